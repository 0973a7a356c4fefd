package org.ecozone.overlay.parcel;

import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.CrsTransform.Densified;
import org.ecozone.geo.LocalFrame;
import org.ecozone.geo.SearchBox;
import org.ecozone.geo.near.EdgeNearest;
import org.ecozone.geo.packed.PackedGeometry;
import org.ecozone.overlay.index.SiteShape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A parcel brought into a layer's CRS (design.md 3.1). Threads: one at a time. */
final class ParcelInCrs {
  /** What edges of a moved parcel may leave their image by where distances are measured. */
  private static final double FOLLOWED_M = 0.0005;

  private static final int RUN = PackedGeometry.RUN_EDGES;

  /** A degree of latitude at the poles. */
  private static final double LONGEST_DEGREE_M = 111_700;

  /** No projection in use here shows a line shorter than this much of it. */
  private static final double SHRINKING = 1.2;

  private final ParcelPlace place;
  private final Crs crs;
  private final boolean foreign;
  private final SiteShape shape;
  private final SiteShape plain;
  private final int addedPoints;
  private MetricScale scale;
  private PackedGeometry packed;
  private boolean widthKnown;
  private boolean wide;
  private LineMetres metres;
  private Envelope search;
  private double searchM;
  private Geometry followed;
  private EdgeNearest nearest;
  private double nearestReachM = Double.NaN;

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

  /**
   * Searches for what is near in this CRS; null where only the local frame can (see {@link
   * LocalFrame#search}). One search at a time.
   */
  EdgeNearest nearest(double reachM) throws CrsException {
    if (!(reachM <= nearestReachM)) {
      nearest = LocalFrame.search(followed(), crs, reachM);
      nearestReachM = reachM;
    }
    return nearest;
  }

  /** The parcel as its own CRS means it, to less than a millimetre. */
  private Geometry followed() throws CrsException {
    if (followed == null) {
      followed =
          foreign
              ? CrsTransform.between(place.crs(), crs)
                  .applyDensified(place.parcel().geometry(), FOLLOWED_M)
                  .geometry()
              : shape.geometry();
    }
    return followed;
  }

  /** Box that holds everything within the search distance of the parcel. */
  Envelope search(double nearM) throws CrsException {
    if (search == null || searchM != nearM) {
      searchM = nearM;
      search = SearchBox.grow(shape.envelope(), crs, nearM);
    }
    return search;
  }

  /** The parcel as packed rings; for polygonal parcels. */
  PackedGeometry packed() {
    if (packed == null) {
      packed = PackedGeometry.of(shape.geometry());
    }
    return packed;
  }

  /** True if the parcel counts as land at all: see {@link Leftover}. */
  boolean isWiderThanNoise() throws CrsException {
    if (!widthKnown) {
      wide = Leftover.isReal(shape.geometry(), this);
      widthKnown = true;
    }
    return wide;
  }

  /** At least the metres of a unit of the CRS in any direction. */
  double longestUnitM() {
    return crs.isGeographic() ? LONGEST_DEGREE_M : SHRINKING * crs.metresPerUnit();
  }

  /**
   * At least the length in metres of those edges of a geometry that come into the box of this
   * parcel.
   */
  double lengthM(PackedGeometry other) {
    Envelope box = shape.envelope();
    double[] boxes = other.boxes();
    double sum = 0;
    for (int path = 0; path < other.pathCount(); path++) {
      if (!meets(boxes, other.pathBox(path), box)) {
        continue;
      }
      int stretch = other.stretchBox(path);
      for (int run = 0; run < other.runCount(path); run++) {
        if (run % RUN == 0 && !meets(boxes, stretch + 4 * (run / RUN), box)) {
          run += RUN - 1;
        } else if (meets(boxes, other.runBox(path) + 4 * run, box)) {
          sum += length(other.path(path), run * RUN, other.edgeCount(path));
        }
      }
    }
    return sum * longestUnitM();
  }

  private static boolean meets(double[] boxes, int at, Envelope box) {
    return boxes[at] <= box.getMaxX()
        && boxes[at + 2] >= box.getMinX()
        && boxes[at + 1] <= box.getMaxY()
        && boxes[at + 3] >= box.getMinY();
  }

  private static double length(double[] xy, int first, int edges) {
    double sum = 0;
    for (int i = 2 * first; i < 2 * Math.min(first + RUN, edges); i += 2) {
      double dx = xy[i + 2] - xy[i];
      double dy = xy[i + 3] - xy[i + 1];
      sum += Math.sqrt(dx * dx + dy * dy);
    }
    return sum;
  }
}
