package org.ecozone.geo.fabric;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Measures;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * What is odd about the shape of one parcel, valid or not.
 *
 * @param spikes tips whose edges lie closer than a degree to each other
 * @param doubles points that follow another within a millimetre; the closing point is none
 * @param tinyParts points in parts or holes of less than a square metre
 */
public record ShapeOddities(
    List<Coordinate> spikes, List<Coordinate> doubles, List<Coordinate> tinyParts) {
  private static final double SAME_M = 0.001;
  private static final double SPIKE_COSINE = StrictMath.cos(StrictMath.toRadians(1));

  /** A shorter edge turns back by rounding alone. */
  private static final double SPIKE_EDGE_M = 0.05;

  private static final double TINY_M2 = 1;

  public ShapeOddities {
    spikes = List.copyOf(spikes);
    doubles = List.copyOf(doubles);
    tinyParts = List.copyOf(tinyParts);
  }

  /** In metres of a plane. */
  public static ShapeOddities of(Geometry parcel) {
    ShapeOddities found = new ShapeOddities.Search().parts(parcel).found();
    return found;
  }

  private static final class Search {
    private final List<Coordinate> spikes = new ArrayList<>();
    private final List<Coordinate> doubles = new ArrayList<>();
    private final List<Coordinate> tiny = new ArrayList<>();

    Search parts(Geometry parcel) {
      for (int i = 0; i < parcel.getNumGeometries(); i++) {
        Geometry part = parcel.getGeometryN(i);
        if (part instanceof Polygon polygon && !polygon.isEmpty()) {
          polygon(polygon, parcel.getNumGeometries() > 1);
        }
      }
      return this;
    }

    ShapeOddities found() {
      return new ShapeOddities(spikes, doubles, tiny);
    }

    private void polygon(Polygon polygon, boolean oneOfSeveral) {
      ring(polygon.getExteriorRing());
      if (oneOfSeveral && Measures.planarArea(polygon) < TINY_M2) {
        tiny.add(polygon.getExteriorRing().getCoordinateN(0).copy());
      }
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        LineString hole = polygon.getInteriorRingN(i);
        ring(hole);
        Geometry filled = polygon.getFactory().createPolygon(hole.getCoordinateSequence());
        if (Measures.planarArea(filled) < TINY_M2) {
          tiny.add(hole.getCoordinateN(0).copy());
        }
      }
    }

    private void ring(LineString ring) {
      CoordinateSequence points = ring.getCoordinateSequence();
      List<Coordinate> different = new ArrayList<>();
      for (int i = 0; i < points.size() - 1; i++) {
        Coordinate point = new Coordinate(points.getX(i), points.getY(i));
        boolean isDouble =
            !different.isEmpty() && different.get(different.size() - 1).distance(point) < SAME_M;
        if (isDouble) {
          doubles.add(point);
        } else {
          different.add(point);
        }
      }
      int n = different.size();
      if (n > 1 && different.get(0).distance(different.get(n - 1)) < SAME_M) {
        doubles.add(different.remove(n - 1));
        n--;
      }
      for (int i = 0; i < n && n > 2; i++) {
        tip(different.get((i + n - 1) % n), different.get(i), different.get((i + 1) % n));
      }
    }

    private void tip(Coordinate before, Coordinate at, Coordinate after) {
      double ax = before.x - at.x;
      double ay = before.y - at.y;
      double bx = after.x - at.x;
      double by = after.y - at.y;
      double a = StrictMath.hypot(ax, ay);
      double b = StrictMath.hypot(bx, by);
      if (Math.min(a, b) > SPIKE_EDGE_M && (ax * bx + ay * by) / (a * b) > SPIKE_COSINE) {
        spikes.add(at.copy());
      }
    }
  }
}
