package org.ecozone.geo.ring;

import java.util.Arrays;
import java.util.List;
import org.ecozone.geo.packed.PackedGeometry;
import org.ecozone.geo.packed.PointInArea;
import org.ecozone.geo.ring.RingRemark.Kind;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** A closed ring of at least three different points, none of which repeats the one before it. */
final class PlainRing {
  static final GeometryFactory FACTORY = new GeometryFactory();

  private final int number;
  private final double[] xy;
  private final double[] box;
  private final double area;
  private PackedGeometry packed;

  private PlainRing(int number, double[] xy) {
    this.number = number;
    this.xy = xy;
    this.box = box(xy);
    this.area = Math.abs(shoelace(xy));
  }

  /** The ring without repeated points and closed; null, and a remark says why, if it is none. */
  static PlainRing of(int number, double[] given, double samePlace, List<RingRemark> remarks) {
    for (double value : given) {
      if (!Double.isFinite(value)) {
        remarks.add(new RingRemark(Kind.NOT_FINITE, number, -1, 0, Double.NaN, Double.NaN));
        return null;
      }
    }
    double[] kept = new double[given.length + 2];
    int size = 0;
    for (int i = 0; i + 1 < given.length; i += 2) {
      if (size == 0 || !isSame(kept, size - 2, given[i], given[i + 1], samePlace)) {
        kept[size++] = given[i];
        kept[size++] = given[i + 1];
      }
    }
    int dropped = (given.length - size) / 2;
    boolean closed = size > 2 && isSame(kept, size - 2, kept[0], kept[1], samePlace);
    size -= closed ? 2 : 0;
    while (size > 2 && isSame(kept, size - 2, kept[0], kept[1], samePlace)) {
      size -= 2;
      dropped++;
    }
    if (distinct(kept, size) < 3) {
      double x = size == 0 ? Double.NaN : kept[0];
      double y = size == 0 ? Double.NaN : kept[1];
      remarks.add(new RingRemark(Kind.TOO_FEW_POINTS, number, -1, distinct(kept, size), x, y));
      return null;
    }
    kept[size] = kept[0];
    kept[size + 1] = kept[1];
    if (!closed) {
      remarks.add(new RingRemark(Kind.CLOSED, number, -1, 0, kept[size - 2], kept[size - 1]));
    }
    if (dropped > 0) {
      remarks.add(new RingRemark(Kind.POINTS_DROPPED, number, -1, dropped, kept[0], kept[1]));
    }
    return new PlainRing(number, Arrays.copyOf(kept, size + 2));
  }

  private static boolean isSame(double[] xy, int at, double x, double y, double samePlace) {
    double dx = xy[at] - x;
    double dy = xy[at + 1] - y;
    return dx * dx + dy * dy < samePlace * samePlace;
  }

  /** Number of different points, 3 if there are more. */
  private static int distinct(double[] xy, int size) {
    if (size == 0) {
      return 0;
    }
    int second = -1;
    for (int i = 2; i < size; i += 2) {
      if (xy[i] != xy[0] || xy[i + 1] != xy[1]) {
        if (second >= 0 && (xy[i] != xy[second] || xy[i + 1] != xy[second + 1])) {
          return 3;
        }
        second = second < 0 ? i : second;
      }
    }
    return second < 0 ? 1 : 2;
  }

  private static double[] box(double[] xy) {
    double[] box = {xy[0], xy[1], xy[0], xy[1]};
    for (int i = 2; i < xy.length; i += 2) {
      box[0] = Math.min(box[0], xy[i]);
      box[1] = Math.min(box[1], xy[i + 1]);
      box[2] = Math.max(box[2], xy[i]);
      box[3] = Math.max(box[3], xy[i + 1]);
    }
    return box;
  }

  private static double shoelace(double[] xy) {
    double sum = 0;
    for (int i = 2; i + 3 < xy.length; i += 2) {
      sum += (xy[i] - xy[0]) * (xy[i + 3] - xy[1]) - (xy[i + 2] - xy[0]) * (xy[i + 1] - xy[1]);
    }
    return sum / 2;
  }

  /** In the list that was given. */
  int number() {
    return number;
  }

  /** First point = last point. */
  double[] xy() {
    return xy;
  }

  int edges() {
    return xy.length / 2 - 1;
  }

  /** minX, minY, maxX, maxY. */
  double[] box() {
    return box;
  }

  /** Of a ring that crosses itself, what the turns leave. */
  double area() {
    return area;
  }

  boolean isBoxWithin(PlainRing other, double margin) {
    double[] outer = other.box;
    return box[0] >= outer[0] - margin
        && box[1] >= outer[1] - margin
        && box[2] <= outer[2] + margin
        && box[3] <= outer[3] + margin;
  }

  /** {@link Location} of a place. */
  int locate(double x, double y) {
    if (packed == null) {
      packed = PackedGeometry.of(FACTORY.createPolygon(linearRing()));
    }
    return PointInArea.locate(packed, x, y);
  }

  /** A point well inside. */
  Coordinate interiorPoint() {
    return InteriorPointArea.getInteriorPoint(FACTORY.createPolygon(linearRing()));
  }

  LinearRing linearRing() {
    return FACTORY.createLinearRing(new PackedCoordinateSequence.Double(xy, 2, 0));
  }

  /** True if this one is so small that it may lie in the other. */
  boolean isSmallerThan(PlainRing other) {
    return area < other.area || boxArea() < other.boxArea();
  }

  private double boxArea() {
    return (box[2] - box[0]) * (box[3] - box[1]);
  }

  /** True if the areas differ by no more than moving the vertices by a distance can do. */
  boolean hasAreaOf(PlainRing other, double distance) {
    double reach = box[2] - box[0] + box[3] - box[1];
    return Math.abs(area - other.area) <= distance * reach * edges();
  }
}
