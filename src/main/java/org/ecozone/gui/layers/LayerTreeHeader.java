package org.ecozone.gui.layers;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.app.workspace.LayerItem.Folding;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Buttons and search field above the tree. */
final class LayerTreeHeader {
  private final LayerTreeView tree;
  private final UiTexts texts;
  private final VBox box = new VBox();
  private final TextField search = new TextField();
  private final Button up;
  private final Button down;
  private final Button remove;
  private final Button properties;

  LayerTreeHeader(LayerTreeView tree, UiTexts texts) {
    this.tree = tree;
    this.texts = texts;
    Button add = button("add", Material2OutlinedAL.ADD, () -> tree.actions().chooseFiles());
    Button group =
        button(
            "group",
            Material2OutlinedAL.CREATE_NEW_FOLDER,
            () -> tree.actions().group(tree.selectedIds()));
    up =
        button(
            "up", Material2OutlinedAL.ARROW_UPWARD, () -> tree.model().moveUp(tree.selectedIds()));
    down =
        button(
            "down",
            Material2OutlinedAL.ARROW_DOWNWARD,
            () -> tree.model().moveDown(tree.selectedIds()));
    Button unfold =
        button("unfold", Material2OutlinedMZ.UNFOLD_MORE, () -> tree.foldAll(Folding.UNFOLDED));
    Button fold =
        button("fold", Material2OutlinedMZ.UNFOLD_LESS, () -> tree.foldAll(Folding.FOLDED));
    properties =
        button(
            "properties",
            Material2OutlinedMZ.TUNE,
            () -> tree.actions().properties(tree.selectedIds()));
    remove =
        button(
            "remove",
            Material2OutlinedAL.DELETE_OUTLINE,
            () -> tree.model().remove(tree.selectedIds()));
    Button more = button("more", Material2OutlinedMZ.MORE_VERT, () -> {});
    more.setOnAction(event -> tree.actions().sets(more));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox buttons = new HBox(add, group, up, down, unfold, fold, gap, properties, remove, more);
    buttons.getStyleClass().add("layers-buttons");
    buildSearch();
    buttons.setMinWidth(0);
    box.setMinWidth(0);
    box.getStyleClass().add("layers-header");
    box.getChildren().setAll(buttons, search);
  }

  private Button button(String name, Ikon icon, Runnable action) {
    Button button = Icons.button(icon, texts, "gui/layers.button." + name);
    button.setId("layers-" + name);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void buildSearch() {
    search.setId("layers-search");
    search.promptTextProperty().bind(texts.bind("gui/layers.search"));
    search.accessibleTextProperty().bind(texts.bind("gui/layers.search"));
    search.textProperty().addListener((any, before, now) -> tree.sync());
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
          } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            tree.focusTree();
            event.consume();
          }
        });
  }

  Node node() {
    return box;
  }

  String search() {
    return search.getText();
  }

  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /** What is chosen decides what can be done. */
  void chosen(List<String> ids) {
    up.setDisable(ids.isEmpty());
    down.setDisable(ids.isEmpty());
    remove.setDisable(ids.isEmpty());
    properties.setDisable(tree.model().layersOf(ids).isEmpty());
  }
}
