package org.ecozone.app.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.CrsException;
import org.locationtech.jts.geom.Coordinate;

/** The rivers: courses through real places, windings invented. */
final class Rivers {
  private static final double BUCKET_M = 1000;

  /**
   * A river inside the prefecture, in flow direction.
   *
   * @param grade 干流, 重要支流 or 支流
   * @param rangeHalfM half the width of its 河道管理范围
   */
  record River(String name, String grade, String basin, double rangeHalfM, CentreLine line) {}

  private final Map<String, River> rivers = new LinkedHashMap<>();
  private final Map<Long, List<Coordinate>> buckets = new HashMap<>();

  Rivers(Plane plane, HexGrid grid, int[] countyLabels) throws CrsException {
    for (Sheet.Row row : Sheet.rows("rivers.csv")) {
      String name = row.text("name");
      CentreLine whole =
          CentreLine.through(
              plane.path(row.text("points")), row.number("wander_m"), Noise.seed(name));
      CentreLine inside = inside(whole, grid, countyLabels, row.number("trim_m"));
      rivers.put(
          name,
          new River(
              name, row.text("grade"), row.text("basin"), row.number("range_half_m"), inside));
      for (int i = 0; i < inside.size(); i++) {
        Coordinate point = inside.point(i);
        buckets
            .computeIfAbsent(bucket(point.x, point.y, 0, 0), key -> new ArrayList<>())
            .add(point);
      }
    }
  }

  River river(String name) {
    River river = rivers.get(name);
    if (river == null) {
      throw new IllegalStateException("no river " + name);
    }
    return river;
  }

  Iterable<River> all() {
    return rivers.values();
  }

  /** True if a centre line passes within the distance, at most 4 km. */
  boolean isNear(double x, double y, double distanceM) {
    int reach = (int) Math.ceil(distanceM / BUCKET_M);
    Coordinate place = new Coordinate(x, y);
    for (int i = -reach; i <= reach; i++) {
      for (int j = -reach; j <= reach; j++) {
        for (Coordinate point : buckets.getOrDefault(bucket(x, y, i, j), List.of())) {
          if (point.distance(place) <= distanceM) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static long bucket(double x, double y, int i, int j) {
    return ((long) Math.floor(x / BUCKET_M) + i) * 100_000 + (long) Math.floor(y / BUCKET_M) + j;
  }

  /**
   * The stretch inside the prefecture, its end cut back (a tributary stops before the river it
   * joins).
   */
  private static CentreLine inside(CentreLine line, HexGrid grid, int[] labels, double trimM) {
    CentreLine inside = line.longest(point -> labels[grid.cellAt(point.x, point.y)] != 0);
    int trim = (int) Math.ceil(trimM / CentreLine.STEP_M);
    return inside.part(0, inside.size() - 1 - trim);
  }
}
