package org.ecozone.overlay.index;

import org.ecozone.geo.packed.PackedGeometry;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * A geometry on its way through the indexes, with what is worked out once for it.
 *
 * <p>In: valid, not empty, polygonal, linear or puntal (never mixed), in the CRS of the layers it
 * is held against.
 *
 * <p>Threads: one thread at a time.
 */
public final class SiteShape {
  private final Geometry geometry;
  private PreparedGeometry prepared;
  private PackedArea packed;

  public SiteShape(Geometry geometry) {
    this.geometry = geometry;
  }

  public Geometry geometry() {
    return geometry;
  }

  /** 2 polygonal, 1 linear, 0 puntal. */
  public int dimension() {
    return geometry.getDimension();
  }

  public Envelope envelope() {
    return geometry.getEnvelopeInternal();
  }

  /** The site as it is in a box and beside it; elsewhere a stand-in: see {@link NearPart}. */
  Geometry near(Envelope box) {
    return geometry instanceof Polygonal
        ? NearPart.of(geometry, packed().geometry(), box)
        : geometry;
  }

  /** Area in units of the CRS squared. */
  public double planarArea() {
    return dimension() == Dimension.A ? packed().sums().area() : 0;
  }

  /** For polygonal and linear sites. */
  PackedArea packed() {
    if (packed == null) {
      packed = new PackedArea(PackedGeometry.of(geometry));
    }
    return packed;
  }

  /** Length of all rings of a polygonal site in units of the CRS. */
  public double perimeter() {
    return packed().sums().perimeter();
  }

  /**
   * For fast predicates: only {@code intersects} and {@code containsProperly} of it are used, which
   * are exact.
   */
  public PreparedGeometry prepared() {
    if (prepared == null) {
      prepared = PreparedGeometryFactory.prepare(geometry);
    }
    return prepared;
  }
}
