package org.ecozone.overlay.parcel;

import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.CrsTransform.Densified;
import org.ecozone.geo.SearchBox;
import org.ecozone.overlay.index.SiteShape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A parcel brought into a layer's CRS (design.md 3.1). Threads: one at a time. */
final class ParcelInCrs {
  private final ParcelPlace place;
  private final Crs crs;
  private final boolean foreign;
  private final SiteShape shape;
  private final SiteShape plain;
  private final int addedPoints;
  private MetricScale scale;
  private LineMetres metres;
  private Envelope search;
  private double searchM;

  private ParcelInCrs(ParcelPlace place, Crs crs, Densified moved, Geometry plain) {
    this.place = place;
    this.crs = crs;
    this.foreign = !place.crs().sameCoordinates(crs);
    this.shape = new SiteShape(moved.geometry());
    this.addedPoints = moved.addedPoints();
    this.plain = addedPoints == 0 ? shape : new SiteShape(plain);
  }

  static ParcelInCrs of(ParcelPlace place, Crs crs) throws CrsException {
    Geometry received = place.parcel().geometry();
    if (place.crs().sameCoordinates(crs)) {
      return new ParcelInCrs(place, crs, new Densified(received, 0), received);
    }
    CrsTransform transform = CrsTransform.between(place.crs(), crs);
    Densified moved = transform.applyDensified(received, Moved.STRAIGHT_M);
    Geometry plain = moved.addedPoints() == 0 ? moved.geometry() : transform.apply(received);
    return new ParcelInCrs(place, crs, moved, plain);
  }

  ParcelPlace place() {
    return place;
  }

  Crs crs() {
    return crs;
  }

  /** True if coordinates had to be transformed. */
  boolean isForeign() {
    return foreign;
  }

  /** The parcel, with points added where its straight edges need them. */
  SiteShape shape() {
    return shape;
  }

  /** The parcel's vertices only; the same as {@link #shape()} if none were added. */
  SiteShape plain() {
    return plain;
  }

  int addedPoints() {
    return addedPoints;
  }

  MetricScale scale() throws CrsException {
    if (scale == null) {
      scale = MetricScale.at(shape.envelope(), crs);
    }
    return scale;
  }

  /** For linear parcels. */
  LineMetres metres() throws CrsException {
    if (metres == null) {
      metres = LineMetres.of(shape.geometry(), crs, place.measure().lengthM());
    }
    return metres;
  }

  /** Box that holds everything within the search distance of the parcel. */
  Envelope search(double nearM) throws CrsException {
    if (search == null || searchM != nearM) {
      searchM = nearM;
      search = SearchBox.grow(shape.envelope(), crs, nearM);
    }
    return search;
  }
}
