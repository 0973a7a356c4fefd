package org.ecozone.geo.reference;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Where the work is: the outline of a county, or the box of the layers.
 *
 * <p>Threads: immutable.
 */
public final class WorkArea {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final String name;
  private final Geometry outline;
  private final PreparedGeometry prepared;

  private WorkArea(String name, Geometry outline) {
    this.name = name;
    this.outline = outline;
    this.prepared = PreparedGeometryFactory.prepare(outline);
  }

  /**
   * @param name for people; empty if it has none
   * @param outlineLonLat valid, in degrees
   */
  public static WorkArea of(String name, Geometry outlineLonLat) {
    if (!(outlineLonLat instanceof Polygonal) || outlineLonLat.isEmpty()) {
      throw new IllegalArgumentException("not an area: " + outlineLonLat.getGeometryType());
    }
    return new WorkArea(name, outlineLonLat);
  }

  /**
   * @param name for people; empty if it has none
   * @param lonLat degrees; of some width and height
   */
  public static WorkArea of(String name, Envelope lonLat) {
    return of(name, FACTORY.toGeometry(lonLat));
  }

  public String name() {
    return name;
  }

  /** In degrees. */
  public Geometry outlineLonLat() {
    return outline;
  }

  public boolean holds(double lonDeg, double latDeg) {
    return Double.isFinite(lonDeg)
        && Double.isFinite(latDeg)
        && prepared.covers(FACTORY.createPoint(new Coordinate(lonDeg, latDeg)));
  }
}
