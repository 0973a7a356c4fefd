package org.ecozone.app.demo;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.CrsException;

/** Roads, railways and pipelines, by the rows of lines.csv; only what lies inside. */
final class Lines {
  private static final int THINNING = 3;

  private Lines() {}

  /** The rows for a table. */
  static List<DemoFeature> draw(String table, Land land) throws CrsException {
    List<DemoFeature> features = new ArrayList<>();
    for (Sheet.Row row : Sheet.rows("lines.csv", table)) {
      CentreLine line =
          CentreLine.through(
              land.plane().path(row.text("points")),
              row.number("wander_m"),
              Noise.seed(row.text("name")));
      CentreLine inside = line.longest(point -> land.countyAt(point.x, point.y) != 0);
      features.add(
          new DemoFeature(
              row.text("name"), row.text("class"), row.pairs("extra"), inside.line(THINNING)));
    }
    return features;
  }
}
