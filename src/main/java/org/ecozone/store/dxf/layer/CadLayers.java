package org.ecozone.store.dxf.layer;

import java.util.List;

/**
 * A file whose land is chosen by layers ({@link org.ecozone.store.exchange.ReadOption#CAD_LAYERS}).
 */
public interface CadLayers {
  /** In the order of the drawing; those without anything on them are left out. */
  List<CadLayer> layers();
}
