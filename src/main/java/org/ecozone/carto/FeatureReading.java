package org.ecozone.carto;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ecozone.carto.lod.PathStore;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.packed.PackedGeometry;
import org.ecozone.job.Parallel;
import org.ecozone.job.Progress;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Takes geometries apart into paths, transformed into the map's CRS. One use. */
final class FeatureReading {
  /** An edge may leave its place by so much: below a pixel down to 1 : 70. */
  private static final double BEND_M = 0.02;

  private static final int PORTION = 500;

  private final List<double[]> paths = new ArrayList<>();
  private final List<Byte> kinds = new ArrayList<>();
  private final int[] firstPaths;
  private int unplaced;

  private FeatureReading(int features) {
    firstPaths = new int[features + 1];
  }

  /** Geometries of some features in the map's CRS, null where there is none. */
  private record Portion(int from, Geometry[] geometries) {}

  static FeatureSet read(List<FeatureSet.Feature> features, Crs from, Crs mapCrs, Progress progress)
      throws CrsException {
    CrsTransform transform = CrsTransform.between(from, mapCrs);
    FeatureReading reading = new FeatureReading(features.size());
    int portions = (features.size() + PORTION - 1) / PORTION;
    Iterator<Integer> starts = IntStream.range(0, portions).map(i -> i * PORTION).iterator();
    int threads = transform.isIdentity() ? 1 : Runtime.getRuntime().availableProcessors();
    Parallel.mapOrdered(
        starts, threads, start -> transformed(features, start, transform), reading::add, progress);
    long[] fids = features.stream().mapToLong(FeatureSet.Feature::fid).toArray();
    List<Function<String, Object>> values =
        features.stream().map(FeatureSet.Feature::value).toList();
    return new FeatureSet(mapCrs, reading.store(), fids, values, reading.unplaced);
  }

  private static Portion transformed(
      List<FeatureSet.Feature> features, int start, CrsTransform transform) {
    int end = Math.min(start + PORTION, features.size());
    Geometry[] geometries = new Geometry[end - start];
    for (int i = start; i < end; i++) {
      Geometry geometry = features.get(i).geometry();
      try {
        geometries[i - start] =
            transform.isIdentity()
                ? geometry
                : transform.applyDensified(geometry, BEND_M).geometry();
      } catch (CrsException e) {
        geometries[i - start] = null; // counted: it has no place on this map
      }
    }
    return new Portion(start, geometries);
  }

  private void add(Portion portion) {
    for (int i = 0; i < portion.geometries.length; i++) {
      Geometry geometry = portion.geometries[i];
      if (geometry == null) {
        unplaced++;
      } else {
        add(geometry);
      }
      firstPaths[portion.from + i + 1] = paths.size();
    }
  }

  private void add(Geometry geometry) {
    if (geometry.isEmpty()) {
      return;
    }
    if (geometry instanceof Polygon polygon) {
      add(polygon.getExteriorRing().getCoordinateSequence(), 2);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        add(polygon.getInteriorRingN(i).getCoordinateSequence(), 3);
      }
    } else if (geometry instanceof LineString line) {
      add(line.getCoordinateSequence(), 1);
    } else if (geometry instanceof Point point) {
      add(point.getCoordinateSequence(), 0);
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        add(geometry.getGeometryN(i));
      }
    }
  }

  private void add(CoordinateSequence sequence, int kind) {
    if (sequence.size() > 0) {
      paths.add(PackedGeometry.points(sequence));
      kinds.add((byte) kind);
    }
  }

  private PathStore store() {
    byte[] kindOf = new byte[kinds.size()];
    for (int i = 0; i < kindOf.length; i++) {
      kindOf[i] = kinds.get(i);
    }
    return new PathStore(paths.toArray(new double[0][]), kindOf, firstPaths);
  }
}
