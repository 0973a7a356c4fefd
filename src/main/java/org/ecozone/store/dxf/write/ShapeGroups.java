package org.ecozone.store.dxf.write;

import java.io.IOException;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometries as entities: rings and lines as POLYLINE, points as POINT, texts as TEXT.
 *
 * <p>A drawing has no holes: they are closed lines like shells. Rings of one feature carry a mark
 * (XDATA of {@value #APPLICATION}) by which our reader knows them again.
 */
public final class ShapeGroups {
  /** Name of the application that owns the marks. */
  public static final String APPLICATION = "ECOZONE";

  private static final int SHELL = 0;
  private static final int HOLE = 1;

  /** Letters as high as this part of the smaller side of their parcel. */
  private static final double LETTER_PART = 12;

  private final GroupWriter groups;
  private final String layer;

  public ShapeGroups(GroupWriter groups, String layer) {
    this.groups = groups;
    this.layer = layer;
  }

  /**
   * Writes a geometry and its parts.
   *
   * @param feature number by which the rings of one feature are known, from 1
   */
  public void write(Geometry geometry, long feature) throws IOException {
    boolean marked = rings(geometry) > 1;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part instanceof Polygon polygon) {
        ring(polygon.getExteriorRing(), marked ? feature : 0, SHELL);
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
          ring(polygon.getInteriorRingN(h), marked ? feature : 0, HOLE);
        }
      } else if (part instanceof LineString line) {
        polyline(line.getCoordinates(), line.getNumPoints(), 0);
        end();
      } else if (part instanceof Point point) {
        groups.name(0, "POINT").name(8, layer).point(10, point.getX(), point.getY());
      } else if (part != geometry) {
        write(part, feature);
      }
    }
  }

  private static int rings(Geometry geometry) {
    int rings = 0;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part instanceof Polygon polygon) {
        rings += polygon.isEmpty() ? 0 : 1 + polygon.getNumInteriorRing();
      }
    }
    return rings;
  }

  private void ring(LineString ring, long feature, int kind) throws IOException {
    if (ring.isEmpty()) {
      return;
    }
    groups.name(0, "POLYLINE").name(8, layer).whole(66, 1).point(10, 0, 0).whole(70, 1);
    if (feature > 0) {
      groups.name(1001, APPLICATION).whole(1071, feature).whole(1070, kind);
    }
    vertices(ring.getCoordinates(), ring.getNumPoints() - 1);
    end();
  }

  private void polyline(Coordinate[] points, int n, int flags) throws IOException {
    groups.name(0, "POLYLINE").name(8, layer).whole(66, 1).point(10, 0, 0).whole(70, flags);
    vertices(points, n);
  }

  private void vertices(Coordinate[] points, int n) throws IOException {
    for (int i = 0; i < n; i++) {
      groups.name(0, "VERTEX").name(8, layer).point(10, points[i].x, points[i].y);
    }
  }

  private void end() throws IOException {
    groups.name(0, "SEQEND").name(8, layer);
  }

  /** Writes a text into the middle of an area, or beside a line or point. */
  public void label(Geometry geometry, String text) throws IOException {
    Coordinate at =
        geometry.getDimension() == 2
            ? InteriorPointArea.getInteriorPoint(geometry)
            : geometry.getCoordinate();
    Envelope box = geometry.getEnvelopeInternal();
    double side = Math.min(box.getWidth(), box.getHeight());
    double height = side > 0 ? side / LETTER_PART : Math.max(box.getWidth(), box.getHeight()) / 40;
    groups.name(0, "TEXT").name(8, layer).point(10, at.x, at.y);
    groups.number(40, height > 0 ? height : 1).text(1, text).name(7, "STANDARD");
    groups.whole(72, 1).point(11, at.x, at.y).whole(73, 2);
  }
}
