package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.ecozone.cli.TinyWorld.Ran;
import org.ecozone.support.RawGeoPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code convert} keeps features, attributes, ids and the CRS. */
class ConvertCommandTest {
  @TempDir Path folder;
  private TinyWorld world;
  private Path in;
  private Path out;

  @BeforeEach
  void makeWorld() throws IOException, SQLException {
    world = new TinyWorld(folder);
    in = folder.resolve("in.gpkg");
    out = folder.resolve("新 建/out.gpkg");
  }

  private Ran convert(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "convert";
    args[1] = in.toString();
    args[2] = out.toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return world.run(args);
  }

  private void write(int srsId) throws IOException, SQLException {
    try (RawGeoPackage raw = RawGeoPackage.create(in)) {
      raw.table("地块", "POLYGON", srsId, "编码", "名称");
      raw.sql("ALTER TABLE 地块 ADD COLUMN n INTEGER");
      raw.row("地块", 7, TinyWorld.square(0, 0, 100), "007", "甲", 5);
      raw.row("地块", 9, TinyWorld.square(200, 0, 100), "=1", null, "six");
    }
  }

  private String one(String sql) throws SQLException {
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + out);
        Statement statement = db.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.getString(1);
    }
  }

  @Test
  void keepsFeaturesIdsAttributesAndCrs() throws IOException, SQLException {
    write(4523);

    Ran ran = convert();

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(one("SELECT count(*) FROM 地块")).isEqualTo("2");
    assertThat(one("SELECT 编码 FROM 地块 WHERE fid = 7")).isEqualTo("007");
    assertThat(one("SELECT 编码 FROM 地块 WHERE fid = 9")).isEqualTo("=1");
    assertThat(one("SELECT 名称 FROM 地块 WHERE fid = 9")).isNull();
    assertThat(one("SELECT n FROM 地块 WHERE fid = 9")).isEqualTo("six");
    assertThat(one("SELECT srs_id FROM gpkg_geometry_columns")).isEqualTo("4523");
    assertThat(one("SELECT round(max_x - min_x, 6) FROM gpkg_contents")).isEqualTo("300.0");
  }

  @Test
  void sameInputGivesTheSameBytes() throws IOException, SQLException {
    write(4523);
    convert();
    byte[] first = Files.readAllBytes(out);
    convert();

    assertThat(Files.readAllBytes(out)).isEqualTo(first);
  }

  @Test
  void movesToAnotherCrsWhenTold() throws IOException, SQLException {
    write(4523);

    assertThat(convert("--crs", "EPSG:4490").exitCode()).isZero();

    assertThat(one("SELECT srs_id FROM gpkg_geometry_columns")).isEqualTo("4490");
    assertThat(Double.parseDouble(one("SELECT min_x FROM gpkg_contents"))).isBetween(104.9, 105.1);
    assertThat(Double.parseDouble(one("SELECT min_y FROM gpkg_contents"))).isBetween(33.3, 33.6);
  }

  @Test
  void missingCrsIsAskedForNotGuessed() throws IOException, SQLException {
    write(-1);

    Ran without = convert();
    assertThat(without.exitCode()).isEqualTo(3);
    assertThat(out).doesNotExist();

    assertThat(convert("--from-crs", "4523").exitCode()).isZero();
    assertThat(one("SELECT srs_id FROM gpkg_geometry_columns")).isEqualTo("4523");
  }

  @Test
  void rowThatCannotBeReadIsLeftOutAndSaid() throws IOException, SQLException {
    write(4523);
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + in);
        Statement statement = db.createStatement()) {
      statement.execute("UPDATE 地块 SET geom = x'47500001' WHERE fid = 9");
    }

    Ran ran = convert();

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("9");
    assertThat(one("SELECT count(*) FROM 地块")).isEqualTo("1");
  }

  @Test
  void otherDatumIsRefused() throws IOException, SQLException {
    write(4523);

    Ran ran = convert("--crs", "EPSG:2359");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  @Test
  void inputIsNeverTheOutput() throws IOException, SQLException {
    write(4523);
    byte[] before = Files.readAllBytes(in);

    assertThat(world.run("convert", in.toString(), in.toString()).exitCode()).isEqualTo(2);
    assertThat(Files.readAllBytes(in)).isEqualTo(before);
  }

  @Test
  void bytesDatesAndMixedPartsArriveAsTheyWere() throws IOException, SQLException {
    try (RawGeoPackage raw = RawGeoPackage.create(in)) {
      raw.table("地块", "POLYGON", 4523, "编码");
      raw.sql("ALTER TABLE 地块 ADD COLUMN pic BLOB");
      raw.sql("ALTER TABLE 地块 ADD COLUMN t DATETIME");
      raw.row("地块", 1, TinyWorld.square(0, 0, 100), "a", null, null);
      raw.row(
          "地块",
          2,
          "MULTIPOLYGON(("
              + TinyWorld.square(300, 0, 10)
                  .substring("POLYGON".length())
                  .strip()
                  .replaceAll("^\\(|\\)$", "")
              + "),("
              + TinyWorld.square(400, 0, 10)
                  .substring("POLYGON".length())
                  .strip()
                  .replaceAll("^\\(|\\)$", "")
              + "))",
          "b",
          null,
          null);
      raw.sql("UPDATE 地块 SET pic = x'00FF01', t = '2026-01-02T03:04:05.678Z' WHERE fid = 1");
    }
    assertThat(convert().exitCode()).isZero();
    assertThat(one("SELECT hex(pic) FROM 地块 WHERE fid = 1")).isEqualTo("00FF01");
    assertThat(one("SELECT typeof(pic) FROM 地块 WHERE fid = 2")).isEqualTo("null");
    assertThat(one("SELECT t FROM 地块 WHERE fid = 1")).isEqualTo("2026-01-02T03:04:05.678Z");
    assertThat(one("SELECT group_concat(type) FROM pragma_table_info('地块')"))
        .isEqualTo("INTEGER,MULTIPOLYGON,TEXT,BLOB,DATETIME");
    assertThat(one("SELECT geometry_type_name FROM gpkg_geometry_columns"))
        .isEqualTo("MULTIPOLYGON");
  }

  @Test
  void aCrsThatTheFileStatesIsNotReplacedByAnother() throws IOException, SQLException {
    write(4523);
    Ran ran = convert("--from-crs", "EPSG:2359");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("EPSG:4523").contains("EPSG:2359");
    assertThat(out).doesNotExist();
  }

  @Test
  void coordinatesThatDoNotFitTheCrsGivenAreRefused() throws IOException, SQLException {
    write(0);
    assertThat(convert("--from-crs", "EPSG:4490").exitCode()).isEqualTo(3);
    assertThat(out).doesNotExist();
    assertThat(convert("--from-crs", "EPSG:4523").exitCode()).isZero();
  }
}
