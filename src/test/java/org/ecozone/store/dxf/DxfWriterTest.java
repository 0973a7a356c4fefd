package org.ecozone.store.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.store.dxf.DxfText.areas;
import static org.ecozone.store.dxf.DxfText.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.support.Gdal;
import org.ecozone.support.Qgis;
import org.ecozone.support.Seeded;
import org.ecozone.zone.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** Drawings that are written, read again by us and by GDAL. */
class DxfWriterTest {
  private static final String HOLED =
      "MULTIPOLYGON (((35600000.1234 3700000, 35600100 3700000, 35600100 3700100, 35600000.1234"
          + " 3700100, 35600000.1234 3700000), (35600020 3700020, 35600020 3700040, 35600040"
          + " 3700040, 35600040 3700020, 35600020 3700020)), ((35600030 3700030, 35600030 3700035,"
          + " 35600035 3700035, 35600035 3700030, 35600030 3700030)))";

  @TempDir Path folder;

  private static Geometry wkt(String text) throws Exception {
    return new WKTReader().read(text);
  }

  private static OutTable table(String name) {
    return new OutTable(
        name,
        "GEOMETRY",
        null,
        List.of(new Column("地块编号", Type.TEXT), new Column("面积", Type.DOUBLE)),
        new ColumnRoles("地块编号", "", "", null),
        "");
  }

  private List<Issue> write(Path target, WriteChoices choices, String table, Geometry... shapes)
      throws Exception {
    try (DxfWriter writer = DxfWriter.create(target, choices)) {
      writer.beginTable(table(table));
      for (int i = 0; i < shapes.length; i++) {
        writer.row(new OutRow(i + 1, shapes[i], Arrays.asList("地块" + (i + 1), 1.5)));
      }
      writer.commit();
      return writer.issues();
    }
  }

  private static DxfFile open(Path file) throws Exception {
    return DxfText.open(Files.readAllBytes(file), ReadChoices.NONE);
  }

