package org.ecozone.app.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Progress;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.LayerIdentity;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws the zone layers of tables.csv in its order (later layers look at earlier ones) and writes
 * zones.gpkg.
 */
final class ZonesFile {
  static final Instant STAMP = Instant.parse("2026-05-31T00:00:00Z");
  static final String MARK = "示意数据";
  static final LayerIdentity IDENTITY =
      new LayerIdentity(
          "示意数据（虚构）",
          "示意〔2026〕0号",
          "示意数据 v1",
          "2026-05-31",
          null,
          null,
          "公开",
          Coverage.ofCounties(List.of("621200")));
  static final String NOTE = "示意数据：由程序按固定种子生成，地名真实，图形与属性均为虚构，不得用于任何实际工作。";

  private final Land land;
  private final Farmland farmland;
  private final Faults faults;

  ZonesFile(Land land, Farmland farmland) {
    this.land = land;
    this.farmland = farmland;
    this.faults = new Faults(land);
  }

  void write(Path file, Progress progress) throws StoreException, CrsException {
    List<Sheet.Row> tables = Sheet.rows("tables.csv");
    try (GeoPackageWriter writer = GeoPackageWriter.create(file, STAMP)) {
      for (int i = 0; i < tables.size(); i++) {
        progress.checkCancelled();
        progress.report(i, tables.size());
        writeTable(writer, tables.get(i));
      }
      writer.commit();
    }
  }

  private void writeTable(GeoPackageWriter writer, Sheet.Row table)
      throws StoreException, CrsException {
    String name = table.text("table");
    int epsg = (int) table.number("epsg");
    Crs crs = Crs.ofEpsg(epsg);
    ColumnSheet sheet = new ColumnSheet(name, land, crs);
    String title = table.text("title") + "（" + MARK + "）";
    writer.beginTable(
        new TableSpec(name, title, NOTE, table.text("geometry"), crs, sheet.columns(), true),
        IDENTITY);
    boolean multi = table.text("geometry").equals("MULTIPOLYGON");
    List<DemoFeature> features = draw(table);
    features.addAll(faults.features(name, features));
    for (DemoFeature feature : features) {
      Geometry written = land.plane().in(feature.drawn(), epsg);
      if (multi && written instanceof Polygon polygon) {
        written = new GeometryFactory().createMultiPolygon(new Polygon[] {polygon});
      }
      writer.add(written, sheet.values(feature, written));
    }
    faults.addRaw(writer, name, sheet);
  }

  private List<DemoFeature> draw(Sheet.Row table) throws CrsException {
    String name = table.text("table");
    List<DemoFeature> features = new ArrayList<>();
    switch (table.text("kind")) {
      case "counties" -> features.addAll(counties());
      case "units" -> features.addAll(new Units(name, land).draw());
      case "farmland" -> features.addAll(farmland.draw());
      default -> features.addAll(areas(name, table));
    }
    features.addAll(Spots.draw(name, land.plane()));
    features.addAll(Reaches.draw(name, land.rivers()));
    features.addAll(Lines.draw(name, land));
    return features;
  }

  private List<DemoFeature> areas(String name, Sheet.Row table) throws CrsException {
    if (Sheet.rows("areas.csv", name).isEmpty()) {
      return List.of();
    }
    AreaLayer layer = new AreaLayer(name, land);
    List<DemoFeature> features = layer.draw();
    if (!table.has("cell_m")) {
      return features;
    }
    HexGrid coarse = new HexGrid(land.counties().land(), table.number("cell_m"), Noise.seed(name));
    return layer.features(coarse, HexSmoothing.smooth(coarse, layer.labels(coarse)));
  }

  private List<DemoFeature> counties() {
    List<DemoFeature> features = new ArrayList<>();
    for (HexTracer.Region region : HexTracer.trace(land.grid(), land.countyLabels())) {
      Counties.County county = land.counties().county(region.label());
      features.add(
          new DemoFeature(county.name(), "", Map.of("CODE", county.code()), region.polygon()));
    }
    return features;
  }
}
