package org.ecozone.gui.table;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The menu of a row and of the cell that was clicked. */
final class RowMenu {
  private final UiTexts texts;
  private final RowActions actions;
  private final LayerTableViewModel model;
  private final ContextMenu menu = new ContextMenu();

  RowMenu(UiTexts texts, RowActions actions, LayerTableViewModel model) {
    this.texts = texts;
    this.actions = actions;
    this.model = model;
  }

  /**
   * @param column index of the clicked column, -1 for none
   */
  void show(TableView<Integer> table, ContextMenuEvent event, int column) {
    int[] picked = model.pickedRows();
    if (picked.length == 0) {
      return;
    }
    Integer current = table.getSelectionModel().getSelectedItem();
    int row = current == null ? picked[0] : current;
    menu.setId("table-menu");
    add("zoom", Material2OutlinedMZ.ZOOM_IN, "Enter", () -> actions.zoomTo(model.pickedRows()));
    menu.getItems().add(new SeparatorMenuItem());
    if (column >= 0) {
      add(
          "copycell",
          Material2OutlinedAL.CONTENT_COPY,
          "Shortcut+Shift+C",
          () -> actions.copyCell(row, column));
    }
    add("copyrows", Material2OutlinedAL.CONTENT_COPY, "Shortcut+C", actions::copyRows);
    add("export", Material2OutlinedMZ.SAVE_ALT, "", actions::export);
    menu.getItems().add(new SeparatorMenuItem());
    if (column >= 0) {
      add("same", Material2OutlinedAL.FILTER_ALT, "", () -> actions.filterBy(row, column));
    }
    add("invert", Material2OutlinedAL.FLIP, "", model::invert);
    add("clear", Material2OutlinedAL.CLEAR, "Esc", () -> model.choose(List.of()));
    menu.show(table, event.getScreenX(), event.getScreenY());
  }

  private void add(String name, Ikon icon, String keys, Runnable action) {
    MenuItem item = new MenuItem(texts.get("gui/table.menu." + name), Icons.of(icon));
    item.setId("table-menu-" + name);
    item.setMnemonicParsing(false);
    if (!keys.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(keys));
    }
    item.setOnAction(event -> action.run());
    menu.getItems().add(item);
  }
}