  @Test
  void partsAndHolesComeBackAsTheyWere() throws Exception {
    Path target = folder.resolve("导出.dxf");
    Geometry holed = wkt(HOLED);
    Geometry plain = wkt("POLYGON ((0.1 0, 10 0, 10 10.3, 0.1 0))");
    write(target, WriteChoices.NONE, "项目用地", holed, plain);
    List<ReceivedRow> rows = areas(open(target));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).geometry().equalsExact(holed)).isTrue();
    assertThat(rows.get(1).geometry().equalsExact(plain)).isTrue();
    assertThat(rows).extracting(row -> row.values().get(0)).containsOnly("项目用地");
    assertThat(rows.get(1).values().get(1)).isEqualTo("地块2");
    assertThat(open(target).tables().get(0).roles().parcel()).isEqualTo("文字");
  }

  @Test
  void linesAndPointsComeBackAndAHoleMovedOutsideIsNoHoleAnyMore() throws Exception {
    Path target = folder.resolve("线.dxf");
    Geometry line = wkt("LINESTRING (1000 0, 1010 5, 1020 0)");
    write(target, WriteChoices.NONE, "路", line, wkt("POINT (1005.5 1006.25)"));
    assertThat(rows(open(target), "线").get(0).geometry().equalsExact(line)).isTrue();
    assertThat(rows(open(target), "点").get(0).geometry().getCoordinate().y).isEqualTo(1006.25);
    Path holed = folder.resolve("孔.dxf");
    write(holed, WriteChoices.NONE, "地", wkt(HOLED));
    String moved =
        Files.readString(holed, java.nio.charset.Charset.forName("GBK"))
            .replace("35600020", "35700020")
            .replace("35600040", "35700040");
    DxfFile file =
        DxfText.open(moved.getBytes(java.nio.charset.Charset.forName("GBK")), ReadChoices.NONE);
    assertThat(areas(file)).hasSize(3);
  }

  @Test
  void whatADrawingCannotHoldIsSaidOnce() throws Exception {
    Path target = folder.resolve("a.dxf");
    List<Issue> issues =
        write(target, WriteChoices.NONE, "一/二*三", null, wkt("POLYGON ((0 0, 9 0, 9 9, 0 0))"));
    assertThat(issues)
        .extracting(Issue::code)
        .containsExactlyInAnyOrder("LAYER_RENAMED", "COLUMNS_LEFT_OUT", "GEOMETRY_NOT_HELD");
    assertThat(issues.get(1).args().get(1)).isEqualTo("面积");
    assertThat(areas(open(target)).get(0).values().get(0)).isEqualTo("一_二_三");
  }

  @Test
  void theSameCallsGiveTheSameBytesAndNothingIsLeftWithoutCommit() throws Exception {
    Path first = folder.resolve("1.dxf");
    Path second = folder.resolve("2.dxf");
    write(first, WriteChoices.NONE, "甲", wkt(HOLED));
    write(second, WriteChoices.NONE, "甲", wkt(HOLED));
    assertThat(first).hasSameBinaryContentAs(second);
    Path none = folder.resolve("none/x.dxf");
    Files.createDirectory(none.getParent());
    try (DxfWriter writer = DxfWriter.create(none, WriteChoices.NONE)) {
      writer.beginTable(table("甲"));
      writer.row(new OutRow(1, wkt(HOLED), Arrays.asList("x", null)));
    }
    assertThat(none.getParent()).isEmptyDirectory();
  }

  @Test
  void digitsAreAsChosenAndNeverAnExponent() throws Exception {
    Path target = folder.resolve("d.dxf");
    WriteChoices three = new WriteChoices(Map.of(WriteOption.DECIMALS, "3"));
    write(
        target,
        three,
        "甲",
        wkt("POLYGON ((0.0000001 1e9, 5.12345 1e9, 5 1100000000, 0.0000001 1e9))"));
    assertThat(Files.readString(target, java.nio.charset.Charset.forName("GBK")))
        .contains("5.123\r\n", "1000000000.000\r\n")
        .doesNotContain("E-")
        .doesNotContain("E9");
  }

  @Test
  void lettersThatGbkDoesNotHoldAreEscaped() throws Exception {
    Path target = folder.resolve("e.dxf");
    try (DxfWriter writer = DxfWriter.create(target, WriteChoices.NONE)) {
      writer.beginTable(table("地"));
      writer.row(
          new OutRow(1, wkt("POLYGON ((0 0, 900 0, 900 900, 0 0))"), Arrays.asList("한𠮷号", null)));
      writer.commit();
    }
    assertThat(areas(open(target)).get(0).values().get(1)).isEqualTo("한𠮷号");
  }

  @Test
  void gdalReadsWhatWeWrite() throws Exception {
    Gdal.assumePresent();
    Path target = folder.resolve("g.dxf");
    write(target, WriteChoices.NONE, "项目用地", wkt(HOLED), wkt("LINESTRING (0 0, 3 4)"));
    Path json = folder.resolve("g.json");
    Gdal.run(
        "ogr2ogr",
        "-f",
        "GeoJSON",
        json.toString(),
        target.toString(),
        "-lco",
        "COORDINATE_PRECISION=4");
    String text = Files.readString(json);
    assertThat(text).contains("项目用地", "地块1").contains("35600000.1234");
    assertThat(text.split("LineString", -1)).hasSize(1 + 4);
  }

  @Test
  void qgisOpensWhatWeWrite() throws Exception {
    Path target = folder.resolve("q.dxf");
    write(target, WriteChoices.NONE, "项目用地", wkt(HOLED));
    Path copied = Qgis.copy(target, "entities", folder.resolve("q.gpkg"), 4523);
    List<String> tables = Gdal.rows(copied, "select table_name from gpkg_contents");
    assertThat(Gdal.rows(copied, "select distinct Layer from \"" + tables.get(0) + "\""))
        .containsExactly("项目用地");
    assertThat(Gdal.rows(copied, "select count(*) from \"" + tables.get(0) + "\""))
        .as("three rings and a text")
        .containsExactly("4");
  }

  @Test
  void weReadWhatGdalWrites() throws Exception {
    Gdal.assumePresent();
    Random random = new Random(Seeded.seedOf("DxfWriterTest"));
    StringBuilder csv = new StringBuilder("Layer,WKT\n");
    List<Geometry> shapes = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      double x = 35_600_000 + i * 500;
      double side = 10 + random.nextInt(200);
      String wkt =
          "POLYGON ((%1$s 3700000, %2$s 3700000, %2$s %3$s, %1$s 3700000), (%4$s 3700001, %5$s 3700001, %5$s 3700002, %4$s 3700001))"
              .formatted(x, x + side, 3_700_000 + side, x + 5, x + 6);
      shapes.add(wkt(wkt));
      csv.append("用地,\"").append(wkt).append("\"\n");
    }
    Path table = Files.writeString(folder.resolve("in.csv"), csv);
    Path dxf = folder.resolve("in.dxf");
    Gdal.run("ogr2ogr", "-f", "DXF", dxf.toString(), table.toString());
    List<ReceivedRow> rows = areas(open(dxf));
    assertThat(rows).hasSize(30);
    for (int i = 0; i < 30; i++) {
      assertThat(rows.get(i).geometry().getArea()).isCloseTo(shapes.get(i).getArea(), within(1e-3));
      assertThat(rows.get(i).values().get(0)).isEqualTo("用地");
    }
  }
}
