package org.ecozone.gui.map;

import org.ecozone.app.workspace.LayerItem;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.zone.ZoneLayer;

/** How layers look. Called off the FX thread. */
@FunctionalInterface
interface StyleSource {
  /**
   * The style of a layer.
   *
   * @throws Exception if the style that the user chose cannot be used
   */
  MapStyle of(LayerItem.Layer item, ZoneLayer layer) throws Exception;
}
