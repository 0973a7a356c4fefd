package org.ecozone.app.intake.check;

import java.util.Optional;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.reference.WorkArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Whether land lies outside the area of work. */
public final class OutsideCheck {
  private final WorkArea area;
  private final CrsTransform toLonLat;

  private OutsideCheck(WorkArea area, CrsTransform toLonLat) {
    this.area = area;
    this.toLonLat = toLonLat;
  }

  /** Empty for a CRS without longitude and latitude: said elsewhere. */
  public static Optional<OutsideCheck> of(WorkArea area, Crs crs) {
    try {
      return Optional.of(new OutsideCheck(area, CrsTransform.between(crs, crs.geographic())));
    } catch (CrsException e) {
      return Optional.empty();
    }
  }

  /** Its first point, the corners of its box and the middle, x and y in turn. */
  public static double[] places(Geometry land) {
    Envelope box = land.getEnvelopeInternal();
    Coordinate first = land.getCoordinate();
    return new double[] {
      first.x,
      first.y,
      box.getMinX(),
      box.getMinY(),
      box.getMaxX(),
      box.getMinY(),
      box.getMaxX(),
      box.getMaxY(),
      box.getMinX(),
      box.getMaxY(),
      box.centre().x,
      box.centre().y
    };
  }

  /** True if none of them is inside. */
  public boolean isOutside(double[] places) {
    double[] xy = places.clone();
    toLonLat.applyOrNaN(xy, xy.length / 2);
    for (int i = 0; i < xy.length; i += 2) {
      if (area.holds(xy[i], xy[i + 1])) {
        return false;
      }
    }
    return true;
  }
}
