package org.ecozone.gui.layers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Group;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.Visibility;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Workspace;

/**
 * Which layers are drawn: boxes, branches, solo. Every change is a named step of the workspace.
 *
 * <p>Threads: the FX thread, or that of a test.
 */
final class LayerVisibility {
  private static final String UNDO = "gui/layers.undo.";

  private final Workspace workspace;
  private Map<String, Boolean> beforeSolo;

  LayerVisibility(Workspace workspace) {
    this.workspace = workspace;
  }

  private List<LayerItem> items() {
    return workspace.project().layers();
  }

  private void change(String step, List<LayerItem> changed) {
    workspace.change(UNDO + step, workspace.project().withLayers(changed));
  }

  CheckState stateOf(LayerItem item) {
    if (!item.visible()) {
      return CheckState.UNCHECKED;
    }
    return item instanceof Group group && group.items().stream().anyMatch(this::hasHidden)
        ? CheckState.PARTLY
        : CheckState.CHECKED;
  }

  private boolean hasHidden(LayerItem item) {
    return stateOf(item) != CheckState.CHECKED;
  }

  /** False if a group around the item is hidden. */
  boolean isInShownGroups(String id) {
    for (var group = LayerTree.parent(items(), id);
        group.isPresent();
        group = LayerTree.parent(items(), group.get().id())) {
      if (!group.get().visible()) {
        return false;
      }
    }
    return true;
  }

  /** Shows what is hidden and hides what is shown; what a group holds stays as it is. */
  void toggle(String id) {
    LayerTree.find(items(), id).ifPresent(item -> show(Set.of(id), opposite(item)));
  }

  private static Visibility opposite(LayerItem item) {
    return item.visible() ? Visibility.HIDDEN : Visibility.SHOWN;
  }

  /** The same for an item and all it holds. */
  void toggleBranch(String id) {
    LayerTree.find(items(), id)
        .ifPresent(
            item -> {
              Visibility wanted =
                  stateOf(item) == CheckState.CHECKED ? Visibility.HIDDEN : Visibility.SHOWN;
              Set<String> branch = new HashSet<>(LayerTree.ids(List.of(item)));
              show(branch, wanted);
            });
  }

  /** All of them the same: hidden if the first is shown. */
  void toggleAll(List<String> ids) {
    ids.stream()
        .findFirst()
        .flatMap(id -> LayerTree.find(items(), id))
        .ifPresent(first -> show(new HashSet<>(ids), opposite(first)));
  }

  private void show(Set<String> ids, Visibility wanted) {
    change(
        wanted == Visibility.SHOWN ? "show" : "hide",
        mapItems(items(), item -> ids.contains(item.id()) ? shown(item, wanted) : item));
  }

  private static LayerItem shown(LayerItem item, Visibility wanted) {
    return item instanceof Layer layer ? layer.shown(wanted) : ((Group) item).shown(wanted);
  }

  /** With every item changed, groups before what they hold. */
  static List<LayerItem> mapItems(List<LayerItem> items, UnaryOperator<LayerItem> change) {
    List<LayerItem> changed = new ArrayList<>();
    for (LayerItem item : items) {
      LayerItem now = change.apply(item);
      changed.add(
          now instanceof Group group ? group.withItems(mapItems(group.items(), change)) : now);
    }
    return changed;
  }

  /** Only these layers and the groups around them; the second time everything as it was before. */
  void solo(Collection<String> ids) {
    Map<String, Boolean> now = visibilities();
    if (beforeSolo != null && beforeSolo.keySet().equals(now.keySet()) && isSolo(ids)) {
      Map<String, Boolean> old = beforeSolo;
      beforeSolo = null;
      change("solo", mapItems(items(), item -> shown(item, visibility(old.get(item.id())))));
      return;
    }
    Set<String> wanted = soloed(ids);
    if (!wanted.isEmpty()) {
      beforeSolo = beforeSolo == null || !isSoloNow() ? now : beforeSolo;
      change(
          "solo", mapItems(items(), item -> shown(item, visibility(wanted.contains(item.id())))));
    }
  }

  private Map<String, Boolean> visibilities() {
    Map<String, Boolean> found = new HashMap<>();
    mapItems(
        items(),
        item -> {
          found.put(item.id(), item.visible());
          return item;
        });
    return found;
  }

  /** The items, all they hold and the groups around them. */
  private Set<String> soloed(Collection<String> ids) {
    Set<String> wanted = new HashSet<>();
    for (String id : ids) {
      LayerTree.find(items(), id).ifPresent(item -> wanted.addAll(LayerTree.ids(List.of(item))));
      for (var group = LayerTree.parent(items(), id);
          group.isPresent();
          group = LayerTree.parent(items(), group.get().id())) {
        wanted.add(group.get().id());
      }
    }
    return wanted;
  }

  private boolean isSolo(Collection<String> ids) {
    Set<String> wanted = soloed(ids);
    return visibilities().entrySet().stream()
        .allMatch(entry -> entry.getValue() == wanted.contains(entry.getKey()));
  }

  /** True if less is shown than before the last solo, by the solo and nothing else. */
  private boolean isSoloNow() {
    return workspace.undoable().filter((UNDO + "solo")::equals).isPresent();
  }

  private static Visibility visibility(Boolean visible) {
    return Boolean.TRUE.equals(visible) ? Visibility.SHOWN : Visibility.HIDDEN;
  }
}
