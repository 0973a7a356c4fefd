package org.ecozone.geo;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.LocalFrame.NearestLine;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Finds the shortest line from one geometry of a {@link LocalFrame} to many others. Built once per
 * first geometry: it indexes that geometry's edges.
 *
 * <p>Threads: may be shared.
 */
final class NearestSearch {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /**
   * If the frame's scale may reorder two candidates by more than this, candidates are compared one
   * by one.
   */
  private static final double SCALE_MATTERS_M = 0.0005;

  /** Longest piece when they are: over it the scale changes the distance by less than 1 mm. */
  private static final double PIECE_M = 500;

  private final LocalFrame frame;
  private final Geometry first;
  private final IndexedFacetDistance edges;
  private final List<IndexedPointInAreaLocator> areas = new ArrayList<>();

  NearestSearch(LocalFrame frame, Geometry first) {
    this.frame = frame;
    this.first = first;
    this.edges = new IndexedFacetDistance(first);
    collectAreas(first);
  }

  Geometry first() {
    return first;
  }

  NearestLine nearest(Geometry second, Crs secondCrs, double maxM) throws CrsException {
    NearestLine inside = insideSecond(second, secondCrs);
    if (inside != null) {
      return inside;
    }
    Envelope reach = SearchBox.grow(first.getEnvelopeInternal(), frame.crs(), maxM);
    Envelope box = SearchBox.image(reach, frame.crs(), secondCrs);
    EdgeDensifier toLocal =
        new EdgeDensifier(CrsTransform.between(secondCrs, frame.crs()), LocalFrame.STRAIGHT_M);
    List<Geometry> candidates = new ArrayList<>();
    for (double[] piece : new BoxClip(box).clip(second)) {
      double[] local = toLocal.densify(piece);
      for (IndexedPointInAreaLocator area : areas) {
        if (area.locate(new CoordinateXY(local[0], local[1])) != Location.EXTERIOR) {
          return frame.line(local[0], local[1], local[0], local[1]);
        }
      }
      candidates.add(lineOf(local, 0, local.length / 2));
    }
    if (candidates.isEmpty()) {
      return null;
    }
    NearestLine found = nearestOf(candidates);
    return found.distanceM() <= maxM ? found : null;
  }

  private NearestLine nearestOf(List<Geometry> candidates) {
    Coordinate[] ends = edges.nearestPoints(FACTORY.buildGeometry(candidates));
    NearestLine found = lineOf(ends);
    double frameM = StrictMath.hypot(ends[0].x - ends[1].x, ends[0].y - ends[1].y);
    double spread = scaleSpread(frameM);
    if (frameM * spread <= SCALE_MATTERS_M) {
      return found;
    }
    for (Geometry piece : listWithin(candidates, frameM * (1 + spread) + 1e-6)) {
      NearestLine other = lineOf(edges.nearestPoints(piece));
      if (other.distanceM() < found.distanceM()) {
        found = other;
      }
    }
    return found;
  }

  /** How much more the frame may stretch one candidate line than another. */
  private double scaleSpread(double reachM) {
    Envelope extent = first.getEnvelopeInternal();
    double farM = Math.max(Math.abs(extent.getMinX()), Math.abs(extent.getMaxX())) + reachM;
    return StrictMath.cosh(Math.min(2, farM / (frame.crs().ellipsoid().semiMinorM() * 0.99))) - 1;
  }

  /** Pieces, of at most PIECE_M, that come within a distance of the first geometry. */
  private List<Geometry> listWithin(List<Geometry> candidates, double limitM) {
    List<Geometry> result = new ArrayList<>();
    for (Geometry candidate : candidates) {
      if (!edges.isWithinDistance(candidate, limitM)) {
        continue;
      }
      double[] xy = GeometryRebuilder.coordinatesOf(candidate);
      for (int i = 2; i < xy.length; i += 2) {
        addPieces(xy, i, limitM, result);
      }
      if (xy.length == 2) {
        result.add(candidate);
      }
    }
    return result;
  }

  private void addPieces(double[] xy, int i, double limitM, List<Geometry> result) {
    Envelope box = new Envelope(xy[i - 2], xy[i], xy[i - 1], xy[i + 1]);
    Envelope reach = new Envelope(first.getEnvelopeInternal());
    reach.expandBy(limitM);
    if (!reach.intersects(box)) {
      return;
    }
    double dx = xy[i] - xy[i - 2];
    double dy = xy[i + 1] - xy[i - 1];
    double parts = Math.max(1, Math.ceil(StrictMath.sqrt(dx * dx + dy * dy) / PIECE_M));
    for (int p = 0; p < parts; p++) {
      double[] piece = {
        xy[i - 2] + dx * (p / parts),
        xy[i - 1] + dy * (p / parts),
        xy[i - 2] + dx * ((p + 1) / parts),
        xy[i - 1] + dy * ((p + 1) / parts)
      };
      Geometry line = lineOf(piece, 0, 2);
      if (edges.isWithinDistance(line, limitM)) {
        result.add(line);
      }
    }
  }

  /** A place of the first that lies in or on a polygon of the second; null if there is none. */
  private NearestLine insideSecond(Geometry second, Crs secondCrs) throws CrsException {
    CrsTransform toSecond = CrsTransform.between(frame.crs(), secondCrs);
    for (int i = 0; i < first.getNumGeometries(); i++) {
      Coordinate local = first.getGeometryN(i).getCoordinate();
      if (local == null) {
        continue;
      }
      double[] xy = {local.x, local.y};
      toSecond.transform(xy, 1);
      if (isInside(new CoordinateXY(xy[0], xy[1]), second)) {
        return frame.line(local.x, local.y, local.x, local.y);
      }
    }
    return null;
  }

  private static boolean isInside(Coordinate place, Geometry geometry) {
    if (!geometry.getEnvelopeInternal().contains(place)) {
      return false;
    }
    if (geometry instanceof GeometryCollection) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (isInside(place, geometry.getGeometryN(i))) {
          return true;
        }
      }
      return false;
    }
    return geometry instanceof Polygonal
        && SimplePointInAreaLocator.locate(place, geometry) != Location.EXTERIOR;
  }

  private void collectAreas(Geometry geometry) {
    if (geometry instanceof Polygonal && !geometry.isEmpty()) {
      areas.add(new IndexedPointInAreaLocator(geometry));
    } else if (geometry instanceof GeometryCollection) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        collectAreas(geometry.getGeometryN(i));
      }
    }
  }

  private NearestLine lineOf(Coordinate[] ends) {
    return frame.line(ends[0].x, ends[0].y, ends[1].x, ends[1].y);
  }

  private static Geometry lineOf(double[] xy, int from, int to) {
    Coordinate[] coordinates = new Coordinate[to - from];
    for (int i = from; i < to; i++) {
      coordinates[i - from] = new CoordinateXY(xy[2 * i], xy[2 * i + 1]);
    }
    return coordinates.length == 1
        ? FACTORY.createPoint(coordinates[0])
        : FACTORY.createLineString(coordinates);
  }
}
