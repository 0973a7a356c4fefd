package org.ecozone.gui.layers;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Group;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.LayerTree.Place;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.common.Desk;
import org.ecozone.zone.Severity;

/**
 * What can be done with the layer tree. Every change is a named step of the workspace.
 *
 * <p>Threads: the FX thread, or that of a test.
 */
final class LayerTreeViewModel {
  private static final String UNDO = "gui/layers.undo.";

  private final Desk desk;
  private final Clock clock;
  private final LayerTitles titles;
  private final LayerVisibility visibility;
  private Project beforeSlide;

  LayerTreeViewModel(Desk desk, LayerTitles titles, Clock clock) {
    this.desk = desk;
    this.titles = titles;
    this.clock = clock;
    visibility = new LayerVisibility(desk.workspace());
  }

  private Workspace workspace() {
    return desk.workspace();
  }

  List<LayerItem> items() {
    return workspace().project().layers();
  }

  private void change(String step, List<LayerItem> changed) {
    workspace().change(UNDO + step, workspace().project().withLayers(changed));
  }

  /** Name of an item in the language in use. */
  String title(LayerItem item) {
    return titles.of(item);
  }

  /** Layers, contents or the language are others now. */
  void refreshTitles() {
    titles.refresh();
  }

  LayerContent content(Layer layer) {
    return workspace().content(layer.id());
  }

  List<LayerMark> marks(Layer layer) {
    return layer.kind() == LayerItem.Kind.RASTER && content(layer).isReady()
        ? List.of()
        : LayerMarks.of(layer, content(layer), asOf(), desk.texts());
  }

  /** The day on which layers have to be valid. */
  LocalDate asOf() {
    LocalDate stated = workspace().project().basis().asOf();
    return stated == null ? LocalDate.now(clock) : stated;
  }

  /** What is drawn, and what the boxes show. */
  LayerVisibility visibility() {
    return visibility;
  }

  // ---- folding

  void fold(String groupId, LayerItem.Folding folding) {
    adjust(
        LayerTree.replace(
            items(), groupId, item -> item instanceof Group g ? g.unfolded(folding) : item));
  }

  void foldAll(LayerItem.Folding folding) {
    adjust(
        LayerVisibility.mapItems(
            items(), item -> item instanceof Group g ? g.unfolded(folding) : item));
  }

  private void adjust(List<LayerItem> changed) {
    workspace().adjust(workspace().project().withLayers(changed));
  }

  // ---- order

  void move(Collection<String> ids, Place place) {
    change("move", LayerTree.move(items(), ids, place));
  }

  /** One place up, all together; what stands at the top already stops those below it. */
  void moveUp(List<String> ids) {
    List<LayerItem> moved = items();
    for (String id : inOrder(ids)) {
      if (!isBlocked(moved, id, ids, -1)) {
        moved = LayerTree.moveUp(moved, id);
      }
    }
    change("move", moved);
  }

  void moveDown(List<String> ids) {
    List<LayerItem> moved = items();
    List<String> order = inOrder(ids);
    for (int i = order.size() - 1; i >= 0; i--) {
      if (!isBlocked(moved, order.get(i), ids, 1)) {
        moved = LayerTree.moveDown(moved, order.get(i));
      }
    }
    change("move", moved);
  }

  /** True if the neighbour on that side is one of those that move too and could not. */
  private static boolean isBlocked(
      List<LayerItem> items, String id, Collection<String> moving, int side) {
    List<LayerItem> siblings = LayerTree.parent(items, id).map(Group::items).orElse(items);
    for (int i = 0; i < siblings.size(); i++) {
      int next = i + side;
      if (siblings.get(i).id().equals(id)) {
        return next >= 0 && next < siblings.size() && moving.contains(siblings.get(next).id());
      }
    }
    return false;
  }

  /** In the order of the tree. */
  List<String> inOrder(Collection<String> ids) {
    return LayerTree.ids(items()).stream().filter(ids::contains).toList();
  }

  // ---- names, groups, removal

