package org.ecozone.store.shape.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.support.Gdal;
import org.ecozone.support.Qgis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** GDAL reads the shapefiles that we write as what they were made of. */
class GdalReadsOursTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("名称", Type.TEXT),
          new Column("面积", Type.DOUBLE),
          new Column("个数", Type.INTEGER),
          new Column("日期", Type.DATE),
          new Column("是否", Type.BOOLEAN));

  @TempDir Path dir;

  @BeforeEach
  void needsGdal() {
    Gdal.assumePresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK"})
  void polygonsAndAttributes(String encoding) throws Exception {
    Path shp = dir.resolve("宗地.shp");
    // Shell counter-clockwise, hole clockwise: against the rule of the format.
    String holed =
        "MULTIPOLYGON (((0 0, 4 0, 4 3, 0 3, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1)),"
            + " ((1.2 1.2, 1.8 1.2, 1.8 1.8, 1.2 1.2)))";
    write(
        shp,
        encoding,
        "GEOMETRY",
        row(0, holed, "两当县地块", 12.7841, 7L, "2026-11-20", true),
        row(1, null, null, null, null, null, null),
        row(2, "POLYGON ((9 9, 10 9, 10 10, 9 9))", "成县·镕", -0.00012, -12L, null, false));
    String out = Gdal.run("ogrinfo", "-al", shp.toString());
    assertThat(out)
        .contains("Geometry: Polygon", "Feature Count: 3")
        .contains("名称 (String) = 两当县地块", "名称 (String) = 成县·镕", "名称 (String) = (null)")
        .contains("面积 (Real) = 12.78410", "面积 (Real) = -0.00012", "面积 (Real) = (null)")
        .contains("个数 (Integer) = 7", "个数 (Integer) = -12", "个数 (Integer) = (null)")
        .contains("日期 (Date) = 2026/11/20")
        .contains(
            "MULTIPOLYGON (((0 0,0 3,4 3,4 0,0 0),(1 1,2 1,2 2,1 2,1 1)),"
                + "((1.2 1.2,1.8 1.8,1.8 1.2,1.2 1.2)))");
  }

  @Test
  void qgisFindsCrsNumbersTextsAndShapes() throws Exception {
    Path shp = dir.resolve("q.shp");
    write(
        shp,
        "GBK",
        "POLYGON",
        row(0, "POLYGON ((0 0, 4 0, 4 3, 0 0))", "两当县", 12.7841, 7L, "2026-11-20", null),
        row(1, null, "无图形", -1.5, null, null, null));
    assertThat(Qgis.describe(shp))
        .contains("crs EPSG:4523", "0 两当县|12.7841|7|", "((0 0, 4 3, 4 0, 0 0))")
        .contains("1 无图形|-1.5|NULL|NULL|NULL no geometry");
  }

  @Test
  void linesPointsAndMultipoints() throws Exception {
    for (String wkt :
        List.of(
            "POINT (1 2)",
            "MULTIPOINT ((1 2),(3 4))",
            "LINESTRING (0 0,1 1,2 0)",
            "MULTILINESTRING ((0 0,1 1),(2 2,3 3))")) {
      Path shp = dir.resolve("a.shp");
      write(shp, "UTF-8", "GEOMETRY", row(0, wkt, "a", 1.0, 1L, null, null));
      assertThat(Gdal.run("ogrinfo", "-al", shp.toString())).contains(wkt);
    }
  }

  @Test
  void everyChineseCrsIsKnownToGdalByItsCode() throws Exception {
    Map<Integer, String> names =
        Map.of(
            4490, "GCS_China_Geodetic_Coordinate_System_2000",
            4523, "CGCS2000_3_Degree_GK_Zone_35",
            4544, "CGCS2000_3_Degree_GK_CM_105E",
            4496, "CGCS2000_GK_Zone_18",
            4507, "CGCS2000_GK_CM_105E",
            2359, "Xian_1980_3_Degree_GK_Zone_35",
            2411, "Beijing_1954_3_Degree_GK_Zone_35",
            32648, "WGS_1984_UTM_Zone_48N",
            4326, "GCS_WGS_1984",
            3857, "WGS_1984_Web_Mercator_Auxiliary_Sphere");
    for (Map.Entry<Integer, String> expected : names.entrySet()) {
      Crs crs = Crs.ofEpsg(expected.getKey());
      Path prj = dir.resolve("a.prj");
      java.nio.file.Files.writeString(prj, EsriWkt.of(crs).orElseThrow());
      assertThat(java.nio.file.Files.readString(prj)).contains("\"" + expected.getValue() + "\"");
      String found = Gdal.run("gdalsrsinfo", "-e", "-o", "epsg", "ESRI::" + prj);
      assertThat(found.strip()).as(expected.getValue()).isEqualTo("EPSG:" + crs.epsg());
      assertThat(Crs.parse(EsriWkt.of(crs).orElseThrow()).epsg()).isEqualTo(crs.epsg());
    }
  }

  @Test
  void zipWithSeveralTables() throws Exception {
    Path zip = dir.resolve("out.zip");
    try (FeatureWriter writer = ShapefileWriter.create(zip, WriteChoices.NONE)) {
      for (String name : List.of("红线", "农田")) {
        writer.beginTable(table(name, "POLYGON"));
        writer.row(row(0, "POLYGON ((0 0, 0 1, 1 1, 0 0))", name, 1.5, 1L, null, null));
      }
      writer.commit();
    }
    String out = Gdal.run("ogrinfo", "-al", "/vsizip/" + zip);
    assertThat(out).contains("Layer name: 红线", "Layer name: 农田", "名称 (String) = 农田");
  }

  private static void write(Path shp, String encoding, String type, OutRow... rows)
      throws Exception {
    WriteChoices choices = new WriteChoices(Map.of(WriteOption.ENCODING, encoding));
    try (FeatureWriter writer = ShapefileWriter.create(shp, choices)) {
      writer.beginTable(table("宗地", type));
      for (OutRow row : rows) {
        assertThat(writer.row(row)).isTrue();
      }
      writer.commit();
      assertThat(writer.issues()).isEmpty();
    }
  }

  private static OutTable table(String name, String type) throws Exception {
    return new OutTable(name, type, Crs.ofEpsg(4523), COLUMNS, ColumnRoles.NONE, "");
  }

  private static OutRow row(long fid, String wkt, Object... values) throws Exception {
    Geometry geometry = wkt == null ? null : new WKTReader().read(wkt);
    return new OutRow(fid, geometry, Arrays.asList(values));
  }
}
