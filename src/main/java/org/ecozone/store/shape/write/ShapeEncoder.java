package org.ecozone.store.shape.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Contents of records out of geometry: shells clockwise, holes the other way, x and y only.
 *
 * <p>Threads: one at a time; the buffer is used again.
 */
final class ShapeEncoder {
  private static final int HEAD_OF_PARTS = 4 + 32 + 8;
  private static final int HEAD_OF_POINTS = 4 + 32 + 4;
  private static final int POINT = 16;

  private boolean finite;
  private ByteBuffer buffer = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);

  /** One part and the direction in which it is to be written. */
  private record Part(CoordinateSequence points, boolean reversed) {}

  /** A null shape. */
  ByteBuffer encodeNull() {
    return start(4).putInt(0).flip();
  }

  /** Whether all numbers of the last geometry were numbers. */
  boolean wasFinite() {
    return finite;
  }

  /** The contents, valid until the next call; null if they would be larger than any record. */
  ByteBuffer encode(Geometry geometry, ShapeFamily family) {
    return switch (family) {
      case POINT -> {
        ByteBuffer out = start(4 + POINT).putInt(family.type().code());
        put(out, ((Point) geometry).getX(), ((Point) geometry).getY());
        yield out.flip();
      }
      case MULTIPOINT -> points(geometry);
      default -> parts(geometry, family);
    };
  }

  private ByteBuffer points(Geometry geometry) {
    List<Geometry> points = new ArrayList<>();
    collect(geometry, points);
    long length = HEAD_OF_POINTS + (long) POINT * points.size();
    if (length > Integer.MAX_VALUE / 2) {
      return null;
    }
    ByteBuffer out = start((int) length).putInt(ShapeFamily.MULTIPOINT.type().code());
    box(out, geometry.getEnvelopeInternal());
    out.putInt(points.size());
    for (Geometry point : points) {
      put(out, ((Point) point).getX(), ((Point) point).getY());
    }
    return out.flip();
  }

  private ByteBuffer parts(Geometry geometry, ShapeFamily family) {
    List<Geometry> simple = new ArrayList<>();
    collect(geometry, simple);
    List<Part> parts = new ArrayList<>();
    for (Geometry part : simple) {
      if (part instanceof Polygon polygon) {
        parts.add(ring(polygon.getExteriorRing(), true));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          parts.add(ring(polygon.getInteriorRingN(i), false));
        }
      } else {
        parts.add(new Part(((LineString) part).getCoordinateSequence(), false));
      }
    }
    long count = parts.stream().mapToLong(part -> part.points().size()).sum();
    long length = HEAD_OF_PARTS + 4L * parts.size() + POINT * count;
    if (length > Integer.MAX_VALUE / 2) {
      return null;
    }
    ByteBuffer out = start((int) length).putInt(family.type().code());
    box(out, geometry.getEnvelopeInternal());
    out.putInt(parts.size()).putInt((int) count);
    int from = 0;
    for (Part part : parts) {
      out.putInt(from);
      from += part.points().size();
    }
    parts.forEach(part -> put(out, part));
    return out.flip();
  }

  private static void collect(Geometry geometry, List<Geometry> into) {
    if (geometry instanceof Polygon
        || geometry instanceof LineString
        || geometry instanceof Point) {
      if (!geometry.isEmpty()) {
        into.add(geometry);
      }
      return;
    }
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      collect(geometry.getGeometryN(i), into);
    }
  }

  private static Part ring(LineString ring, boolean clockwise) {
    CoordinateSequence points = ring.getCoordinateSequence();
    double x0 = points.getX(0);
    double y0 = points.getY(0);
    double area = 0;
    for (int i = 1; i + 1 < points.size(); i++) {
      area +=
          (points.getX(i) - x0) * (points.getY(i + 1) - y0)
              - (points.getX(i + 1) - x0) * (points.getY(i) - y0);
    }
    return new Part(points, clockwise ? area > 0 : area < 0);
  }

  private void put(ByteBuffer out, double x, double y) {
    finite &= Double.isFinite(x) && Double.isFinite(y);
    out.putDouble(x).putDouble(y);
  }

  private void put(ByteBuffer out, Part part) {
    int n = part.points().size();
    for (int i = 0; i < n; i++) {
      int k = part.reversed() ? n - 1 - i : i;
      put(out, part.points().getX(k), part.points().getY(k));
    }
  }

  private static void box(ByteBuffer out, Envelope box) {
    out.putDouble(box.getMinX()).putDouble(box.getMinY());
    out.putDouble(box.getMaxX()).putDouble(box.getMaxY());
  }

  private ByteBuffer start(int length) {
    if (buffer.capacity() < length) {
      buffer = ByteBuffer.allocate(length + length / 4).order(ByteOrder.LITTLE_ENDIAN);
    }
    finite = true;
    return buffer.clear();
  }
}
