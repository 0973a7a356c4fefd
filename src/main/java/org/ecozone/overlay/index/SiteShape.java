package org.ecozone.overlay.index;

import org.ecozone.geo.Measures;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
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
  private double planarArea = Double.NaN;

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

  /** Area in units of the CRS squared, for comparisons only. */
  double planarArea() {
    if (Double.isNaN(planarArea)) {
      planarArea = Measures.planarArea(geometry);
    }
    return planarArea;
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
