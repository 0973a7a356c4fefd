package org.ecozone.gui.layers.style;

import java.util.List;
import org.ecozone.carto.style.library.StyleEntry;

/**
 * A style that can be chosen for a layer.
 *
 * @param id what the layer remembers; empty for the layer's usual style
 * @param title for people
 * @param entry where it comes from and whether it can be used; null for the usual style
 * @param looks its legend for this layer, empty if it cannot be used
 * @param remarks what of it is not painted, each a sentence
 */
public record StyleChoice(
    String id, String title, StyleEntry entry, List<LegendLook> looks, List<String> remarks) {
  public StyleChoice {
    looks = List.copyOf(looks);
    remarks = List.copyOf(remarks);
  }

  public boolean isUsable() {
    return entry == null || entry.isUsable();
  }
}
