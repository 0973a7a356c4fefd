package org.ecozone.gui;

import javafx.geometry.Pos;
import javafx.scene.Node;
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
final class Pages {
  private final StackPane root = new StackPane();
  private final UiTexts texts;
  private Node page;
  private Node before;

  Pages(Node ground, UiTexts texts) {
    this.texts = texts;
    root.getChildren().add(ground);
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && page != null) {
            close();
            event.consume();
          }
        });
  }

  Node node() {
    return root;
  }

  /** Shows a page, instead of the one that is up. */
  void show(String titleKey, Node content) {
    close();
    before = root.getScene() == null ? null : root.getScene().getFocusOwner();
    BorderPane frame = new BorderPane(content);
    frame.getStyleClass().add("page");
    frame.setTop(head(titleKey));
    page = frame;
    root.getChildren().get(0).setVisible(false);
    root.getChildren().add(frame);
    content.requestFocus();
  }

  void close() {
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

  boolean isOpen() {
    return page != null;
  }

  private Node head(String titleKey) {
    Button back = Icons.button(Material2OutlinedAL.ARROW_BACK, texts, "gui.page.back");
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
