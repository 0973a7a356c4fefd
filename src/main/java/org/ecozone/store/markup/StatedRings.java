package org.ecozone.store.markup;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.store.geopackage.blob.CompactGeometry;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Rings of which the file says itself which is the shell. A hole stays one if any of it lies in the
 * shell; if one does not, the file's word is worth nothing and containment decides for all.
 */
final class StatedRings {
  private StatedRings() {}

  /** A polygon, or the several that the rings make if a hole does not lie in the shell. */
  static Geometry polygon(LinearRing shell, List<LinearRing> holes) {
    if (holes.isEmpty()) {
      return CompactGeometry.factory().createPolygon(shell);
    }
    IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(shell);
    Envelope box = shell.getEnvelopeInternal();
    for (LinearRing hole : holes) {
      if (!touches(locator, box, hole)) {
        return sorted(shell, holes);
      }
    }
    return CompactGeometry.factory().createPolygon(shell, holes.toArray(LinearRing[]::new));
  }

  private static Geometry sorted(LinearRing shell, List<LinearRing> holes) {
    List<Polygon> polygons = new ArrayList<>();
    polygons.add(CompactGeometry.factory().createPolygon(shell));
    for (LinearRing hole : holes) {
      polygons.add(CompactGeometry.factory().createPolygon(hole));
    }
    return CompactGeometry.factory().createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  private static boolean touches(
      IndexedPointInAreaLocator locator, Envelope box, LinearRing hole) {
    CoordinateSequence vertices = hole.getCoordinateSequence();
    if (!box.intersects(hole.getEnvelopeInternal())) {
      return false;
    }
    for (int i = 0; i < vertices.size(); i++) {
      if (box.contains(vertices.getX(i), vertices.getY(i))
          && locator.locate(vertices.getCoordinate(i)) == Location.INTERIOR) {
        return true;
      }
    }
    // A hole that only touches the shell's edge: inside if the middle of one of its edges is.
    for (int i = 1; i < vertices.size(); i++) {
      CoordinateXY middle =
          new CoordinateXY(
              (vertices.getX(i - 1) + vertices.getX(i)) / 2,
              (vertices.getY(i - 1) + vertices.getY(i)) / 2);
      if (locator.locate(middle) == Location.INTERIOR) {
        return true;
      }
    }
    return false;
  }
}
