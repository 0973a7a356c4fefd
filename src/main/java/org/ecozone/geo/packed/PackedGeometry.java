package org.ecozone.geo.packed;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * A polygonal or linear geometry as plain arrays: its paths (rings, or lines) and boxes over runs
 * of {@value #RUN_EDGES} consecutive edges of a path and over as many runs (a stretch).
 *
 * <p>A path is x, y, x, y, ...: the array of the geometry's own {@link
 * PackedCoordinateSequence.Double} where it has one (never change it), else a copy. Rings are
 * closed, so that a path of n vertices has n - 1 edges in both cases. Repeated points stay, Z and M
 * do not, empty parts and empty rings are left out.
 *
 * <p>Boxes lie in one array, four numbers each: minX, minY, maxX, maxY. What has only one part has
 * its parent's box: a path of up to 16 edges has one run, whose box is the path's.
 *
 * <pre>{@code
 * double[] boxes = g.boxes();
 * for (int path = 0; path < g.pathCount(); path++) {
 *   double[] xy = g.path(path);
 *   int box = g.runBox(path);
 *   for (int run = 0; run < g.runCount(path); run++, box += 4) {
 *     if (boxes[box] <= maxX && boxes[box + 1] <= maxY && ...) {
 *       int end = Math.min((run + 1) * RUN_EDGES, g.edgeCount(path));
 *       for (int edge = run * RUN_EDGES; edge < end; edge++) { ... xy[2 * edge] ... }
 * }</pre>
 *
 * <p>Built in one pass. Immutable; any number of threads.
 */
public final class PackedGeometry {
  /** Edges in a run, and runs in a stretch. */
  public static final int RUN_EDGES = 16;

  private static final int STRETCH_EDGES = RUN_EDGES * RUN_EDGES;

  private final boolean areal;
  private final double[][] paths;

  /** The whole, then per path: its own box, those of its runs and its stretches if more than 1. */
  private final double[] boxes;

  /** Per path: position of its box, 2 * part + (1 if a hole). Null for a single path. */
  private final int[] index;

  private PackedGeometry(boolean areal, double[][] paths, int[] parts) {
    this.areal = areal;
    this.paths = paths;
    int size = paths.length == 1 ? 0 : 4;
    this.index = paths.length == 1 ? null : parts;
    for (int path = 0; path < paths.length; path++) {
      if (index != null) {
        index[2 * path] = size;
      }
      size += 4 + 4 * many(runCount(path)) + 4 * many(stretchCount(path));
    }
    this.boxes = new double[size];
    PathBoxes.fill(this);
  }

  private static int many(int count) {
    return count > 1 ? count : 0;
  }

  /**
   * The geometry, which may be empty.
   *
   * @throws IllegalArgumentException for points and for collections that mix dimensions
   */
  public static PackedGeometry of(Geometry geometry) {
    int dimension = geometry.getDimension();
    if (geometry.getClass() == GeometryCollection.class || dimension < 1) {
      throw new IllegalArgumentException("Neither polygonal nor linear: " + geometry.getClass());
    }
    if (geometry instanceof Polygon simple
        && simple.getNumInteriorRing() == 0
        && !simple.isEmpty()) {
      double[] ring = points(simple.getExteriorRing().getCoordinateSequence());
      return new PackedGeometry(true, new double[][] {ring}, null);
    }
    return ofPaths(geometry, dimension == 2);
  }

  private static PackedGeometry ofPaths(Geometry geometry, boolean areal) {
    List<CoordinateSequence> sequences = new ArrayList<>();
    IntList parts = new IntList();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part instanceof Polygon polygon) {
        add(polygon.getExteriorRing(), 2 * i, sequences, parts);
        for (int k = 0; k < polygon.getNumInteriorRing(); k++) {
          add(polygon.getInteriorRingN(k), 2 * i + 1, sequences, parts);
        }
      } else {
        add((LineString) part, 2 * i, sequences, parts);
      }
    }
    double[][] paths = new double[sequences.size()][];
    int[] index = new int[2 * paths.length];
    for (int path = 0; path < paths.length; path++) {
      paths[path] = points(sequences.get(path));
      index[2 * path + 1] = parts.get(path);
    }
    return new PackedGeometry(areal, paths, index);
  }

  private static void add(
      LineString line, int partAndHole, List<CoordinateSequence> sequences, IntList parts) {
    if (!line.isEmpty()) {
      sequences.add(line.getCoordinateSequence());
      parts.add(partAndHole);
    }
  }

  /**
   * x, y, x, y, ... of a sequence: its own array where it is packed so already; not to be changed.
   */
  public static double[] points(CoordinateSequence sequence) {
    if (sequence instanceof PackedCoordinateSequence.Double packed && packed.getDimension() == 2) {
      return packed.getRawCoordinates();
    }
    double[] points = new double[2 * sequence.size()];
    for (int i = 0; i < sequence.size(); i++) {
      points[2 * i] = sequence.getX(i);
      points[2 * i + 1] = sequence.getY(i);
    }
    return points;
  }

  /** True for polygons, false for lines. */
  public boolean isAreal() {
    return areal;
  }

  public boolean isEmpty() {
    return paths.length == 0;
  }

  public int pathCount() {
    return paths.length;
  }

  /** x, y, x, y, ... of a path; not to be changed. */
  public double[] path(int path) {
    return paths[path];
  }

  /** One less than the vertices. */
  public int edgeCount(int path) {
    return paths[path].length / 2 - 1;
  }

  /** Which polygon or line of the geometry the path belongs to, counting from 0. */
  public int part(int path) {
    return index == null ? 0 : index[2 * path + 1] >> 1;
  }

  public boolean isHole(int path) {
    return index != null && (index[2 * path + 1] & 1) == 1;
  }

  /** All boxes; not to be changed. That of the whole geometry comes first. */
  public double[] boxes() {
    return boxes;
  }

  /** Where in {@link #boxes()} the box of a path begins. */
  public int pathBox(int path) {
    return index == null ? 0 : index[2 * path];
  }

  /** At least 1, also for a path without edges. */
  public int runCount(int path) {
    return Math.max(1, (edgeCount(path) + RUN_EDGES - 1) / RUN_EDGES);
  }

  /** Where the boxes of the runs begin: run r has the edges from 16 r. */
  public int runBox(int path) {
    return pathBox(path) + (runCount(path) > 1 ? 4 : 0);
  }

  public int stretchCount(int path) {
    return Math.max(1, (edgeCount(path) + STRETCH_EDGES - 1) / STRETCH_EDGES);
  }

  /** Where the boxes of the stretches begin: stretch s has the runs from 16 s. */
  public int stretchBox(int path) {
    return stretchCount(path) > 1 ? pathBox(path) + 4 + 4 * runCount(path) : pathBox(path);
  }

  /** Of all paths. */
  public int vertexCount() {
    int sum = 0;
    for (double[] path : paths) {
      sum += path.length / 2;
    }
    return sum;
  }

  /** NaN-free box of the whole; minX above maxX if empty. */
  public double minX() {
    return boxes.length == 0 ? Double.POSITIVE_INFINITY : boxes[0];
  }

  public double minY() {
    return boxes.length == 0 ? Double.POSITIVE_INFINITY : boxes[1];
  }

  public double maxX() {
    return boxes.length == 0 ? Double.NEGATIVE_INFINITY : boxes[2];
  }

  public double maxY() {
    return boxes.length == 0 ? Double.NEGATIVE_INFINITY : boxes[3];
  }
}
