package org.ecozone.overlay.coverage;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * A raster over an area that says of a box, in constant time, that it lies wholly inside or wholly
 * outside, wherever the boundary is not near. In doubt it says neither.
 *
 * <p>A cell is inside or outside if no edge of the area comes into it or into the eight cells
 * around it, so that rounding of a cell's number, at most one cell, cannot matter. The cells of
 * each kind are counted in a summed-area table.
 *
 * <p>Threads: immutable after building.
 */
public final class InsideGrid {
  private static final int CELLS = 512;
  private static final byte OUTSIDE = 0;
  private static final byte INSIDE = 1;
  private static final byte BOUNDARY = 2;

  private final Envelope extent;
  private final double cellsPerX;
  private final double cellsPerY;
  private final boolean rastered;

  /** Per corner of the raster: cells inside to its lower left. */
  private final int[] inside = new int[(CELLS + 1) * (CELLS + 1)];

  /** The same of cells that are not outside. */
  private final int[] notOutside = new int[(CELLS + 1) * (CELLS + 1)];

  /** For a valid polygonal geometry, also an empty one. */
  public InsideGrid(Geometry area) {
    this.extent = area.getEnvelopeInternal();
    this.cellsPerX = extent.getWidth() > 0 ? CELLS / extent.getWidth() : 0;
    this.cellsPerY = extent.getHeight() > 0 ? CELLS / extent.getHeight() : 0;
    this.rastered = cellsPerX > 0 && cellsPerY > 0;
    if (rastered) {
      byte[] cells = new byte[CELLS * CELLS];
      markBoundary(area, cells);
      fill(area, cells);
      count(cells);
    }
  }

  /** True only if the box lies in the interior of the area and meets no edge. */
  public boolean certainlyContains(Envelope box) {
    return extent.contains(box) && isAll(inside, box, true);
  }

  /** True only if the box does not meet the area, not even its boundary. */
  public boolean certainlyDisjoint(Envelope box) {
    return !extent.intersects(box) || rastered && isAll(notOutside, box, false);
  }

  /** Whether the cells that the box meets are all, or none, of those counted. */
  private boolean isAll(int[] counted, Envelope box, boolean all) {
    int left = column(box.getMinX());
    int right = column(box.getMaxX()) + 1;
    int bottom = row(box.getMinY());
    int top = row(box.getMaxY()) + 1;
    int found =
        counted[corner(right, top)]
            - counted[corner(left, top)]
            - counted[corner(right, bottom)]
            + counted[corner(left, bottom)];
    return found == (all ? (right - left) * (top - bottom) : 0);
  }

  private int column(double x) {
    return clamp((x - extent.getMinX()) * cellsPerX);
  }

  private int row(double y) {
    return clamp((y - extent.getMinY()) * cellsPerY);
  }

  private static int clamp(double cell) {
    return (int) Math.max(0, Math.min(CELLS - 1, cell));
  }

  private static int corner(int column, int row) {
    return row * (CELLS + 1) + column;
  }

  private void markBoundary(Geometry geometry, byte[] cells) {
    if (geometry instanceof GeometryCollection) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        markBoundary(geometry.getGeometryN(i), cells);
      }
    } else if (geometry instanceof Polygon polygon && !polygon.isEmpty()) {
      markRing(polygon.getExteriorRing(), cells);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        markRing(polygon.getInteriorRingN(i), cells);
      }
    }
  }

  private void markRing(LinearRing ring, byte[] cells) {
    CoordinateSequence points = ring.getCoordinateSequence();
    for (int i = 1; i < points.size(); i++) {
      markEdge(points.getX(i - 1), points.getY(i - 1), points.getX(i), points.getY(i), cells);
    }
  }

  /** Row by row: the columns between the edge's places at the row's borders, and one around. */
  private void markEdge(double x0, double y0, double x1, double y1, byte[] cells) {
    if (y0 > y1) {
      markEdge(x1, y1, x0, y0, cells);
      return;
    }
    int first = row(y0);
    int last = row(y1);
    for (int row = first; row <= last; row++) {
      double from = row == first ? x0 : xAt(row, x0, y0, x1, y1);
      double to = row == last ? x1 : xAt(row + 1, x0, y0, x1, y1);
      int left = Math.max(0, column(Math.min(from, to)) - 1);
      int right = Math.min(CELLS - 1, column(Math.max(from, to)) + 1);
      for (int near = Math.max(0, row - 1); near <= Math.min(CELLS - 1, row + 1); near++) {
        for (int column = left; column <= right; column++) {
          cells[near * CELLS + column] = BOUNDARY;
        }
      }
    }
  }

  private double xAt(int row, double x0, double y0, double x1, double y1) {
    double y = extent.getMinY() + row / cellsPerY;
    double t = Math.max(0, Math.min(1, (y - y0) / (y1 - y0)));
    return x0 + t * (x1 - x0);
  }

  /** One answer of a locator for each run of cells between boundaries. */
  private void fill(Geometry area, byte[] cells) {
    IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(area);
    Coordinate centre = new Coordinate();
    for (int row = 0; row < CELLS; row++) {
      byte known = BOUNDARY;
      for (int column = 0; column < CELLS; column++) {
        int cell = row * CELLS + column;
        if (cells[cell] == BOUNDARY) {
          known = BOUNDARY;
          continue;
        }
        if (known == BOUNDARY) {
          centre.x = extent.getMinX() + (column + 0.5) / cellsPerX;
          centre.y = extent.getMinY() + (row + 0.5) / cellsPerY;
          known = locator.locate(centre) == Location.INTERIOR ? INSIDE : OUTSIDE;
        }
        cells[cell] = known;
      }
    }
  }

  private void count(byte[] cells) {
    for (int row = 0; row < CELLS; row++) {
      int insideInRow = 0;
      int notOutsideInRow = 0;
      for (int column = 0; column < CELLS; column++) {
        byte kind = cells[row * CELLS + column];
        insideInRow += kind == INSIDE ? 1 : 0;
        notOutsideInRow += kind == OUTSIDE ? 0 : 1;
        inside[corner(column + 1, row + 1)] = inside[corner(column + 1, row)] + insideInRow;
        notOutside[corner(column + 1, row + 1)] =
            notOutside[corner(column + 1, row)] + notOutsideInRow;
      }
    }
  }
}
