package org.ecozone.store.geopackage.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Encodes a geometry as GeoPackageBinary (GeoPackage 1.3, 2.1.3): header, XY envelope (none for
 * points and empty geometry), ISO WKB with Z = +1000 and M = +2000, all little endian. JTS's own
 * WKBWriter writes EWKB flags for Z.
 *
 * <p>A Z or M that is NaN throughout is not written.
 */
public final class GeometryBlobWriter {
  private static final int HEADER_BYTES = 8;
  private static final int ENVELOPE_BYTES = 32;
  private static final int FLAG_LITTLE_ENDIAN = 1;
  private static final int FLAG_ENVELOPE_XY = 1 << 1;
  private static final int FLAG_EMPTY = 1 << 4;

  private static final Ordinate Z =
      (sequence, i) -> sequence.hasZ() && !Double.isNaN(sequence.getZ(i));
  private static final Ordinate M =
      (sequence, i) -> sequence.hasM() && !Double.isNaN(sequence.getM(i));

  private final boolean z;
  private final boolean m;
  private ByteBuffer out;

  private GeometryBlobWriter(boolean z, boolean m) {
    this.z = z;
    this.m = m;
  }

  /** A blob and which of Z and M it holds. */
  public record Blob(byte[] bytes, boolean z, boolean m) {}

  public static Blob encode(Geometry geometry, int srsId) {
    return new GeometryBlobWriter(any(geometry, Z), any(geometry, M)).write(geometry, srsId);
  }

  private Blob write(Geometry geometry, int srsId) {
    boolean empty = geometry.isEmpty();
    boolean withEnvelope = !empty && !(geometry instanceof Point);
    int size = HEADER_BYTES + (withEnvelope ? ENVELOPE_BYTES : 0) + wkbBytes(geometry);
    out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    int flags =
        FLAG_LITTLE_ENDIAN | (withEnvelope ? FLAG_ENVELOPE_XY : 0) | (empty ? FLAG_EMPTY : 0);
    out.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) flags).putInt(srsId);
    if (withEnvelope) {
      Envelope e = geometry.getEnvelopeInternal();
      out.putDouble(e.getMinX())
          .putDouble(e.getMaxX())
          .putDouble(e.getMinY())
          .putDouble(e.getMaxY());
    }
    wkb(geometry);
    return new Blob(out.array(), z, m);
  }

  private int positionBytes() {
    return 8 * (2 + (z ? 1 : 0) + (m ? 1 : 0));
  }

  private int wkbBytes(Geometry geometry) {
    if (geometry instanceof Point) {
      return 5 + positionBytes();
    }
    if (geometry instanceof LineString line) {
      return 9 + line.getNumPoints() * positionBytes();
    }
    if (geometry instanceof Polygon polygon) {
      int bytes = 9;
      if (!polygon.isEmpty()) {
        bytes += 4 + polygon.getExteriorRing().getNumPoints() * positionBytes();
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          bytes += 4 + polygon.getInteriorRingN(i).getNumPoints() * positionBytes();
        }
      }
      return bytes;
    }
    int bytes = 9;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      bytes = Math.addExact(bytes, wkbBytes(geometry.getGeometryN(i)));
    }
    return bytes;
  }

  private void wkb(Geometry geometry) {
    out.put((byte) 1).putInt(wkbType(geometry) + (z ? 1000 : 0) + (m ? 2000 : 0));
    if (geometry instanceof Point point) {
      point(point);
    } else if (geometry instanceof LineString line) {
      sequence(line.getCoordinateSequence());
    } else if (geometry instanceof Polygon polygon) {
      rings(polygon);
    } else {
      out.putInt(geometry.getNumGeometries());
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        wkb(geometry.getGeometryN(i));
      }
    }
  }

  private static int wkbType(Geometry geometry) {
    if (geometry instanceof Point) {
      return 1;
    } else if (geometry instanceof LineString) {
      return 2;
    } else if (geometry instanceof Polygon) {
      return 3;
    } else if (geometry instanceof MultiPoint) {
      return 4;
    } else if (geometry instanceof MultiLineString) {
      return 5;
    } else if (geometry instanceof MultiPolygon) {
      return 6;
    } else if (geometry instanceof GeometryCollection) {
      return 7;
    }
    throw new IllegalArgumentException("cannot write " + geometry.getGeometryType());
  }

  private void point(Point point) {
    if (point.isEmpty()) {
      for (int i = 0; i < positionBytes(); i += 8) {
        out.putDouble(Double.NaN);
      }
    } else {
      position(point.getCoordinateSequence(), 0);
    }
  }

  private void rings(Polygon polygon) {
    if (polygon.isEmpty()) {
      out.putInt(0);
      return;
    }
    out.putInt(1 + polygon.getNumInteriorRing());
    sequence(polygon.getExteriorRing().getCoordinateSequence());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      sequence(polygon.getInteriorRingN(i).getCoordinateSequence());
    }
  }

  private void sequence(CoordinateSequence sequence) {
    out.putInt(sequence.size());
    for (int i = 0; i < sequence.size(); i++) {
      position(sequence, i);
    }
  }

  private void position(CoordinateSequence sequence, int i) {
    out.putDouble(sequence.getX(i)).putDouble(sequence.getY(i));
    if (z) {
      out.putDouble(sequence.getZ(i));
    }
    if (m) {
      out.putDouble(sequence.getM(i));
    }
  }

  /**
   * Whether any position has this ordinate; sequences claim a Z dimension that they do not fill.
   */
  private static boolean any(Geometry geometry, Ordinate ordinate) {
    if (geometry instanceof Point point) {
      return any(point.getCoordinateSequence(), ordinate);
    }
    if (geometry instanceof LineString line) {
      return any(line.getCoordinateSequence(), ordinate);
    }
    if (geometry instanceof Polygon polygon) {
      boolean found = any(polygon.getExteriorRing(), ordinate);
      for (int i = 0; i < polygon.getNumInteriorRing() && !found; i++) {
        found = any(polygon.getInteriorRingN(i), ordinate);
      }
      return found;
    }
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (any(geometry.getGeometryN(i), ordinate)) {
        return true;
      }
    }
    return false;
  }

  private static boolean any(CoordinateSequence sequence, Ordinate ordinate) {
    for (int i = 0; i < sequence.size(); i++) {
      if (ordinate.present(sequence, i)) {
        return true;
      }
    }
    return false;
  }

  private interface Ordinate {
    boolean present(CoordinateSequence sequence, int i);
  }
}
