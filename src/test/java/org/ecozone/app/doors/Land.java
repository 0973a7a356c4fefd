package org.ecozone.app.doors;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * Land of one project, made up, in EPSG:4523 to the millimetre.
 *
 * @param id of the site
 */
record Land(String id, List<Piece> pieces) {
  /** CRS of all land of these tests: zone 35 of 3 degrees, with the zone before the easting. */
  static final int EPSG = 4523;

  /**
   * A parcel.
   *
   * @param number 地块编号
   */
  record Piece(String number, Geometry shape) {}

  Land named(String other) {
    return new Land(other, pieces);
  }

  /** 2, 1 or 0 for areas, lines or points. */
  int dimension() {
    return pieces.get(0).shape().getDimension();
  }
}
