package org.ecozone.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.CrsException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * A layer of large areas, drawn on a honeycomb by the rows of areas.csv: each cell goes to the
 * first row that takes it, so nested and neighbouring areas share their edges exactly.
 */
final class AreaLayer {
  /** A row: an ellipse with a ragged rim, or, without a place, wherever noise is strong enough. */
  private record Area(
      String name,
      String zoneClass,
      Coordinate centre,
      double rxM,
      double ryM,
      double waveM,
      double rough,
      double limit,
      String county,
      List<String> inside,
      List<String> avoid,
      boolean forced,
      boolean merged,
      double minCells,
      long seed,
      Map<String, String> extra) {

    boolean takes(double x, double y) {
      double strength = rough * Noise.fractal(seed, x / waveM, y / waveM, 5);
      if (centre != null) {
        double dx = (x - centre.x) / rxM;
        double dy = (y - centre.y) / ryM;
        strength += 1 - Math.sqrt(dx * dx + dy * dy);
      }
      return strength > limit;
    }
  }

  private final String table;
  private final Land land;
  private final List<Area> areas = new ArrayList<>();

  AreaLayer(String table, Land land) throws CrsException {
    this.table = table;
    this.land = land;
    for (Sheet.Row row : Sheet.rows("areas.csv", table)) {
      Coordinate centre =
          row.has("lon") ? land.plane().at(row.number("lon"), row.number("lat")) : null;
      areas.add(
          new Area(
              row.text("name"),
              row.text("class"),
              centre,
              1000 * row.number("rx_km", 0),
              1000 * row.number("ry_km", 0),
              1000 * row.number("wave_km", 6),
              row.number("rough", 0.3),
              row.number("limit", 0),
              row.text("county"),
              row.words("inside"),
              row.words("avoid"),
              row.words("how").contains("forced"),
              row.words("how").contains("merged"),
              row.number("min_cells", 1),
              Noise.seed(table + row.text("name") + row.text("seed")),
              row.pairs("extra")));
    }
  }

  /** Row number (from 1) per cell of a grid, 0 where the layer is not. */
  int[] labels(HexGrid grid) {
    int[] labels = new int[grid.size()];
    for (int cell = 0; cell < labels.length; cell++) {
      if (!grid.isRim(cell)) {
        labels[cell] = labelAt(grid.x(cell), grid.y(cell));
      }
    }
    return labels;
  }

  String name(int label) {
    return areas.get(label - 1).name();
  }

  String zoneClass(int label) {
    return areas.get(label - 1).zoneClass();
  }

  /**
   * Draws the layer on the shared honeycomb, remembers it for later layers and gives its features.
   */
  List<DemoFeature> draw() {
    int[] labels = labels(land.grid());
    String[] classes = new String[labels.length];
    for (int cell = 0; cell < labels.length; cell++) {
      classes[cell] = labels[cell] == 0 ? null : zoneClass(labels[cell]);
    }
    land.remember(table, classes);
    return features(land.grid(), labels);
  }

  List<DemoFeature> features(HexGrid grid, int[] labels) {
    List<HexTracer.Region> regions = HexTracer.trace(grid, labels);
    List<DemoFeature> features = new ArrayList<>();
    for (int label = 1; label <= areas.size(); label++) {
      Area area = areas.get(label - 1);
      List<Polygon> parts = new ArrayList<>();
      for (HexTracer.Region region : regions) {
        if (region.label() == label && region.cells() >= area.minCells()) {
          parts.add(region.polygon());
        }
      }
      if (area.merged() && !parts.isEmpty()) {
        Polygon[] polygons = parts.toArray(new Polygon[0]);
        features.add(feature(area, new GeometryFactory().createMultiPolygon(polygons)));
      } else {
        parts.forEach(part -> features.add(feature(area, part)));
      }
    }
    return features;
  }

  private static DemoFeature feature(Area area, Geometry drawn) {
    return new DemoFeature(area.name(), area.zoneClass(), area.extra(), drawn);
  }

  private int labelAt(double x, double y) {
    int county = land.countyAt(x, y);
    if (county == 0) {
      return 0;
    }
    String code = land.counties().county(county).code();
    boolean cleared = land.isCleared(table, x, y);
    for (int i = 0; i < areas.size(); i++) {
      Area area = areas.get(i);
      if ((!cleared || area.forced())
          && (area.county().isEmpty() || area.county().equals(code))
          && area.takes(x, y)
          && (area.inside().isEmpty() || land.holdsAny(area.inside(), x, y))
          && !land.holdsAny(area.avoid(), x, y)) {
        return i + 1;
      }
    }
    return 0;
  }
}
