package org.ecozone.app.measure;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What vertices make. */
public enum Shape {
  POINT(1),
  LINE(2),
  POLYGON(3);

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final int leastVertices;

  Shape(int leastVertices) {
    this.leastVertices = leastVertices;
  }

  public int leastVertices() {
    return leastVertices;
  }

  /**
   * The geometry of vertices; that of a simpler shape while they are too few for this one.
   *
   * @param vertices at least one, not closed
   */
  public Geometry of(List<Coordinate> vertices) {
    if (vertices.size() == 1 || this == POINT) {
      return FACTORY.createPoint(vertices.get(vertices.size() - 1));
    }
    if (vertices.size() == 2 || this == LINE) {
      return FACTORY.createLineString(vertices.toArray(Coordinate[]::new));
    }
    Coordinate[] ring = vertices.toArray(new Coordinate[vertices.size() + 1]);
    ring[vertices.size()] = vertices.get(0).copy();
    return FACTORY.createPolygon(ring);
  }
}
