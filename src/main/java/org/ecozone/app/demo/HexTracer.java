package org.ecozone.app.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Turns labelled cells into polygons with holes: one per connected group of cells with the same
 * label.
 */
final class HexTracer {
  /** A connected group of cells; {@code label} is never 0. */
  record Region(int label, int cells, Polygon polygon) {}

  private final HexGrid grid;
  private final int[] labels;
  private final int[] group;
  private final int[] next;
  private final GeometryFactory factory = new GeometryFactory();

  private HexTracer(HexGrid grid, int[] labels) {
    this.grid = grid;
    this.labels = labels;
    this.group = new int[grid.size()];
    this.next = new int[grid.corners()];
    Arrays.fill(next, -1);
  }

  /** Regions in the order of their first cell; label 0 is no region. Cells of the rim must be 0. */
  static List<Region> trace(HexGrid grid, int[] labels) {
    HexTracer tracer = new HexTracer(grid, labels);
    List<Region> regions = new ArrayList<>();
    for (int cell = 0; cell < labels.length; cell++) {
      if (labels[cell] != 0 && tracer.group[cell] == 0) {
        List<Integer> cells = tracer.flood(cell, regions.size() + 1);
        regions.add(new Region(labels[cell], cells.size(), tracer.outline(cells)));
      }
    }
    return regions;
  }

  private List<Integer> flood(int start, int number) {
    List<Integer> cells = new ArrayList<>();
    cells.add(start);
    group[start] = number;
    for (int i = 0; i < cells.size(); i++) {
      int cell = cells.get(i);
      for (int side = 0; side < 6; side++) {
        int other = grid.neighbour(cell, side);
        if (group[other] == 0 && labels[other] == labels[start]) {
          group[other] = number;
          cells.add(other);
        }
      }
    }
    return cells;
  }

  private Polygon outline(List<Integer> cells) {
    List<Integer> starts = new ArrayList<>();
    for (int cell : cells) {
      for (int side = 0; side < 6; side++) {
        if (group[grid.neighbour(cell, side)] != group[cell]) {
          int from = grid.corner(cell, side);
          next[from] = grid.corner(cell, side + 1);
          starts.add(from);
        }
      }
    }
    LinearRing shell = null;
    List<LinearRing> holes = new ArrayList<>();
    for (int start : starts) {
      if (next[start] >= 0) {
        Coordinate[] ring = ring(start);
        if (Area.ofRingSigned(ring) < 0) {
          shell = factory.createLinearRing(ring);
        } else {
          holes.add(factory.createLinearRing(ring));
        }
      }
    }
    return factory.createPolygon(shell, holes.toArray(new LinearRing[0]));
  }

  private Coordinate[] ring(int start) {
    List<Coordinate> points = new ArrayList<>();
    int corner = start;
    while (next[corner] >= 0) {
      points.add(grid.cornerPoint(corner));
      int following = next[corner];
      next[corner] = -1;
      corner = following;
    }
    points.add(points.get(0).copy());
    return points.toArray(new Coordinate[0]);
  }
}
