package org.ecozone.bench.province;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The connected regions of equally labelled cells, and the outline of each with its holes. */
final class HexRegions {
  /** Share of a side by which it is bent; three bends stay within 34 degrees of it. */
  static final double BEND = 0.1;

  private final HexCells cells;
  private final int bends;
  private final CrookedLine line;
  private final int[] regionOfCell;
  private final int[] cellsByRegion;
  private final int[] start;
  private final Ring ring = new Ring();

  /**
   * Finds the regions.
   *
   * @param labels per cell, 0 where no zone is
   * @param bends every side of a cell gets {@code 2^bends} segments, at most 3
   */
  HexRegions(HexCells cells, int[] labels, int bends, long seed) {
    this.cells = cells;
    this.bends = bends;
    this.line = new CrookedLine(seed, BEND);
    regionOfCell = new int[labels.length];
    cellsByRegion = new int[labels.length];
    int[] starts = new int[1024];
    int filled = 0;
    int count = 0;
    for (int cell = 0; cell < labels.length; cell++) {
      if (labels[cell] != 0 && regionOfCell[cell] == 0) {
        if (count + 2 > starts.length) {
          starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        count++;
        filled = flood(labels, cell, count, filled);
        starts[count] = filled;
      }
    }
    start = Arrays.copyOf(starts, count + 1);
  }

  private int flood(int[] labels, int first, int region, int filled) {
    int end = filled;
    cellsByRegion[end++] = first;
    regionOfCell[first] = region;
    for (int at = filled; at < end; at++) {
      for (int side = 0; side < HexCells.SIDES; side++) {
        int next = cells.across(cellsByRegion[at], side);
        if (regionOfCell[next] == 0 && labels[next] == labels[first]) {
          regionOfCell[next] = region;
          cellsByRegion[end++] = next;
        }
      }
    }
    return end;
  }

  int count() {
    return start.length - 1;
  }

  /** The southernmost cell of a region. */
  int firstCell(int region) {
    return cellsByRegion[start[region]];
  }

  int cellCount(int region) {
    return start[region + 1] - start[region];
  }

  /** Outline and holes of a region, vertices in metres of EPSG:4544. */
  Polygon polygon(int region) {
    return polygon(region, Validity.VALID);
  }

  /** The same with two vertices exchanged, so that it crosses itself. */
  Polygon bowTie(int region) {
    return polygon(region, Validity.BOW_TIE);
  }

  private enum Validity {
    VALID,
    BOW_TIE
  }

  private Polygon polygon(int region, Validity validity) {
    CornerChain chain = chain(region);
    LinearRing shell = null;
    List<LinearRing> holes = new ArrayList<>();
    for (int corner = chain.takeAny(); corner >= 0; corner = chain.takeAny()) {
      ring.clear();
      int from = corner;
      int to = chain.take(from);
      while (to >= 0) {
        line.append(ring, cells.line(from, to), from, to, bends);
        from = to;
        to = chain.take(from);
      }
      if (ring.doubleAreaM2() > 0) {
        if (validity == Validity.BOW_TIE) {
          ring.crossItself();
        }
        shell = ring.closed();
      } else {
        holes.add(ring.closed());
      }
    }
    return Ring.FACTORY.createPolygon(shell, holes.toArray(new LinearRing[0]));
  }

  private CornerChain chain(int region) {
    CornerChain chain = new CornerChain(4 * cellCount(region) + 4);
    for (int at = start[region]; at < start[region + 1]; at++) {
      int cell = cellsByRegion[at];
      for (int side = 0; side < HexCells.SIDES; side++) {
        if (regionOfCell[cells.across(cell, side)] != region + 1) {
          chain.put(cells.corner(cell, side), cells.corner(cell, side + 1));
        }
      }
    }
    return chain;
  }
}
