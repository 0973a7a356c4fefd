package org.ecozone.geo.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.ecozone.geo.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Where the work is: the outline of a county, or the box of the layers.
 *
 * <p>Threads: may be shared.
 */
public final class WorkArea {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final String name;
  private final Geometry outline;
  private final List<Crs> layers;
  private final List<PreparedGeometry> parts = new ArrayList<>();

  private WorkArea(String name, Geometry outline, List<Crs> layers) {
    this.name = name;
    this.layers = List.copyOf(layers);
    this.outline = outline;
    for (int i = 0; i < outline.getNumGeometries(); i++) {
      parts.add(PreparedGeometryFactory.prepare(outline.getGeometryN(i)));
    }
  }

  /**
   * @param name for people; empty if it has none
   * @param outlineLonLat in degrees; its parts may overlap, as counties of real files do
   */
  public static WorkArea of(String name, Geometry outlineLonLat) {
    if (!(outlineLonLat instanceof Polygonal) || outlineLonLat.isEmpty()) {
      throw new IllegalArgumentException("not an area: " + outlineLonLat.getGeometryType());
    }
    return new WorkArea(name, outlineLonLat, List.of());
  }

  /**
   * @param name for people; empty if it has none
   * @param lonLat degrees; of some width and height
   */
  public static WorkArea of(String name, Envelope lonLat) {
    return of(name, FACTORY.toGeometry(lonLat));
  }

  /** With the CRSs of the layers that the land will be overlaid with. */
  public WorkArea withLayers(Collection<Crs> crs) {
    return new WorkArea(name, outline, new ArrayList<>(new LinkedHashSet<>(crs)));
  }

  /** Each once; none if they are not known. */
  public List<Crs> layers() {
    return layers;
  }

  public String name() {
    return name;
  }

  /** In degrees. */
  public Geometry outlineLonLat() {
    return outline;
  }

  public boolean holds(double lonDeg, double latDeg) {
    if (!Double.isFinite(lonDeg) || !Double.isFinite(latDeg)) {
      return false;
    }
    Point place = FACTORY.createPoint(new Coordinate(lonDeg, latDeg));
    synchronized (parts) {
      return parts.stream().anyMatch(part -> part.covers(place));
    }
  }
}
