package org.ecozone.store.geopackage.blob;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ecozone.store.StoreIssue;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/**
 * Well-known binary to JTS: ISO and EWKB type codes, both byte orders, Z and M read over. Every
 * count is held against the bytes that are left before memory is taken. One parser per blob.
 *
 * <p>Rings that are not closed are closed, rings and lines of too few points are padded so that JTS
 * can hold them; both are invalid geometry that the caller repairs.
 *
 * <p>Source: OGC 06-103r4 section 8; ISO 19125; EWKB flags as PostGIS writes them.
 */
final class WkbParser {
  /**
   * Packed doubles: 194 MB of heap for 10 million vertices against 467 MB of Coordinate objects.
   */
  static final GeometryFactory FACTORY =
      new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

  private static final int MAX_DEPTH = 32;
  private static final int EWKB_Z = 0x80000000;
  private static final int EWKB_M = 0x40000000;
  private static final int EWKB_SRID = 0x20000000;
  private static final String[] TYPES = {
    "GEOMETRY",
    "POINT",
    "LINESTRING",
    "POLYGON",
    "MULTIPOINT",
    "MULTILINESTRING",
    "MULTIPOLYGON",
    "GEOMETRYCOLLECTION",
    "CIRCULARSTRING",
    "COMPOUNDCURVE",
    "CURVEPOLYGON",
    "MULTICURVE",
    "MULTISURFACE",
    "CURVE",
    "SURFACE",
    "POLYHEDRALSURFACE",
    "TIN",
    "TRIANGLE"
  };

  private final ByteBuffer in;
  private boolean extraOrdinates;
  private boolean notFinite;
  private int ringsClosed;
  private Integer srid;

  WkbParser(byte[] bytes, int offset) {
    in = ByteBuffer.wrap(bytes);
    in.position(offset);
  }

  Geometry parse() throws BlobFault {
    Geometry geometry = geometry(0);
    if (notFinite) {
      throw new BlobFault(StoreIssue.GEOMETRY_NOT_FINITE, "");
    }
    return geometry;
  }

  /** True if Z or M values were read over. */
  boolean hasExtraOrdinates() {
    return extraOrdinates;
  }

  int ringsClosed() {
    return ringsClosed;
  }

  /** SRID of an EWKB, null if there is none. */
  Integer srid() {
    return srid;
  }

  int bytesLeft() {
    return in.remaining();
  }

