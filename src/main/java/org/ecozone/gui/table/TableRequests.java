package org.ecozone.gui.table;

import java.util.function.BiConsumer;
import org.ecozone.geo.Crs;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What the attribute table asks the rest of the window to do. Called on the FX thread. */
public interface TableRequests {
  /**
   * The map is to show an extent.
   *
   * @param extent in the map's CRS
   */
  void zoomTo(Envelope extent);

  /**
   * The user is to draw an area on the map.
   *
   * @param drawn gets it, and its CRS; not called if he thinks better of it
   */
  default void drawArea(BiConsumer<Geometry, Crs> drawn) {}
}
