package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.LocalFrame;
import org.ecozone.overlay.SiteFacts.Measure;
import org.ecozone.zone.Parcel;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;

/**
 * A parcel, its measure, its local frame and itself in every CRS it was needed in. Threads: one at
 * a time.
 */
public final class ParcelPlace {
  private final Parcel parcel;
  private final Crs crs;
  private final Crs planarCrs;
  private final Measure measure;
  private final int dimension;
  private LocalFrame frame;
  private final List<ParcelInCrs> moved = new ArrayList<>(2);
  private Geometry local;

  /** Fails if the place of a point or line, whose measure does not show it, is none on Earth. */
  ParcelPlace(Parcel parcel, Crs crs, Crs planarCrs, Measure measure) throws CrsException {
    this.parcel = parcel;
    this.crs = crs;
    this.planarCrs = planarCrs;
    this.measure = measure;
    this.dimension = parcel.geometry().getDimension();
    if (dimension != Dimension.A) {
      frame();
    }
  }

  Parcel parcel() {
    return parcel;
  }

  Crs crs() {
    return crs;
  }

  Crs planarCrs() {
    return planarCrs;
  }

  Measure measure() {
    return measure;
  }

  /** Made when somebody needs it. */
  LocalFrame frame() throws CrsException {
    if (frame == null) {
      frame = LocalFrame.centredOn(parcel.geometry(), crs);
    }
    return frame;
  }

  /** 2 polygonal, 1 linear, 0 puntal. */
  int dimension() {
    return dimension;
  }

  /** The parcel in metres of its frame. */
  Geometry local() throws CrsException {
    if (local == null) {
      local = frame().toLocal(parcel.geometry(), crs);
    }
    return local;
  }

  /** Fails if the datum differs or the place is outside the CRS. */
  ParcelInCrs in(Crs other) throws CrsException {
    for (int i = 0; i < moved.size(); i++) {
      ParcelInCrs known = moved.get(i);
      if (known.crs() == other || known.crs().sameCoordinates(other)) {
        return known;
      }
    }
    ParcelInCrs placed = ParcelInCrs.of(this, other);
    moved.add(placed);
    return placed;
  }

  List<ParcelInCrs> moved() {
    return moved;
  }
}