  private Geometry geometry(int depth) throws BlobFault {
    if (depth > MAX_DEPTH) {
      throw new BlobFault(StoreIssue.GEOMETRY_TOO_DEEP, "");
    }
    need(5, 1);
    byte order = in.get();
    if (order != 0 && order != 1) {
      throw new BlobFault(StoreIssue.GEOMETRY_BAD_HEADER, "byte order " + (order & 0xFF));
    }
    in.order(order == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int code = in.getInt();
    int flags = code & (EWKB_Z | EWKB_M | EWKB_SRID);
    int plain = code & ~flags;
    if ((flags & EWKB_SRID) != 0) {
      need(4, 1);
      srid = in.getInt();
    }
    int thousands = plain / 1000;
    int type = plain % 1000;
    if (plain < 0 || thousands > 3 || type == 0 || type >= TYPES.length) {
      throw new BlobFault(StoreIssue.GEOMETRY_UNKNOWN_TYPE, String.valueOf(code & 0xFFFFFFFFL));
    }
    int extra = extra(thousands, flags);
    extraOrdinates |= extra > 0;
    return body(type, 2 + extra, depth);
  }

  private static int extra(int thousands, int flags) {
    boolean z = thousands == 1 || thousands == 3 || (flags & EWKB_Z) != 0;
    boolean m = thousands == 2 || thousands == 3 || (flags & EWKB_M) != 0;
    return (z ? 1 : 0) + (m ? 1 : 0);
  }

  private Geometry body(int type, int dimension, int depth) throws BlobFault {
    return switch (type) {
      case 1 -> point(dimension);
      case 2 -> line(dimension);
      case 3 -> polygon(dimension);
      case 4, 5, 6, 7, 11, 12 -> collection(type, depth);
      case 8, 9, 10, 13, 14 -> throw new BlobFault(StoreIssue.GEOMETRY_CURVE, TYPES[type]);
      default -> throw new BlobFault(StoreIssue.GEOMETRY_UNKNOWN_TYPE, TYPES[type]);
    };
  }

  private Point point(int dimension) throws BlobFault {
    need(dimension, 8);
    double x = in.getDouble();
    double y = in.getDouble();
    in.position(in.position() + 8 * (dimension - 2));
    if (Double.isNaN(x) && Double.isNaN(y)) {
      return FACTORY.createPoint();
    }
    check(x, y);
    return FACTORY.createPoint(
        PackedCoordinateSequenceFactory.DOUBLE_FACTORY.create(new double[] {x, y}, 2, 0));
  }

  private LineString line(int dimension) throws BlobFault {
    double[] xy = points(dimension);
    if (xy.length == 2) {
      xy = new double[] {xy[0], xy[1], xy[0], xy[1]};
    }
    return FACTORY.createLineString(
        PackedCoordinateSequenceFactory.DOUBLE_FACTORY.create(xy, 2, 0));
  }

  private Polygon polygon(int dimension) throws BlobFault {
    int rings = count(4);
    LinearRing shell = null;
    List<LinearRing> holes = new ArrayList<>();
    for (int i = 0; i < rings; i++) {
      double[] xy = ring(dimension);
      LinearRing ring =
          FACTORY.createLinearRing(PackedCoordinateSequenceFactory.DOUBLE_FACTORY.create(xy, 2, 0));
      if (i == 0) {
        shell = ring;
      } else if (xy.length > 0) {
        holes.add(ring);
      }
    }
    if (shell == null || shell.isEmpty()) {
      return FACTORY.createPolygon();
    }
    return FACTORY.createPolygon(shell, holes.toArray(new LinearRing[0]));
  }

  /** A closed ring of at least four points, or of none. */
  private double[] ring(int dimension) throws BlobFault {
    double[] xy = points(dimension);
    int n = xy.length;
    if (n == 0) {
      return xy;
    }
    boolean closed = n > 2 && xy[0] == xy[n - 2] && xy[1] == xy[n - 1];
    if (closed && n >= 8) {
      return xy;
    }
    if (!closed) {
      ringsClosed++;
    }
    double[] padded = Arrays.copyOf(xy, Math.max(8, closed ? n : n + 2));
    for (int i = n; i < padded.length; i += 2) {
      padded[i] = xy[0];
      padded[i + 1] = xy[1];
    }
    return padded;
  }

  private double[] points(int dimension) throws BlobFault {
    int n = count(8 * dimension);
    double[] xy = new double[2 * n];
    if (dimension == 2) {
      in.asDoubleBuffer().get(xy);
      in.position(in.position() + 16 * n);
    } else {
      int at = in.position();
      for (int i = 0; i < 2 * n; i += 2) {
        xy[i] = in.getDouble(at);
        xy[i + 1] = in.getDouble(at + 8);
        at += 8 * dimension;
      }
      in.position(at);
    }
    boolean finite = true;
    for (double ordinate : xy) {
      finite &= Math.abs(ordinate) <= Double.MAX_VALUE;
    }
    notFinite |= !finite;
    return xy;
  }

  private Geometry collection(int type, int depth) throws BlobFault {
    int n = count(5);
    List<Geometry> parts = new ArrayList<>(Math.min(n, 1024));
    ByteOrder order = in.order();
    for (int i = 0; i < n; i++) {
      parts.add(geometry(depth + 1));
      in.order(order);
    }
    return switch (type) {
      case 4 -> FACTORY.createMultiPoint(all(parts, Point.class, type).toArray(new Point[0]));
      case 5, 11 ->
          FACTORY.createMultiLineString(
              all(parts, LineString.class, type).toArray(new LineString[0]));
      case 6, 12 ->
          FACTORY.createMultiPolygon(all(parts, Polygon.class, type).toArray(new Polygon[0]));
      default -> FACTORY.createGeometryCollection(parts.toArray(new Geometry[0]));
    };
  }

  private static <T extends Geometry> List<T> all(List<Geometry> parts, Class<T> kind, int type)
      throws BlobFault {
    List<T> result = new ArrayList<>(parts.size());
    for (Geometry part : parts) {
      if (!kind.isInstance(part)) {
        throw new BlobFault(
            StoreIssue.GEOMETRY_UNKNOWN_TYPE,
            part.getGeometryType().toUpperCase(Locale.ROOT) + " in " + TYPES[type]);
      }
      if (!part.isEmpty()) {
        result.add(kind.cast(part));
      }
    }
    return result;
  }

  /** A count whose elements of at least {@code bytesEach} must still fit into the blob. */
  private int count(int bytesEach) throws BlobFault {
    need(4, 1);
    long n = in.getInt() & 0xFFFFFFFFL;
    need(n, bytesEach);
    return (int) n;
  }

  private void need(long n, int bytesEach) throws BlobFault {
    if (n * bytesEach > in.remaining()) {
      throw new BlobFault(StoreIssue.GEOMETRY_TRUNCATED, n * bytesEach + " / " + in.remaining());
    }
  }

  private void check(double x, double y) {
    notFinite |= !Double.isFinite(x) || !Double.isFinite(y);
  }
}
