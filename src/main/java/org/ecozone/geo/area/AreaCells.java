package org.ecozone.geo.area;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cells of one map: squares of 16 384 m, or of an eighth of a degree, made on first use. A cell
 * depends on its place alone.
 *
 * <p>Threads: any number. Two threads may make the same cell; they make it alike.
 */
public final class AreaCells {
  /** About 10 MB; more than a province needs. */
  private static final int MOST_CELLS = 16_384;

  private static final double SIDE_M = 16_384;
  private static final double SIDE_DEG = 0.125;

  /** Longest piece of an edge that is integrated at once, as a share of the side. */
  private static final double PIECE = 0.25;

  private final ArealMap map;
  private final double side;
  private final boolean bends;
  private final CellFit fit;
  private final Map<Long, AreaCell> cells = new ConcurrentHashMap<>();

  public AreaCells(ArealMap map) {
    this.map = map;
    this.side = map.isGeographic() ? SIDE_DEG : SIDE_M;
    this.bends = !map.isSameAlongParallels();
    this.fit = new CellFit(map, reach(), side / 2, bends);
  }

  ArealMap map() {
    return map;
  }

  double side() {
    return side;
  }

  /** From the middle of a cell to where a piece whose middle lies in it may end. */
  double reach() {
    return side * (1 + PIECE) / 2;
  }

  double longestPiece() {
    return side * PIECE;
  }

  boolean bends() {
    return bends;
  }

  double centre(double index) {
    return (index + 0.5) * side;
  }

  /** The cell of a column and a row; both whole numbers. */
  AreaCell at(double column, double row) {
    Long key = ((long) column << 32) ^ ((long) row & 0xFFFFFFFFL);
    AreaCell known = cells.get(key);
    if (known != null) {
      return known;
    }
    AreaCell made = fit.around(centre(column), centre(row));
    if (cells.size() >= MOST_CELLS) {
      cells.clear();
    }
    cells.put(key, made);
    return made;
  }
}
