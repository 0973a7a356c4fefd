package org.ecozone.gui.table;

import org.locationtech.jts.geom.Envelope;

/** What the attribute table asks the rest of the window to do. Called on the FX thread. */
public interface TableRequests {
  /**
   * The map is to show an extent.
   *
   * @param extent in the map's CRS
   */
  void zoomTo(Envelope extent);
}
