package org.ecozone.app.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * A turned lattice of fields with crooked edges. Fields are blocks of cells; two blocks that meet
 * share the very same points. Corners move by a fifth of a cell and edges bend by a twentieth of
 * their length: edges never cross.
 *
 * @param centre place of lattice corner (0, 0)
 * @param turnDeg how far the rows are turned, counter-clockwise
 * @param cellWidthM along a row
 * @param cellHeightM across the rows
 * @param bends each edge of a cell is split in {@code 2^bends}
 * @param seed which crookedness
 */
record PatchLattice(
    Coordinate centre,
    double turnDeg,
    double cellWidthM,
    double cellHeightM,
    int bends,
    long seed) {
  private static final double CORNER_SHIFT = 0.2;
  private static final double BEND = 0.05;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** The block of cells from column i and row j (may be negative), counter-clockwise. */
  Polygon block(int i, int j, int width, int height) {
    List<Coordinate> ring = new ArrayList<>();
    for (int k = 0; k < width; k++) {
      edge(ring, i + k, j, i + k + 1, j);
    }
    for (int k = 0; k < height; k++) {
      edge(ring, i + width, j + k, i + width, j + k + 1);
    }
    for (int k = width; k > 0; k--) {
      edge(ring, i + k, j + height, i + k - 1, j + height);
    }
    for (int k = height; k > 0; k--) {
      edge(ring, i, j + k, i, j + k - 1);
    }
    ring.add(ring.get(0).copy());
    return FACTORY.createPolygon(ring.toArray(new Coordinate[0]));
  }

  /** Middle of a cell. */
  Coordinate middle(int i, int j) {
    return placed((i + 0.5) * cellWidthM, (j + 0.5) * cellHeightM);
  }

  /**
   * Appends an edge without its last point, always made in the same direction so that both sides
   * are equal.
   */
  private void edge(List<Coordinate> ring, int i1, int j1, int i2, int j2) {
    boolean forward = i1 < i2 || j1 < j2;
    List<Coordinate> points = new ArrayList<>();
    Coordinate from = forward ? corner(i1, j1) : corner(i2, j2);
    Coordinate to = forward ? corner(i2, j2) : corner(i1, j1);
    long key = Math.min(i1, i2) * 2_000_003L + Math.min(j1, j2) * 2L + (j1 == j2 ? 0 : 1);
    points.add(from);
    bend(points, from, to, bends, BEND, key, 1);
    points.add(to);
    if (!forward) {
      Collections.reverse(points);
    }
    for (int k = 0; k + 1 < points.size(); k++) {
      ring.add(placed(points.get(k).x, points.get(k).y));
    }
  }

  private void bend(
      List<Coordinate> points,
      Coordinate a,
      Coordinate b,
      int depth,
      double share,
      long key,
      int node) {
    if (depth == 0) {
      return;
    }
    double shift = share * (2 * Noise.unit(seed, key, node) - 1);
    Coordinate middle =
        new Coordinate(
            (a.x + b.x) / 2 - shift * (b.y - a.y), (a.y + b.y) / 2 + shift * (b.x - a.x));
    bend(points, a, middle, depth - 1, share, key, 2 * node);
    points.add(middle);
    bend(points, middle, b, depth - 1, share, key, 2 * node + 1);
  }

  private Coordinate corner(int i, int j) {
    double dx = CORNER_SHIFT * (2 * Noise.unit(seed + 1, i, j) - 1);
    double dy = CORNER_SHIFT * (2 * Noise.unit(seed + 2, i, j) - 1);
    return new Coordinate((i + dx) * cellWidthM, (j + dy) * cellHeightM);
  }

  private Coordinate placed(double x, double y) {
    double turn = Math.PI * turnDeg / 180;
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    return new Coordinate(centre.x + x * cos - y * sin, centre.y + x * sin + y * cos);
  }
}
