package org.ecozone.gui.layers;

import java.util.List;
import javafx.scene.input.KeyEvent;

/** Keys of the layer tree. */
final class LayerKeys {
  private final LayerTreeView tree;

  LayerKeys(LayerTreeView tree) {
    this.tree = tree;
  }

  void pressed(KeyEvent event) {
    List<String> ids = tree.selectedIds();
    if (!ids.isEmpty() && act(event, ids)) {
      event.consume();
    }
  }

  private boolean act(KeyEvent event, List<String> ids) {
    if (event.isAltDown()) {
      return move(event, ids);
    }
    if (event.isShortcutDown()) {
      return group(event, ids);
    }
    switch (event.getCode()) {
      case SPACE -> tree.model().visibility().toggleAll(ids);
      case DELETE, BACK_SPACE -> tree.model().remove(ids);
      case F2 -> tree.rename(ids.get(0));
      case S -> tree.model().visibility().solo(ids);
      case ENTER -> tree.actions().properties(ids);
      case F6 -> tree.actions().table(ids);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean move(KeyEvent event, List<String> ids) {
    switch (event.getCode()) {
      case UP -> tree.model().moveUp(ids);
      case DOWN -> tree.model().moveDown(ids);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean group(KeyEvent event, List<String> ids) {
    switch (event.getCode()) {
      case G -> {
        if (event.isShiftDown()) {
          tree.actions().ungroup(ids);
        } else {
          tree.actions().group(ids);
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
