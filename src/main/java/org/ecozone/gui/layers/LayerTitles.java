package org.ecozone.gui.layers;

import java.util.Map;
import org.ecozone.app.table.LayerNames;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Group;
import org.ecozone.gui.common.Desk;
import org.ecozone.zone.ZoneLayer;

/** Names of groups and layers in the language in use. FX thread. */
final class LayerTitles {
  private final Desk desk;
  private LayerNames names = LayerNames.NONE;
  private Map<String, String> titles = Map.of();

  LayerTitles(Desk desk) {
    this.desk = desk;
  }

  void use(LayerNames read) {
    names = read;
    refresh();
  }

  LayerNames names() {
    return names;
  }

  /** What people call a canonical attribute of a layer. */
  String attribute(LayerItem.Layer layer, String key) {
    ZoneLayer zones = desk.workspace().content(layer.id()).layer();
    return zones == null ? key : names.attribute(zones.code(), key, desk.texts().lang());
  }

  /** The name; made anew only by {@link #refresh}, which any change to the layers calls for. */
  String of(LayerItem item) {
    if (item instanceof Group group) {
      return group.title();
    }
    String known = titles.get(item.id());
    if (known == null) {
      refresh();
      known = titles.getOrDefault(item.id(), "");
    }
    return known;
  }

  void refresh() {
    titles = names.titles(desk.workspace(), desk.texts().lang());
  }
}
