package org.ecozone.gui.browse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;

/** A node that has its lines listed when it is unfolded first. FX thread. */
final class BrowserItem extends TreeItem<BrowseLine> {
  private final BrowserViewModel model;
  private final BrowseLine.Note waiting;
  private boolean asked;

  /**
   * @param line null for the root, which is given its lines by {@link #show}
   * @param waiting what stands below while it is listed
   */
  BrowserItem(BrowseLine line, BrowserViewModel model, BrowseLine.Note waiting) {
    super(line);
    this.model = model;
    this.waiting = waiting;
    if (line == null) {
      asked = true;
      setExpanded(true);
    }
    expandedProperty()
        .addListener(
            (any, before, now) -> {
              if (now) {
                list();
              }
            });
  }

  @Override
  public boolean isLeaf() {
    return getValue() != null && !getValue().canUnfold();
  }

  private void list() {
    if (!asked && !isLeaf()) {
      asked = true;
      getChildren().setAll(List.of(new BrowserItem(waiting, model, waiting)));
      model.below(getValue(), this::show);
    }
  }

  /** Shows these lines; a line that stays keeps its node. */
  void show(List<BrowseLine> lines) {
    Map<String, TreeItem<BrowseLine>> before = new HashMap<>();
    getChildren().forEach(child -> before.put(child.getValue().key(), child));
    List<TreeItem<BrowseLine>> after = new ArrayList<>();
    for (BrowseLine line : lines) {
      TreeItem<BrowseLine> item = before.get(line.key());
      if (item == null || item.isLeaf() == line.canUnfold()) {
        item = new BrowserItem(line, model, waiting);
      }
      item.setValue(line);
      after.add(item);
    }
    if (!after.equals(getChildren())) {
      getChildren().setAll(after);
    }
  }

  /** Lists again what is unfolded here and below; what is folded when it is unfolded next. */
  void refresh(Consumer<BrowserItem> again) {
    asked = false;
    if (!isExpanded() || isLeaf()) {
      return;
    }
    asked = true;
    model.below(
        getValue(),
        lines -> {
          show(lines);
          again.accept(this);
        });
  }

  /** Lists again everything unfolded below. */
  void refreshBelow() {
    for (TreeItem<BrowseLine> child : List.copyOf(getChildren())) {
      ((BrowserItem) child).refresh(BrowserItem::refreshBelow);
    }
  }
}
