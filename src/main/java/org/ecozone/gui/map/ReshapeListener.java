package org.ecozone.gui.map;

import org.locationtech.jts.geom.Geometry;

/** Hears of a site that is moved or reshaped, on the FX thread; geometries are in the map's CRS. */
public interface ReshapeListener {
  /** While the mouse drags; often, and perhaps not valid. */
  void moving(Geometry geometry);

  /** The mouse let go; a step to undo. */
  void moved(Geometry geometry);

  /** The tool was left. */
  default void ended() {}
}
