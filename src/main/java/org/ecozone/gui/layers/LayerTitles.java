package org.ecozone.gui.layers;

import org.ecozone.app.table.LayerNames;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Group;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.gui.common.Desk;

/** Names of groups and layers in the language in use. FX thread. */
final class LayerTitles {
  private final Desk desk;
  private LayerNames names = LayerNames.NONE;

  LayerTitles(Desk desk) {
    this.desk = desk;
  }

  void use(LayerNames read) {
    names = read;
  }

  LayerNames names() {
    return names;
  }

  String of(LayerItem item) {
    return item instanceof Group group
        ? group.title()
        : names.title((Layer) item, desk.workspace(), desk.texts().lang());
  }
}
