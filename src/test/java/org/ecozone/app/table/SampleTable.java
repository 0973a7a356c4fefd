package org.ecozone.app.table;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.ProfileReader;
import org.ecozone.store.ZoneLayerReader;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.ZoneLayer;

/**
 * A table of control units with every kind of cell, and the layer read of it. Row 40 has no
 * geometry; fids do not begin at 1 and have gaps.
 */
final class SampleTable {
  static final String TABLE = "HJGKDY";

  private SampleTable() {}

  static Path write(Path folder) throws Exception {
    Path file = folder.resolve("单元 数据.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(file)) {
      raw.register(TABLE, "geom", "POLYGON", 4523);
      raw.sql(
          "CREATE TABLE HJGKDY (fid INTEGER PRIMARY KEY, geom BLOB, HJZHGKDYBM TEXT,"
              + " HJZHGKDYMC TEXT, ZHGKDYFL TEXT, \"面积(亩)\" DOUBLE, \"备注/说明\" TEXT,"
              + " \"在册\" BOOLEAN, \"更新\" DATE, \"照片\" BLOB)");
      add(raw, 10, 0, "ZH62120210001", "武都区优先保护单元", "优先保护单元", 12.5, "", 1, "2025-03-01");
      add(raw, 20, 20, "ZH62120220001", "阿坝镇重点管控单元", "重点管控单元", 3, null, 0, null);
      add(raw, 30, 40, "ZH62120230001", "成县一般管控单元", "四类单元", 100.25, "=1+2", null, "x");
      raw.insert(
          "INSERT INTO HJGKDY (fid, HJZHGKDYBM, \"照片\") VALUES (40, '无图形', ?)",
          (Object) new byte[] {1, 2, 3});
    }
    return file;
  }

  private static void add(RawGeoPackage raw, long fid, int x, Object... values) throws Exception {
    double west = 35_500_000 + x;
    String wkt =
        String.format(
            "POLYGON((%1$s 3700000, %2$s 3700000, %2$s 3700010, %1$s 3700010, %1$s 3700000))",
            west, west + 10);
    Object[] all = new Object[values.length + 2];
    all[0] = fid;
    all[1] = RawGeoPackage.blob(wkt, 4523);
    System.arraycopy(values, 0, all, 2, values.length);
    raw.insert("INSERT INTO HJGKDY VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)", all);
  }

  static ZoneLayer read(Path path) throws Exception {
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      FeatureTable table = file.tables().get(0);
      var match =
          ProfileReader.read(List.of(Path.of("data/profiles")))
              .match(table.name(), table.identifier(), table.columns());
      return ZoneLayerReader.read(file, table, match, LayerIdentity.NOT_STATED, Progress.NONE)
          .layer();
    }
  }

  static Crs crs() throws Exception {
    return Crs.ofEpsg(4523);
  }
}
