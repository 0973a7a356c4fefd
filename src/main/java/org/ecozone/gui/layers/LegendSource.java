package org.ecozone.gui.layers;

import java.util.List;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;

/** Gives the legend of layers. FX thread; at once, from what is known by now. */
@FunctionalInterface
interface LegendSource {
  LegendSource NONE = (layer, content) -> List.of();

  /** Entries in the order of the style; empty if nothing is known yet. */
  List<LegendEntry> of(LayerItem.Layer layer, LayerContent content);
}
