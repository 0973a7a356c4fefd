package org.ecozone.gui.layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TreeItem;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Folding;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.gui.layers.TreeLine.GroupLine;
import org.ecozone.gui.layers.TreeLine.LayerLine;

/**
 * The nodes of the tree, kept in line with the project: a line that stays keeps its node, so that
 * selection and scrolling stay too. FX thread.
 */
final class TreeItems {
  /** With more layers than these, legends of new ones are folded: the tree stays an overview. */
  private static final int MANY_LAYERS = 15;

  private final LayerTreeViewModel model;
  private final TreeItem<TreeLine> top = new TreeItem<>();
  private final Map<String, TreeItem<TreeLine>> lines = new HashMap<>();
  private final Set<String> foldedLegends = new HashSet<>();

  /** Layers that were shown before, also those that a search hides. */
  private final Set<String> met = new HashSet<>();

  private boolean syncing;
  private boolean many;

  TreeItems(LayerTreeViewModel model) {
    this.model = model;
  }

  TreeItem<TreeLine> top() {
    return top;
  }

  boolean isEmpty() {
    return top.getChildren().isEmpty();
  }

  /** Null if there is no such line. */
  TreeItem<TreeLine> find(String key) {
    return lines.get(key);
  }

  /** True while nodes change: what is selected meanwhile was not chosen by anybody. */
  boolean isSyncing() {
    return syncing;
  }

  /** Does something that is no choice of the user. */
  void quietly(Runnable work) {
    boolean before = syncing;
    syncing = true;
    work.run();
    syncing = before;
  }

  /**
   * Shows these lines.
   *
   * @param then done before word of it goes to anybody
   */
  void sync(List<TreeNode> nodes, Runnable then) {
    quietly(
        () -> {
          Set<String> seen = new HashSet<>();
          many = LayerTree.layers(model.items()).size() > MANY_LAYERS;
          sync(top, nodes, seen);
          lines.keySet().retainAll(seen);
          then.run();
        });
  }

  private void sync(TreeItem<TreeLine> parent, List<TreeNode> nodes, Set<String> seen) {
    List<TreeItem<TreeLine>> children = new ArrayList<>(nodes.size());
    for (TreeNode node : nodes) {
      String key = node.line().key();
      TreeItem<TreeLine> item = lines.computeIfAbsent(key, any -> newLine());
      if (node.line() instanceof LayerLine && met.add(key) && many) {
        foldedLegends.add(key);
      }
      seen.add(key);
      if (!node.line().equals(item.getValue())) {
        item.setValue(node.line());
      }
      sync(item, node.below(), seen);
      boolean group = node.line() instanceof GroupLine;
      item.setExpanded(node.unfolded() || !group && !foldedLegends.contains(key));
      children.add(item);
    }
    if (!children.equals(parent.getChildren())) {
      parent.getChildren().setAll(children);
    }
  }

  private TreeItem<TreeLine> newLine() {
    TreeItem<TreeLine> item = new TreeItem<>();
    item.expandedProperty().addListener((any, before, now) -> folded(item, now));
    return item;
  }

  private void folded(TreeItem<TreeLine> item, boolean unfolded) {
    if (syncing || item.getValue() == null) {
      return;
    }
    if (item.getValue() instanceof GroupLine group) {
      model.fold(group.id(), unfolded ? Folding.UNFOLDED : Folding.FOLDED);
    } else if (unfolded) {
      foldedLegends.remove(item.getValue().key());
    } else {
      foldedLegends.add(item.getValue().key());
    }
  }

  /** Folds or unfolds the legends of all layers. */
  void foldLegends(Folding folding, List<LayerItem> items) {
    foldedLegends.clear();
    if (folding == Folding.FOLDED) {
      LayerTree.layers(items).forEach(layer -> foldedLegends.add(layer.id()));
    }
  }
}
