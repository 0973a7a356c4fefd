package org.ecozone.gui.intake;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.intake.ExaminedParcel;
import org.ecozone.app.workspace.SiteItem;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** What can be said of land without measuring it. */
final class Land {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Land() {}

  /** Land of those sites that are in the CRS, as one geometry. */
  static Geometry of(List<SiteItem> sites, String crs) {
    List<Geometry> all = new ArrayList<>();
    for (SiteItem site : sites) {
      for (SiteItem.Part part : site.parcels()) {
        if (site.crs().equals(crs) && part.geometry() != null && !part.geometry().isEmpty()) {
          all.add(part.geometry());
        }
      }
    }
    return FACTORY.buildGeometry(all);
  }

  /** As it was received: closing points count. */
  static int points(ExaminedParcel parcel) {
    return parcel.numbers() == null ? 0 : parcel.numbers().getNumPoints();
  }

  static int parts(ExaminedParcel parcel) {
    return parcel.numbers() == null ? 0 : parcel.numbers().getNumGeometries();
  }

  static int holes(ExaminedParcel parcel) {
    int holes = 0;
    for (int i = 0; i < parts(parcel); i++) {
      if (parcel.numbers().getGeometryN(i) instanceof Polygon polygon) {
        holes += polygon.getNumInteriorRing();
      }
    }
    return holes;
  }
}
