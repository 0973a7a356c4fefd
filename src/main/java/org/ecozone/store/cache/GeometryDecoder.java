package org.ecozone.store.cache;

import java.io.IOException;
import org.ecozone.store.cache.frame.DamagedEntryException;
import org.ecozone.store.cache.frame.FrameReader;
import org.ecozone.store.geopackage.blob.CompactGeometry;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Geometries from their {@link GeometryCode} and the coordinates that follow in the file, packed as
 * the reader of GeoPackages packs them.
 *
 * <p>Fails: {@link IOException}, or an unchecked exception of JTS or of an array, if the form is
 * not one that {@link GeometryCode} writes.
 */
final class GeometryDecoder {
  private static final GeometryFactory FACTORY = CompactGeometry.factory();

  private final int[] form;
  private final FrameReader coordinates;
  private int at;

  GeometryDecoder(int[] form, FrameReader coordinates) {
    this.form = form;
    this.coordinates = coordinates;
  }

  boolean isAtEnd() {
    return at == form.length;
  }

  Geometry next() throws IOException {
    return next(0);
  }

  private Geometry next(int depth) throws IOException {
    int kind = form[at++];
    return switch (kind) {
      case GeometryCode.POINT -> FACTORY.createPoint(sequence(1));
      case GeometryCode.LINE -> FACTORY.createLineString(sequence(form[at++]));
      case GeometryCode.RING -> FACTORY.createLinearRing(sequence(form[at++]));
      case GeometryCode.POLYGON -> polygon();
      default -> collection(kind, depth);
    };
  }

  private Polygon polygon() throws IOException {
    int rings = parts();
    if (rings == 0) {
      throw new DamagedEntryException("no ring");
    }
    LinearRing shell = FACTORY.createLinearRing(sequence(form[at++]));
    LinearRing[] holes = new LinearRing[rings - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = FACTORY.createLinearRing(sequence(form[at++]));
    }
    return FACTORY.createPolygon(shell, holes);
  }

  private Geometry collection(int kind, int depth) throws IOException {
    if (depth >= GeometryCode.DEEPEST) {
      throw new DamagedEntryException("depth");
    }
    int parts = parts();
    switch (kind) {
      case GeometryCode.MULTI_POLYGON -> {
        return FACTORY.createMultiPolygon(fill(new Polygon[parts], depth));
      }
      case GeometryCode.MULTI_LINE -> {
        return FACTORY.createMultiLineString(fill(new LineString[parts], depth));
      }
      case GeometryCode.MULTI_POINT -> {
        return FACTORY.createMultiPoint(fill(new Point[parts], depth));
      }
      case GeometryCode.COLLECTION -> {
        return FACTORY.createGeometryCollection(fill(new Geometry[parts], depth));
      }
      default -> throw new DamagedEntryException("kind " + kind);
    }
  }

  /** A part of another type than the array's is an {@link ArrayStoreException}. */
  private <T extends Geometry> T[] fill(T[] parts, int depth) throws IOException {
    Object[] untyped = parts;
    for (int i = 0; i < parts.length; i++) {
      untyped[i] = next(depth + 1);
    }
    return parts;
  }

  private int parts() throws IOException {
    int parts = form[at++];
    if (parts < 0 || parts > form.length - at + 1) {
      throw new DamagedEntryException("parts " + parts);
    }
    return parts;
  }

  private CoordinateSequence sequence(int vertices) throws IOException {
    if (vertices < 0 || vertices > Integer.MAX_VALUE / 2) {
      throw new DamagedEntryException("vertices " + vertices);
    }
    return new PackedCoordinateSequence.Double(coordinates.doubles(2 * vertices), 2, 0);
  }
}
