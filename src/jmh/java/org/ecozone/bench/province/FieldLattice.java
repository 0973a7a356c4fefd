package org.ecozone.bench.province;

import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Fields side by side: a lattice whose corners are moved by up to 0.15 of a cell and whose edges
 * are crooked. Two fields that meet have the very same vertices.
 *
 * <p>Edges meet at 43 degrees or more and stay within 20 degrees of their chord: they never cross.
 */
final class FieldLattice {
  private static final double CORNER_SHIFT = 0.15;
  private static final double BEND = 0.06;
  private static final double ASPECT = 0.77;
  private static final int YARD_CORNERS = 7;

  private final double widthM;
  private final double heightM;
  private final int columns;
  private final int rows;
  private final double westM;
  private final double southM;
  private final long seed;
  private final CrookedLine line;
  private final Ring ring = new Ring();

  FieldLattice(Land land) {
    widthM = 0.39 * land.unitM();
    heightM = ASPECT * widthM;
    columns = (int) Math.ceil(2 * land.halfSideM() / widthM);
    rows = (int) Math.ceil(2 * land.halfSideM() / heightM);
    westM = Land.CENTRE_X - columns * widthM / 2;
    southM = Land.CENTRE_Y - rows * heightM / 2;
    seed = land.seed() + 90;
    line = new CrookedLine(seed + 5, BEND);
  }

  int count() {
    return columns * rows;
  }

  int columns() {
    return columns;
  }

  double x(int cell) {
    return westM + (cell % columns + 0.5) * widthM;
  }

  double y(int cell) {
    return southM + (cell / columns + 0.5) * heightM;
  }

  /** The cell at a place of the lattice. */
  int at(double x, double y) {
    int column = (int) ((x - westM) / widthM);
    int row = (int) ((y - southM) / heightM);
    return Math.min(rows - 4, Math.max(1, row)) * columns
        + Math.min(columns - 4, Math.max(1, column));
  }

  /** A block of cells from its south-western cell on, counter-clockwise. */
  Polygon block(int cell, int width, int height) {
    outline(cell, width, height);
    return Ring.FACTORY.createPolygon(ring.closed());
  }

  /** One field with a yard left out in its middle. */
  Polygon withYard(int cell) {
    outline(cell, 1, 1);
    LinearRing shell = ring.closed();
    ring.clear();
    double radius = 0.1 * widthM;
    for (int k = 0; k < YARD_CORNERS; k++) {
      double angle = -2 * Math.PI * k / YARD_CORNERS;
      double reach = radius * (0.6 + 0.4 * Noise.unit(seed + 3, cell, k));
      ring.add(x(cell) + reach * StrictMath.cos(angle), y(cell) + reach * StrictMath.sin(angle));
    }
    return Ring.FACTORY.createPolygon(shell, new LinearRing[] {ring.closed()});
  }

  /** One field whose outline crosses itself. */
  Polygon bowTie(int cell) {
    outline(cell, 1, 1);
    ring.crossItself();
    return Ring.FACTORY.createPolygon(ring.closed());
  }

  private void outline(int cell, int width, int height) {
    int column = cell % columns;
    int row = cell / columns;
    ring.clear();
    for (int k = 0; k < width; k++) {
      edge(column + k, row, column + k + 1, row);
    }
    for (int k = 0; k < height; k++) {
      edge(column + width, row + k, column + width, row + k + 1);
    }
    for (int k = width; k > 0; k--) {
      edge(column + k, row + height, column + k - 1, row + height);
    }
    for (int k = height; k > 0; k--) {
      edge(column, row + k, column, row + k - 1);
    }
  }

  private void edge(int column1, int row1, int column2, int row2) {
    long from = corner(column1, row1);
    long to = corner(column2, row2);
    CrookedLine.Line straight =
        new CrookedLine.Line(
            cornerX(column1, row1),
            cornerY(column1, row1),
            cornerX(column2, row2),
            cornerY(column2, row2));
    line.append(ring, straight, from, to, bends(Math.min(from, to), Math.max(from, to)));
  }

  /** 2, 4 or 8 segments. */
  private int bends(long from, long to) {
    double u = Noise.unit(seed + 1, from, to);
    return u < 0.48 ? 1 : u < 0.815 ? 2 : 3;
  }

  private long corner(int column, int row) {
    return (long) row * (columns + 1) + column;
  }

  private double cornerX(int column, int row) {
    double shift = CORNER_SHIFT * (2 * Noise.unit(seed + 7, column, row) - 1);
    return westM + (column + shift) * widthM;
  }

  private double cornerY(int column, int row) {
    double shift = CORNER_SHIFT * (2 * Noise.unit(seed + 8, column, row) - 1);
    return southM + (row + shift) * heightM;
  }
}
