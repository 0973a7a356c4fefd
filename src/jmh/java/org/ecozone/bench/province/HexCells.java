package org.ecozone.bench.province;

import java.util.function.IntConsumer;

/**
 * A honeycomb of cells with a corner upwards. Cells are numbered row by row from the south-west;
 * those on the rim stay empty, so that every other cell has six neighbours.
 *
 * <p>Three cells meet at every corner: outlines of cells of one label never touch themselves.
 */
final class HexCells {
  /** Turns of a cell's outline, counter-clockwise from its northern corner. */
  static final int SIDES = 6;

  private static final double CORNER_SHIFT = 0.12;

  private final double widthM;
  private final double radiusM;
  private final double westM;
  private final double southM;
  private final int columns;
  private final int rows;
  private final long seed;

  /**
   * Cells over the square of which the centre and half the side are given.
   *
   * @param widthM from one side of a cell to the opposite one
   */
  HexCells(double centreX, double centreY, double halfSideM, double widthM, long seed) {
    this.widthM = widthM;
    this.radiusM = widthM / StrictMath.sqrt(3);
    this.columns = (int) Math.ceil(2 * halfSideM / widthM) + 4;
    this.rows = (int) Math.ceil(2 * halfSideM / (1.5 * radiusM)) + 4;
    this.westM = centreX - columns * widthM / 2;
    this.southM = centreY - rows * 1.5 * radiusM / 2;
    this.seed = seed;
  }

  int count() {
    return columns * rows;
  }

  double sideM() {
    return radiusM;
  }

  /** Centre of a cell. */
  double x(int cell) {
    int row = cell / columns;
    return westM + (cell % columns + 0.5 + 0.5 * (row & 1)) * widthM;
  }

  double y(int cell) {
    return southM + (cell / columns + 0.5) * 1.5 * radiusM;
  }

  /** A cell whose centre is within a cell's width of the place. */
  int near(double x, double y) {
    int row = Math.min(rows - 2, Math.max(1, (int) ((y - southM) / (1.5 * radiusM))));
    int column = (int) ((x - westM) / widthM - 0.5 * (row & 1));
    return row * columns + Math.min(columns - 2, Math.max(1, column));
  }

  /** Calls back for every cell that is not on the rim, from the south. */
  void each(IntConsumer visitor) {
    for (int row = 1; row < rows - 1; row++) {
      for (int column = 1; column < columns - 1; column++) {
        visitor.accept(row * columns + column);
      }
    }
  }

  /** The cell across a side: NW, W, SW, SE, E, NE. */
  int across(int cell, int side) {
    int odd = cell / columns & 1;
    return switch (side) {
      case 0 -> cell + columns - 1 + odd;
      case 1 -> cell - 1;
      case 2 -> cell - columns - 1 + odd;
      case 3 -> cell - columns + odd;
      case 4 -> cell + 1;
      case 5 -> cell + columns + odd;
      default -> throw new IllegalArgumentException("side " + side);
    };
  }

  /**
   * Where a side begins, as the number of a corner: every corner is the northern or the southern
   * one of exactly one cell.
   */
  int corner(int cell, int side) {
    return switch (side) {
      case 0, 6 -> 2 * cell;
      case 1 -> 2 * across(cell, 0) + 1;
      case 2 -> 2 * across(cell, 2);
      case 3 -> 2 * cell + 1;
      case 4 -> 2 * across(cell, 3);
      case 5 -> 2 * across(cell, 5) + 1;
      default -> throw new IllegalArgumentException("side " + side);
    };
  }

  double cornerX(int corner) {
    return x(corner / 2) + shift(1, corner);
  }

  double cornerY(int corner) {
    return y(corner / 2) + ((corner & 1) == 0 ? radiusM : -radiusM) + shift(2, corner);
  }

  private double shift(int axis, int corner) {
    return CORNER_SHIFT * radiusM * (2 * Noise.unit(seed + axis, corner, 0) - 1);
  }

  /** The line between two neighbouring corners. */
  CrookedLine.Line line(int from, int to) {
    return new CrookedLine.Line(cornerX(from), cornerY(from), cornerX(to), cornerY(to));
  }
}
