package org.ecozone.app.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec;

/**
 * Writes sites.gpkg: the projects of sites.csv in its order, every attribute stated, in EPSG:4523.
 */
final class SitesFile {
  private static final String TABLE = "拟建项目";
  private static final String SHAPE = "shape";

  private SitesFile() {}

  /** The projects as they are shown. */
  static List<Sheet.Row> rows() {
    return Sheet.rows("sites.csv");
  }

  static void write(Path file, List<Sheet.Row> rows, Land land, Farmland farmland)
      throws StoreException, CrsException {
    SiteShapes shapes = new SiteShapes(land, farmland);
    List<String> names = new ArrayList<>(rows.get(0).cells().keySet());
    names.remove(SHAPE);
    List<TableSpec.Column> columns =
        names.stream().map(name -> new TableSpec.Column(name, TableSpec.Type.TEXT)).toList();
    String title = "拟建项目（" + ZonesFile.MARK + "）";
    try (GeoPackageWriter writer = GeoPackageWriter.create(file, ZonesFile.STAMP)) {
      writer.beginTable(
          new TableSpec(
              TABLE, title, ZonesFile.NOTE, "GEOMETRY", Crs.ofEpsg(Plane.EPSG), columns, true));
      for (Sheet.Row row : rows) {
        List<Object> values = new ArrayList<>();
        for (String name : names) {
          values.add(row.has(name) ? row.text(name) : null);
        }
        writer.add(land.plane().in(shapes.draw(row.text(SHAPE)), Plane.EPSG), values);
      }
      writer.commit();
    }
  }
}
