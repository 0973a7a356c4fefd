package org.ecozone.gui.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Group;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.gui.layers.TreeLine.GroupLine;
import org.ecozone.gui.layers.TreeLine.Holds;
import org.ecozone.gui.layers.TreeLine.LayerLine;
import org.ecozone.gui.layers.TreeLine.LegendLine;
import org.ecozone.gui.layers.style.LegendKeeper;
import org.ecozone.gui.layers.style.LegendLook;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Puntal;

/** Makes the lines of the tree from the project, what was read and the legend. */
final class TreeLines {
  private static final int SWATCHES = 3;

  private final LayerTreeViewModel model;
  private final LegendKeeper legend;
  private final double scaleDenominator;
  private final String wanted;

  /**
   * @param scaleDenominator of the map, 0 if unknown
   * @param search what titles, codes or classes have to hold, case ignored; empty for all
   */
  TreeLines(LayerTreeViewModel model, LegendKeeper legend, double scaleDenominator, String search) {
    this.model = model;
    this.legend = legend;
    this.scaleDenominator = scaleDenominator;
    this.wanted = search.strip().toLowerCase(Locale.ROOT);
  }

  List<TreeNode> nodes() {
    model.refreshTitles();
    return nodes(model.items(), true, wanted.isEmpty());
  }

  /** A group that is found brings all it holds. */
  private List<TreeNode> nodes(List<LayerItem> items, boolean drawn, boolean all) {
    List<TreeNode> nodes = new ArrayList<>();
    for (LayerItem item : items) {
      boolean found = all || isFound(item);
      if (item instanceof Group group) {
        List<TreeNode> below = nodes(group.items(), drawn && group.visible(), found);
        if (found || !below.isEmpty()) {
          nodes.add(new TreeNode(line(group, drawn), group.expanded() || !all, below));
        }
      } else if (found) {
        nodes.add(layer((Layer) item, drawn, ""));
      } else if (holdsClass((Layer) item)) {
        nodes.add(layer((Layer) item, drawn, wanted));
      }
    }
    return nodes;
  }

  private boolean isFound(LayerItem item) {
    if (has(model.title(item))) {
      return true;
    }
    return item instanceof Layer layer
        && (has(layer.table())
            || has(String.valueOf(layer.file().getFileName()))
            || has(code(layer)));
  }

  private boolean has(String text) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** Of the canonical layer, as it was read or is to be read; empty if there is none. */
  private String code(Layer layer) {
    ZoneLayer zones = model.content(layer).layer();
    return zones != null && zones.profiled() ? zones.code() : layer.setUp().code();
  }

  private boolean holdsClass(Layer layer) {
    return legend.of(layer, model.content(layer)).entries().stream()
        .anyMatch(entry -> has(entry.title()));
  }

  private GroupLine line(Group group, boolean drawn) {
    return new GroupLine(
        group.id(),
        model.title(group),
        model.visibility().stateOf(group),
        drawn && group.visible(),
        LayerTree.layers(group.items()).size(),
        unchecked(group));
  }

  /** Layers of a group whose rules are not checked: a folded group must not hide them. */
  private int unchecked(Group group) {
    int count = 0;
    for (Layer layer : LayerTree.layers(group.items())) {
      if (model.marks(layer).stream().anyMatch(mark -> mark.kind().isUnchecked())) {
        count++;
      }
    }
    return count;
  }

  /**
   * @param searchedClass shows only classes that hold it, unfolded; empty for all, as they were
   */
  private TreeNode layer(Layer layer, boolean inShownGroups, String searchedClass) {
    LayerContent content = model.content(layer);
    List<LegendLook> entries = legend.of(layer, content).entries();
    boolean inScale =
        entries.isEmpty() || entries.stream().anyMatch(e -> e.appliesAt(scaleDenominator));
    boolean drawn = inShownGroups && layer.visible() && inScale;
    List<TreeNode> below = new ArrayList<>();
    for (int i = 0; entries.size() > 1 && i < entries.size(); i++) {
      LegendLook entry = entries.get(i);
      boolean here = drawn && entry.appliesAt(scaleDenominator);
      if (searchedClass.isEmpty() || has(entry.title())) {
        below.add(new TreeNode(new LegendLine(layer.id(), i, entry, here), false, List.of()));
      }
    }
    LayerLine line =
        new LayerLine(
            layer.id(),
            model.title(layer),
            model.visibility().stateOf(layer),
            drawn,
            content.state(),
            holds(layer, content.layer()),
            count(content),
            entries.stream().limit(SWATCHES).map(LegendLook::swatch).toList(),
            model.marks(layer),
            origin(layer));
    return new TreeNode(line, !searchedClass.isEmpty(), below);
  }

  private static long count(LayerContent content) {
    ZoneLayer zones = content.layer();
    return zones == null ? -1 : (long) zones.zones().size() + zones.lost().size();
  }

  private static Holds holds(Layer layer, ZoneLayer zones) {
    if (layer.kind() == LayerItem.Kind.RASTER) {
      return Holds.PICTURE;
    }
    if (zones == null || zones.zones().isEmpty()) {
      return Holds.UNKNOWN;
    }
    var geometry = zones.zones().get(0).geometry();
    return geometry instanceof Puntal
        ? Holds.POINTS
        : geometry instanceof Lineal ? Holds.LINES : Holds.AREAS;
  }

  private static String origin(Layer layer) {
    String place = LayerTreeViewModel.place(layer.file());
    return layer.table().isEmpty() ? place : layer.table() + "\n" + place;
  }
}
