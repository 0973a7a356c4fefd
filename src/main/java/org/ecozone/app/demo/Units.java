package org.ecozone.app.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.geo.CrsException;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * 环境管控单元: tiles every county into units of the classes of units.csv, with ZH codes and clause
 * texts.
 */
final class Units {
  private final Land land;
  private final AreaLayer areas;
  private final Map<String, Sheet.Row> clauses = new HashMap<>();

  Units(String table, Land land) throws CrsException {
    this.land = land;
    this.areas = new AreaLayer(table, land);
    Sheet.rows("units.csv").forEach(row -> clauses.put(row.text("class"), row));
  }

  List<DemoFeature> draw() {
    HexGrid grid = land.grid();
    int[] kinds = HexSmoothing.smooth(grid, areas.labels(grid));
    int[] keys = new int[kinds.length];
    for (int cell = 0; cell < keys.length; cell++) {
      int county = land.countyLabels()[cell];
      keys[cell] =
          county == 0
              ? 0
              : county * 1000 + kinds[cell] * 10 + part(grid, cell, county, kinds[cell]);
    }
    Map<Integer, List<Polygon>> units = new TreeMap<>();
    for (HexTracer.Region region : HexTracer.trace(grid, keys)) {
      units.computeIfAbsent(region.label(), key -> new ArrayList<>()).add(region.polygon());
    }
    Map<String, Integer> serials = new HashMap<>();
    List<DemoFeature> features = new ArrayList<>();
    units.forEach((key, parts) -> features.add(unit(key, parts, serials)));
    return features;
  }

  private DemoFeature unit(int key, List<Polygon> parts, Map<String, Integer> serials) {
    Counties.County county = land.counties().county(key / 1000);
    int kind = key / 10 % 100;
    String zoneClass = areas.zoneClass(kind);
    Sheet.Row texts = clauses.get(zoneClass);
    String stem = "ZH" + county.code() + texts.text("digit");
    int serial = serials.merge(stem, 1, Integer::sum);
    Map<String, String> extra = new HashMap<>(texts.cells());
    extra.put("CODE", stem + String.format(Locale.ROOT, "%04d", serial));
    extra.put("COUNTY_NAME", county.name());
    String place = areas.name(kind).startsWith(county.name().substring(0, 2)) ? "" : county.name();
    String name = place + areas.name(kind) + zoneClass + String.format(Locale.ROOT, "%02d", serial);
    Polygon[] polygons = parts.toArray(new Polygon[0]);
    return new DemoFeature(
        name, zoneClass, extra, new GeometryFactory().createMultiPolygon(polygons));
  }

  /** Large priority and general areas are halved along a winding line through the county seat. */
  private int part(HexGrid grid, int cell, int county, int kind) {
    if (!clauses.get(areas.zoneClass(kind)).text("digit").equals("1")) {
      return 0;
    }
    double wander = 6000 * Noise.fractal(31, grid.x(cell) / 15_000, grid.y(cell) / 15_000, 4);
    return grid.x(cell) + wander < land.counties().county(county).seat().x ? 1 : 2;
  }
}