  void rename(String id, String title) {
    change(
        "rename",
        LayerTree.replace(
            items(),
            id,
            item ->
                item instanceof Layer layer
                    ? layer.withTitle(title.strip())
                    : title.isBlank() ? item : ((Group) item).withTitle(title.strip())));
    titles.refresh();
  }

  /** A new group around the items, or an empty one at the top; gives its id. */
  String group(Collection<String> ids) {
    String id = LayerTree.freshId();
    String title = desk.texts().get("gui/layers.group.new");
    List<LayerItem> grouped =
        ids.isEmpty()
            ? LayerTree.insert(
                items(), Place.top(items()), List.of(new Group(id, title, true, true, List.of())))
            : LayerTree.group(items(), ids, id, title);
    change("group", grouped);
    return id;
  }

  void ungroup(Collection<String> groupIds) {
    List<LayerItem> changed = items();
    for (String id : groupIds) {
      changed = LayerTree.ungroup(changed, id);
    }
    change("ungroup", changed);
  }

  /** Takes items out of the project; the files stay. The message bar offers to undo it. */
  void remove(Collection<String> ids) {
    Set<String> gone = new LinkedHashSet<>();
    for (String id : ids) {
      LayerTree.find(items(), id).ifPresent(item -> gone.addAll(LayerTree.ids(List.of(item))));
    }
    if (gone.isEmpty()) {
      return;
    }
    List<LayerItem> taken = chosen(ids);
    change("remove", LayerTree.remove(items(), gone));
    Project after = workspace().project();
    desk.messages()
        .show(
            Severity.INFO,
            desk.texts().get("gui/layers.removed", gone.size()),
            "",
            desk.texts().get("gui/layers.removed.undo"),
            () -> putBack(taken, after));
  }

  /** Undoes the removal if it was the last step, else puts what was taken above all others. */
  private void putBack(List<LayerItem> taken, Project after) {
    if (workspace().project().equals(after)) {
      workspace().undo();
      return;
    }
    Set<String> there = LayerTree.ids(items());
    List<LayerItem> missing = taken.stream().filter(item -> !there.contains(item.id())).toList();
    change("restore", LayerTree.insert(items(), Place.top(items()), missing));
  }

  // ---- opacity, style, filter

  /** While the slider moves; {@link #endSlide} makes one step of it. */
  void slideOpacity(Collection<String> ids, double opacity) {
    if (beforeSlide == null) {
      beforeSlide = workspace().project();
    }
    adjust(withOpacity(ids, opacity));
  }

  void endSlide(Collection<String> ids, double opacity) {
    if (beforeSlide != null) {
      List<LayerItem> then = beforeSlide.layers();
      beforeSlide = null;
      adjust(then);
    }
    change("opacity", withOpacity(ids, opacity));
  }

  private List<LayerItem> withOpacity(Collection<String> ids, double opacity) {
    double bounded = Math.max(0, Math.min(1, opacity));
    return LayerTree.mapLayers(
        items(), layer -> ids.contains(layer.id()) ? layer.withOpacity(bounded) : layer);
  }

  // ---- layer sets

  /** Adds the layers of a set above all others. */
  void addSet(List<LayerItem> set) {
    change("loadset", LayerTree.insert(items(), Place.top(items()), set));
  }

  /** What a set would hold: the chosen items, all if none is chosen. */
  List<LayerItem> chosen(Collection<String> ids) {
    if (ids.isEmpty()) {
      return items();
    }
    List<LayerItem> found = new ArrayList<>();
    for (String id : inOrder(ids)) {
      boolean inside = found.stream().anyMatch(item -> LayerTree.ids(List.of(item)).contains(id));
      if (!inside) {
        LayerTree.find(items(), id).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Layers among the items and in the groups among them. */
  List<Layer> layersOf(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : LayerTree.layers(chosen(ids));
  }

  /** The file of a layer for people: its name, and its folder behind it. */
  static String place(Path file) {
    Path folder = file.getParent();
    return folder == null ? file.toString() : file.getFileName() + "  (" + folder + ")";
  }
}
