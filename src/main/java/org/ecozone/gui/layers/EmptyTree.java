package org.ecozone.gui.layers;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** What stands where a tree without lines would be. */
final class EmptyTree {
  private final VBox box = new VBox();
  private final Label text = new Label();
  private final Button open = new Button();
  private final UiTexts texts;

  EmptyTree(UiTexts texts, Runnable chooseFiles) {
    this.texts = texts;
    box.setId("layers-empty");
    box.getStyleClass().add("layers-empty");
    text.setWrapText(true);
    open.setId("layers-empty-open");
    open.textProperty().bind(texts.bind("gui/layers.empty.open"));
    open.setGraphic(Icons.of(Material2OutlinedAL.FOLDER_OPEN));
    open.setOnAction(event -> chooseFiles.run());
    box.getChildren().setAll(Icons.of(Material2OutlinedAL.LAYERS), text, open);
    box.setPickOnBounds(false);
  }

  Node node() {
    return box;
  }

  /**
   * @param noLayers the project has no layers
   * @param noLines nothing is shown: then it has none, or the search finds none
   */
  void show(boolean noLayers, boolean noLines) {
    box.setVisible(noLines);
    open.setVisible(noLayers);
    open.setManaged(noLayers);
    text.textProperty().unbind();
    text.textProperty().bind(texts.bind(noLayers ? "gui/layers.empty" : "gui/layers.notfound"));
  }
}
