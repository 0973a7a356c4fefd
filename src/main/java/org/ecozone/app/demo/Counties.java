package org.ecozone.app.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.ecozone.geo.CrsException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The nine counties: real codes, names, seats and extents; outlines invented, tiling the prefecture
 * exactly.
 */
final class Counties {
  private static final double WANDER_M = 7000;
  private static final double WAVE_M = 30_000;
  private static final double RIM = 1.10;

  /** Around its seat a county reaches about half as far, whatever its neighbours' extents say. */
  private static final double SEAT_M = 15_000;

  /** A county; centre and radii of its extent on the plane. */
  record County(
      String code, String name, Coordinate seat, Coordinate centre, double rxM, double ryM) {}

  private final List<County> counties = new ArrayList<>();
  private final Envelope land = new Envelope();

  Counties(Plane plane) throws CrsException {
    for (Sheet.Row row : Sheet.rows("counties.csv")) {
      double west = row.number("west");
      double south = row.number("south");
      double east = row.number("east");
      double north = row.number("north");
      double middle = (south + north) / 2;
      Coordinate centre = plane.at((west + east) / 2, middle);
      double rx = (plane.at(east, middle).x - plane.at(west, middle).x) / 2;
      double ry = (plane.at((west + east) / 2, north).y - plane.at((west + east) / 2, south).y) / 2;
      Coordinate seat = plane.at(row.number("seat_lon"), row.number("seat_lat"));
      counties.add(new County(row.text("code"), row.text("name"), seat, centre, rx, ry));
      land.expandToInclude(
          new Envelope(centre.x - rx, centre.x + rx, centre.y - ry, centre.y + ry));
    }
  }

  County county(int label) {
    return counties.get(label - 1);
  }

  List<County> all() {
    return counties;
  }

  /** Extent with room for the wandering of the border. */
  Envelope land() {
    Envelope wide = new Envelope(land);
    wide.expandBy(3 * WANDER_M);
    return wide;
  }

  /**
   * County number (from 1) of every cell, 0 outside the prefecture; every county is one piece
   * without gaps.
   */
  int[] labels(HexGrid grid) {
    int[] labels = new int[grid.size()];
    for (int cell = 0; cell < labels.length; cell++) {
      labels[cell] = grid.isRim(cell) ? 0 : nearest(grid.x(cell), grid.y(cell), RIM);
    }
    int[] main = mainPieces(grid, labels);
    for (int cell = 0; cell < labels.length; cell++) {
      if (!grid.isRim(cell) && main[cell] == 0) {
        labels[cell] = 0;
      }
    }
    fillGaps(grid, labels);
    return labels;
  }

  private int nearest(double x, double y, double rim) {
    double wx = x + WANDER_M * Noise.fractal(11, x / WAVE_M, y / WAVE_M, 6);
    double wy = y + WANDER_M * Noise.fractal(12, x / WAVE_M, y / WAVE_M, 6);
    int best = 0;
    double least = rim;
    for (int i = 0; i < counties.size(); i++) {
      County county = counties.get(i);
      double dx = (wx - county.centre().x) / county.rxM();
      double dy = (wy - county.centre().y) / county.ryM();
      double distance =
          Math.min(
              Math.sqrt(dx * dx + dy * dy),
              county.seat().distance(new Coordinate(wx, wy)) / SEAT_M);
      if (distance < least) {
        least = distance;
        best = i + 1;
      }
    }
    return best;
  }

  /** Cells connected with their county's seat. */
  private int[] mainPieces(HexGrid grid, int[] labels) {
    int[] main = new int[labels.length];
    for (County county : counties) {
      int seat = grid.cellAt(county.seat().x, county.seat().y);
      spread(grid, List.of(seat), main, labels[seat], labels);
    }
    return main;
  }

  private static void spread(
      HexGrid grid, List<Integer> from, int[] mark, int label, int[] labels) {
    Deque<Integer> open = new ArrayDeque<>(from);
    from.forEach(cell -> mark[cell] = 1);
    while (!open.isEmpty()) {
      int cell = open.poll();
      for (int side = 0; side < 6 && !grid.isRim(cell); side++) {
        int other = grid.neighbour(cell, side);
        if (mark[other] == 0 && labels[other] == label) {
          mark[other] = 1;
          open.add(other);
        }
      }
    }
  }

  /** Gives every empty cell that the outside cannot reach to a neighbouring county. */
  private static void fillGaps(HexGrid grid, int[] labels) {
    int[] outside = new int[labels.length];
    List<Integer> rim = new ArrayList<>();
    for (int cell = 0; cell < labels.length; cell++) {
      if (grid.isRim(cell)) {
        rim.add(cell);
      }
    }
    List<Integer> start = new ArrayList<>(rim);
    for (int cell = 0; cell < labels.length; cell++) {
      if (!grid.isRim(cell) && touchesRim(grid, cell)) {
        start.add(cell);
      }
    }
    spread(grid, start, outside, 0, labels);
    boolean changed = true;
    while (changed) {
      changed = false;
      int[] before = Arrays.copyOf(labels, labels.length);
      for (int cell = 0; cell < labels.length; cell++) {
        for (int side = 0; side < 6 && labels[cell] == 0 && outside[cell] == 0; side++) {
          labels[cell] = before[grid.neighbour(cell, side)];
          changed |= labels[cell] != 0;
        }
      }
    }
  }

  private static boolean touchesRim(HexGrid grid, int cell) {
    for (int side = 0; side < 6; side++) {
      if (grid.isRim(grid.neighbour(cell, side))) {
        return true;
      }
    }
    return false;
  }
}
