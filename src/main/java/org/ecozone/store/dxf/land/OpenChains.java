package org.ecozone.store.dxf.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Open lines of one layer that make closed shapes end to end, as drawings do that were exploded.
 *
 * <p>Ends within the tolerance are one place. Lines are joined only where exactly two meet at every
 * place; where more do, nothing tells which belongs to which.
 */
final class OpenChains {
  /**
   * A closed shape of several lines.
   *
   * @param members numbers of the lines, the first one decides layer and handle
   * @param ring closed, alternating x and y
   */
  record Chain(List<Integer> members, double[] ring) {}

  private final List<double[]> lines;
  private final double tolerance;
  private final int[] place;
  private final Map<Long, List<Integer>> cells = new HashMap<>();
  private final List<double[]> places = new ArrayList<>();
  private final List<List<Integer>> linesAt = new ArrayList<>();
  private final List<Chain> chains = new ArrayList<>();
  private final List<Integer> branched = new ArrayList<>();

  private OpenChains(List<double[]> lines, double tolerance) {
    this.lines = lines;
    this.tolerance = tolerance;
    this.place = new int[2 * lines.size()];
  }

  /**
   * Joins lines.
   *
   * @param lines alternating x and y each, none of them closed, none twice
   */
  static OpenChains of(List<double[]> lines, double tolerance) {
    OpenChains chains = new OpenChains(lines, tolerance);
    chains.findPlaces();
    chains.walk();
    return chains;
  }

  List<Chain> chains() {
    return chains;
  }

  /** Numbers of one line of each group that encloses land but branches. */
  List<Integer> branched() {
    return branched;
  }

  private void findPlaces() {
    for (int i = 0; i < lines.size(); i++) {
      double[] line = lines.get(i);
      place[2 * i] = placeOf(line[0], line[1]);
      place[2 * i + 1] = placeOf(line[line.length - 2], line[line.length - 1]);
      linesAt.get(place[2 * i]).add(i);
      linesAt.get(place[2 * i + 1]).add(i);
    }
  }

  private int placeOf(double x, double y) {
    long column = (long) Math.floor(x / tolerance);
    long row = (long) Math.floor(y / tolerance);
    for (long c = column - 1; c <= column + 1; c++) {
      for (long r = row - 1; r <= row + 1; r++) {
        for (int known : cells.getOrDefault(cell(c, r), List.of())) {
          double[] xy = places.get(known);
          if (Math.hypot(xy[0] - x, xy[1] - y) <= tolerance) {
            return known;
          }
        }
      }
    }
    places.add(new double[] {x, y});
    linesAt.add(new ArrayList<>(2));
    cells.computeIfAbsent(cell(column, row), key -> new ArrayList<>(1)).add(places.size() - 1);
    return places.size() - 1;
  }

  private static long cell(long column, long row) {
    return column * 0x9E3779B97F4A7C15L + row;
  }

  private void walk() {
    boolean[] seen = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      if (!seen[i]) {
        List<Integer> group = group(i, seen);
        int nodes = 0;
        boolean plain = group.size() > 1;
        for (int node : nodesOf(group)) {
          nodes++;
          plain &= linesAt.get(node).size() == 2;
        }
        if (plain) {
          chains.add(chain(group));
        } else if (group.size() >= nodes && group.size() > 1) {
          branched.add(i);
        }
      }
    }
  }

  private List<Integer> nodesOf(List<Integer> group) {
    return group.stream()
        .flatMap(line -> List.of(place[2 * line], place[2 * line + 1]).stream())
        .distinct()
        .toList();
  }

  /** All lines that hang together with a line. */
  private List<Integer> group(int first, boolean[] seen) {
    List<Integer> group = new ArrayList<>(List.of(first));
    seen[first] = true;
    for (int at = 0; at < group.size(); at++) {
      int line = group.get(at);
      for (int end = 0; end < 2; end++) {
        for (int next : linesAt.get(place[2 * line + end])) {
          if (!seen[next]) {
            seen[next] = true;
            group.add(next);
          }
        }
      }
    }
    return group;
  }

  private Chain chain(List<Integer> group) {
    int length = 0;
    for (int line : group) {
      length += lines.get(line).length;
    }
    double[] ring = new double[length + 2];
    List<Integer> order = new ArrayList<>();
    int n = 0;
    int line = group.get(0);
    int from = place[2 * line];
    for (int i = 0; i < group.size(); i++) {
      boolean forward = place[2 * line] == from;
      double[] points = forward ? lines.get(line) : LoopPoints.turned(lines.get(line));
      // The last point is the first one of the next line.
      System.arraycopy(points, 0, ring, n, points.length - 2);
      n += points.length - 2;
      order.add(line);
      from = place[2 * line + (forward ? 1 : 0)];
      List<Integer> both = linesAt.get(from);
      line = both.get(0) == line ? both.get(1) : both.get(0);
    }
    ring[n++] = ring[0];
    ring[n++] = ring[1];
    order.sort(null);
    return new Chain(order, Arrays.copyOf(ring, n));
  }
}
