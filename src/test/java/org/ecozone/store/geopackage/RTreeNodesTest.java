package org.ecozone.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.job.Progress;
import org.ecozone.store.geopackage.file.DatabaseFile;
import org.ecozone.support.RawGeoPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RTreeNodesTest {
  private static final int ROWS = 3_000;

  @TempDir Path folder;

  private RawGeoPackage indexed(Path path) throws Exception {
    RawGeoPackage raw = RawGeoPackage.create(path);
    raw.sql("BEGIN").table("t", "POINT", 4490, "MC");
    for (int i = 0; i < ROWS; i++) {
      double x = 100 + i * 7919 % ROWS * 1e-3;
      raw.row("t", i, RawGeoPackage.blob("POINT (" + x + " 33.1)", 4490), "");
    }
    return raw.rtree("t").sql("COMMIT");
  }

  @Test
  void entriesAreThoseThatSqliteGives() throws Exception {
    Path path = folder.resolve("a.gpkg");
    indexed(path).close();
    List<String> nodes = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    try (DatabaseFile file = DatabaseFile.open(path, Progress.NONE)) {
      RTreeNodes.of(file.connection(), "rtree_t_geom")
          .forEach((fid, a, b, c, d) -> nodes.add(fid + " " + a + " " + b + " " + c + " " + d));
      try (Statement statement = file.connection().jdbc().createStatement();
          ResultSet row = statement.executeQuery("SELECT * FROM rtree_t_geom")) {
        while (row.next()) {
          rows.add(
              row.getLong(1)
                  + " "
                  + row.getDouble(2)
                  + " "
                  + row.getDouble(3)
                  + " "
                  + row.getDouble(4)
                  + " "
                  + row.getDouble(5));
        }
      }
    }
    assertThat(rows).hasSize(ROWS);
    assertThat(nodes).containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void anIndexOfAnotherLayoutIsLeftToSqlite() throws Exception {
    Path path = folder.resolve("b.gpkg");
    try (RawGeoPackage raw = indexed(path)) {
      raw.sql("CREATE VIRTUAL TABLE solid USING rtree(id, a, b, c, d, e, f)");
      raw.sql("INSERT INTO solid VALUES (1, 1, 2, 3, 4, 5, 6)");
      raw.sql("CREATE VIRTUAL TABLE whole USING rtree_i32(id, a, b, c, d)");
      raw.sql("INSERT INTO whole VALUES (1, 1, 2, 3, 4)");
    }
    try (DatabaseFile file = DatabaseFile.open(path, Progress.NONE)) {
      assertThat(RTreeNodes.of(file.connection(), "solid")).isNull();
      assertThat(RTreeNodes.of(file.connection(), "whole")).isNull();
      assertThat(RTreeNodes.of(file.connection(), "t")).isNull();
      assertThat(RTreeNodes.of(file.connection(), "rtree_t_geom")).isNotNull();
    }
  }
}
