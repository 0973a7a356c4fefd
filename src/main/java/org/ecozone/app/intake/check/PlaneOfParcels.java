package org.ecozone.app.intake.check;

import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.Measures;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** A plane in metres for parcels of any CRS: their own if it is one. */
final class PlaneOfParcels {
  private final CrsTransform there;
  private final CrsTransform back;

  private PlaneOfParcels(CrsTransform there, CrsTransform back) {
    this.there = there;
    this.back = back;
  }

  /** For parcels of which the first that is not null says where they are; null if none is. */
  static PlaneOfParcels of(List<Geometry> parcels, Crs crs) {
    for (Geometry parcel : parcels) {
      if (parcel != null) {
        try {
          Crs plane = crs.metresPerUnit() == 1 ? crs : Measures.planarCrs(parcel, crs);
          return new PlaneOfParcels(
              CrsTransform.between(crs, plane), CrsTransform.between(plane, crs));
        } catch (CrsException e) {
          return null; // no place on Earth: said elsewhere
        }
      }
    }
    return null;
  }

  /** Null if there is none or it has no image. */
  Geometry plane(Geometry parcel) {
    if (parcel == null || there.isIdentity()) {
      return parcel;
    }
    try {
      return there.apply(parcel);
    } catch (CrsException e) {
      return null; // no place on Earth: said elsewhere
    }
  }

  /** A place of the plane in the CRS of the parcels. */
  Coordinate back(double x, double y) {
    double[] xy = {x, y};
    back.applyOrNaN(xy, 1);
    return new Coordinate(xy[0], xy[1]);
  }
}
