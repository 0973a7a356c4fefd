package org.ecozone.gui.layers.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ecozone.app.table.LayerNames;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The identity card of a layer 图层身份卡. FX thread. */
public final class IdentityCard {
  private final UiTexts texts;
  private final IdentityCardViewModel model;
  private final BorderPane root = new BorderPane();
  private final VBox sections = new VBox();

  /**
   * @param edit lets the user state what is not stated
   */
  public IdentityCard(Desk desk, Runnable edit) {
    texts = desk.texts();
    model = new IdentityCardViewModel(desk);
    root.setId("identity");
    root.getStyleClass().add("identity-card");
    sections.getStyleClass().add("identity-sections");
    ScrollPane scroll = new ScrollPane(sections);
    scroll.setFitToWidth(true);
    root.setCenter(scroll);
    root.setBottom(buttons(edit));
    model.sectionsProperty().addListener((any, before, now) -> show(now));
  }

  public Node node() {
    return root;
  }

  /**
   * Shows a layer; null for none.
   *
   * @param asOf day on which it has to be valid
   */
  public void show(Layer layer, LayerNames names, LocalDate asOf) {
    model.show(layer, names, asOf);
  }

  private Node buttons(Runnable edit) {
    Button change = new Button();
    change.setId("identity-edit");
    change.textProperty().bind(texts.bind("gui/layers/identity.edit"));
    change.setGraphic(Icons.of(Material2OutlinedAL.EDIT));
    change.setOnAction(event -> edit.run());
    Button copy = new Button();
    copy.setId("identity-copy");
    copy.textProperty().bind(texts.bind("gui/layers/identity.copy"));
    copy.setGraphic(Icons.of(Material2OutlinedAL.CONTENT_COPY));
    copy.setOnAction(event -> copy());
    HBox box = new HBox(change, copy);
    box.getStyleClass().add("identity-buttons");
    return box;
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.asText());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void show(List<CardSection> shown) {
    sections.getChildren().clear();
    for (CardSection section : shown) {
      Label title = new Label(section.title());
      title.getStyleClass().add("identity-title");
      sections.getChildren().addAll(title, grid(section));
    }
  }

  private static Node grid(CardSection section) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("identity-grid");
    ColumnConstraints labels = new ColumnConstraints(96);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setMinWidth(0);
    grid.getColumnConstraints().setAll(labels, values);
    for (int i = 0; i < section.lines().size(); i++) {
      CardLine line = section.lines().get(i);
      Label label = new Label(line.label());
      label.getStyleClass().add("identity-label");
      label.setWrapText(true);
      Label value = new Label(line.value());
      value.setWrapText(true);
      value.setId("identity-" + section.key() + "-" + i);
      value
          .getStyleClass()
          .addAll(
              "identity-value",
              "tone-" + line.tone().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      GridPane.setValignment(label, VPos.TOP);
      grid.addRow(i, label, value);
    }
    return grid;
  }
}
