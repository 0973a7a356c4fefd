package org.ecozone.gui.table;

import java.nio.file.Path;
import org.ecozone.support.RawGeoPackage;

/** A table of 100 000 rows without geometry, made in the database. */
final class BigTable {
  static final String TABLE = "图斑";
  static final int ROWS = 100_000;

  private BigTable() {}

  static Path write(Path folder) throws Exception {
    Path file = folder.resolve("大表.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(file)) {
      raw.register(TABLE, "geom", "POLYGON", 4523);
      raw.sql(
          "CREATE TABLE \"图斑\" (fid INTEGER PRIMARY KEY, geom BLOB, \"地类\" TEXT, \"编号\" TEXT,"
              + " \"面积\" DOUBLE, \"乡镇\" TEXT, \"备注\" TEXT)");
      raw.sql(
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
              + ROWS
              + ") INSERT INTO \"图斑\" SELECT i, NULL, CASE i % 3 WHEN 0 THEN '旱地' WHEN 1 THEN"
              + " '水田' ELSE '林地' END, 'BH' || (i * 7919 % 100003), i * 37 % 1000 / 10.0,"
              + " '乡镇' || (i % 20), CASE i % 10 WHEN 0 THEN '' END FROM n");
    }
    return file;
  }
}
