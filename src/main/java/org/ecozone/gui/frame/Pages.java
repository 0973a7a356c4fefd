package org.ecozone.gui.frame;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/**
 * Pages that take the place of map and docks for a while, such as the settings: not a dialog, the
 * menus work on.
 */
public final class Pages {
  private final StackPane root = new StackPane();
  private final UiTexts texts;
  private Node page;
  private Node before;

  public Pages(Node ground, UiTexts texts) {
    this.texts = texts;
    root.getChildren().add(ground);
  }

  /** Esc leaves a page, unless something in it takes the key first. */
  public void listen(Scene scene) {
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && page != null) {
            close();
            event.consume();
          }
        });
  }

  public Node node() {
    return root;
  }

  /** Shows a page with a title and a way back, instead of the one that is up. */
  public void show(String titleKey, Node content) {
    show(head(titleKey), content);
  }

  /** Shows a page that has a title and a way back of its own. */
  public void show(Node content) {
    show((Node) null, content);
  }

  private void show(Node head, Node content) {
    close();
    before = root.getScene() == null ? null : root.getScene().getFocusOwner();
    BorderPane frame = new BorderPane(content);
    frame.getStyleClass().add("page");
    frame.setTop(head);
    page = frame;
    root.getChildren().get(0).setVisible(false);
    root.getChildren().add(frame);
    content.requestFocus();
  }

  public void close() {
    if (page != null) {
      root.getChildren().remove(page);
      ((BorderPane) page).setCenter(null);
      page = null;
      root.getChildren().get(0).setVisible(true);
      if (before != null) {
        before.requestFocus();
      }
    }
  }

  public boolean isOpen() {
    return page != null;
  }

  private Node head(String titleKey) {
    Button back = Icons.button(Material2OutlinedAL.ARROW_BACK, texts, "gui/frame.page.back");
    back.setId("page-back");
    back.setOnAction(event -> close());
    Label title = new Label();
    title.textProperty().bind(texts.bind(titleKey));
    title.getStyleClass().add("page-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(back, title);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("page-head");
    return head;
  }
}
