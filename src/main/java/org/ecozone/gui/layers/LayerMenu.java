package org.ecozone.gui.layers;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import org.ecozone.app.sidecar.ClauseJoin.Preferred;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Group;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The menu of the chosen lines. It is made anew each time, so that it fits what is chosen. */
final class LayerMenu {
  private final Desk desk;
  private final LayerActions actions;
  private final LayerTreeViewModel model;
  private final List<String> ids;
  private final List<Layer> layers;
  private final ContextMenu menu = new ContextMenu();

  LayerMenu(Desk desk, LayerActions actions, LayerTreeViewModel model, List<String> ids) {
    this.desk = desk;
    this.actions = actions;
    this.model = model;
    this.ids = ids;
    layers = model.layersOf(ids);
  }

  void show(Node owner, ContextMenuEvent event) {
    menu.setId("layers-menu");
    if (ids.isEmpty()) {
      add("add", Material2OutlinedAL.ADD, "", actions::chooseFiles);
      add("group", Material2OutlinedAL.CREATE_NEW_FOLDER, "", () -> actions.group(ids));
    } else {
      repair();
      looking();
      describing();
      arranging();
    }
    menu.show(owner, event.getScreenX(), event.getScreenY());
  }

  /** First what mends a layer that is not there. */
  private void repair() {
    if (layers.size() == 1 && model.content(layers.get(0)).state() == State.MISSING) {
      add(
          "findfile",
          Material2OutlinedAL.FOLDER_OPEN,
          "",
          () -> actions.findFile(layers.get(0).id()));
      menu.getItems().add(new SeparatorMenuItem());
    }
  }

  private void looking() {
    boolean zones = layers.stream().anyMatch(layer -> layer.kind() == LayerItem.Kind.ZONES);
    add("zoom", Material2OutlinedMZ.ZOOM_IN, "", () -> actions.zoomTo(ids))
        .setDisable(layers.isEmpty());
    add("solo", Material2OutlinedMZ.VISIBILITY, "S", () -> model.visibility().solo(ids));
    if (!layers.isEmpty()) {
      menu.getItems().add(opacity());
    }
    add("table", Material2OutlinedMZ.TABLE_CHART, "F6", () -> actions.table(ids))
        .setDisable(!zones);
    menu.getItems().add(new SeparatorMenuItem());
  }

  private MenuItem opacity() {
    CustomMenuItem item =
        new CustomMenuItem(
            new OpacityBox(
                    desk.texts(),
                    model,
                    layers.stream().map(Layer::id).toList(),
                    layers.get(0).opacity())
                .node(),
            false);
    item.setId("layers-menu-opacity");
    return item;
  }

  private void describing() {
    add("properties", Material2OutlinedMZ.TUNE, "Enter", () -> actions.properties(ids))
        .setDisable(layers.isEmpty());
    add("setup", Material2OutlinedAL.FACT_CHECK, "", () -> actions.setUp(ids))
        .setDisable(layers.stream().noneMatch(l -> l.kind() == LayerItem.Kind.ZONES));
    clauses();
    add("reload", Material2OutlinedMZ.REFRESH, "", () -> actions.reload(ids))
        .setDisable(layers.isEmpty());
    add("saveas", Material2OutlinedMZ.SAVE_ALT, "", () -> actions.saveAs(layers.get(0).id()))
        .setDisable(layers.size() != 1 || layers.get(0).kind() != LayerItem.Kind.ZONES);
    menu.getItems().add(new SeparatorMenuItem());
  }

  /** Clauses belong to layers with codes; of which the table itself tells when it is read. */
  private void clauses() {
    boolean one = layers.size() == 1 && layers.get(0).kind() == LayerItem.Kind.ZONES;
    if (one && layers.get(0).setUp().clauses() != null) {
      boolean table = layers.get(0).setUp().clauses().preferred() == Preferred.TABLE;
      add(
          table ? "clauseslayer" : "clausestable",
          Material2OutlinedAL.COMPARE_ARROWS,
          "",
          () -> actions.preferClauses(layers.get(0), table ? Preferred.LAYER : Preferred.TABLE));
      add(
          "noclauses",
          Material2OutlinedAL.LINK_OFF,
          "",
          () -> actions.removeClauses(layers.get(0)));
    } else {
      add("clauses", Material2OutlinedAL.LINK, "", () -> actions.chooseClauses(layers.get(0)))
          .setDisable(!one);
    }
  }

  private void arranging() {
    add("rename", Material2OutlinedAL.EDIT, "F2", () -> actions.rename(ids.get(0)))
        .setDisable(ids.size() != 1);
    add("group", Material2OutlinedAL.CREATE_NEW_FOLDER, "Shortcut+G", () -> actions.group(ids));
    boolean groups =
        ids.stream()
            .anyMatch(id -> LayerTree.find(model.items(), id).orElse(null) instanceof Group);
    if (groups) {
      add("ungroup", Material2OutlinedAL.FOLDER, "Shortcut+Shift+G", () -> actions.ungroup(ids));
    }
    add("remove", Material2OutlinedAL.DELETE_OUTLINE, "Delete", () -> model.remove(ids));
  }

  private MenuItem add(String name, Ikon icon, String keys, Runnable action) {
    MenuItem item = new MenuItem(desk.texts().get("gui/layers.menu." + name), Icons.of(icon));
    item.setId("layers-menu-" + name);
    item.setMnemonicParsing(false);
    if (!keys.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(keys));
    }
    item.setOnAction(event -> action.run());
    menu.getItems().add(item);
    return item;
  }
}
