package org.ecozone.store.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.support.Gdal;
import org.ecozone.zone.Issue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** Shapefiles that GDAL writes are read as what they were made of. */
class GdalShapefileTest {
  private static final String HOLED =
      "POLYGON ((35500000 3700000,35500400 3700000,35500400 3700300,35500000 3700300,"
          + "35500000 3700000),(35500100 3700100,35500100 3700200,35500200 3700200,"
          + "35500200 3700100,35500100 3700100))";
  private static final String ISLAND =
      "MULTIPOLYGON (((35500000 3700000,35500400 3700000,35500400 3700300,35500000 3700300,"
          + "35500000 3700000),(35500050 3700050,35500050 3700250,35500350 3700250,"
          + "35500350 3700050,35500050 3700050)),((35500100 3700100,35500200 3700100,"
          + "35500200 3700200,35500100 3700200,35500100 3700100)),((35600000 3700000,"
          + "35600010 3700000,35600010 3700010,35600000 3700000)))";

  @TempDir Path dir;

  @BeforeEach
  void needsGdal() {
    Gdal.assumePresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK"})
  void polygonsWithHolesAndChineseTexts(String encoding) throws Exception {
    Path shp = polygons("-lco", "ENCODING=" + encoding);
    Received received = Received.of(InputFile.of(shp));

    assertThat(received.rows()).extracting("fid").containsExactly(0L, 1L, 2L);
    same(received.rows().get(0).geometry(), HOLED);
    same(received.rows().get(1).geometry(), ISLAND);
    assertThat(received.rows().get(2).geometry()).isNull();
    assertThat(received.rows()).allMatch(row -> row.failure() == null);
    assertThat(received.column("名称")).containsExactly("两当县地块", "成县·选矿厂", null);
    assertThat(received.column("MJ")).containsExactly(12.5, 0.0001, null);
    assertThat(received.column("GS")).containsExactly(7L, -3L, null);
    assertThat(received.column("RQ")).containsExactly("2026-11-20", null, null);
    assertThat(received.table().columns())
        .extracting(Column::type)
        .containsExactly(Type.TEXT, Type.DOUBLE, Type.INTEGER, Type.DATE);
    assertThat(received.table().crs().crs().epsg()).isEqualTo(4523);
    assertThat(received.table().rowCount()).isEqualTo(3);
    assertThat(received.file().encodings().get(0).rows()).anyMatch(row -> row.contains("两当县"));
    // GDAL writes asterisks where there is no number.
    assertThat(received.rowCodes()).containsOnly("NUMBER_OVERFLOWED");
  }

  @Test
  void theCodePageIsFoundInTheBytesWhereNothingElseTells() throws Exception {
    for (String encoding : List.of("UTF-8", "GBK")) {
      Path shp = polygons("-lco", "ENCODING=" + encoding);
      Files.deleteIfExists(dir.resolve("a.cpg"));
      setDriver(0);
      Received received = Received.of(InputFile.of(shp));
      assertThat(received.column("名称")).contains("两当县地块", "成县·选矿厂");
    }
  }

  @Test
  void wrongCodePagesAreContradictedByTheBytes() throws Exception {
    Path shp = polygons("-lco", "ENCODING=GBK");
    Files.writeString(dir.resolve("a.cpg"), "UTF8\r\n");
    Received received = Received.of(InputFile.of(shp));
    assertThat(received.column("名称")).contains("两当县地块");
    assertThat(received.issue("CHARSET_CONFLICT").args())
        .containsExactly(".cpg", "UTF-8", "GB18030");

    // What GDAL itself writes where nobody chose a charset.
    Files.writeString(dir.resolve("a.cpg"), "ISO-8859-1");
    assertThat(Received.of(InputFile.of(shp)).column("名称")).contains("两当县地块");

    polygons("-lco", "ENCODING=UTF-8");
    Files.delete(dir.resolve("a.cpg"));
    setDriver(0x4D);
    Received other = Received.of(InputFile.of(shp));
    assertThat(other.column("名称")).contains("两当县地块");
    assertThat(other.issue("CHARSET_CONFLICT").args())
        .containsExactly("LDID 0x4D", "GB18030", "UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"936", "OEM 936", "GB2312", "gbk", "ANSI 936", "\"cp936\"", "54936"})
  void codePagesAreKnownByManyNames(String cpg) throws Exception {
    Path shp = polygons("-lco", "ENCODING=GBK");
    Files.writeString(dir.resolve("a.cpg"), cpg);
    setDriver(0);
    Received received = Received.of(InputFile.of(shp));
    assertThat(received.column("名称")).contains("两当县地块");
    assertThat(received.fileCodes()).isEmpty();
  }

  @Test
  void pointsLinesAndTheirManifolds() throws Exception {
    for (String wkt :
        List.of(
            "POINT (105.5 33.5)",
            "MULTIPOINT ((105.5 33.5),(105.6 33.6))",
            "LINESTRING (105.5 33.5,105.6 33.6,105.7 33.4)",
            "MULTILINESTRING ((105.5 33.5,105.6 33.6),(105.7 33.4,105.8 33.2))")) {
      Path csv = dir.resolve("in.csv");
      Files.writeString(csv, "id,WKT\n1,\"" + wkt + "\"\n");
      Path shp = ogr(csv, "-a_srs", "EPSG:4490");
      same(Received.of(InputFile.of(shp)).rows().get(0).geometry(), wkt);
      Path measured = ogr(csv, "-a_srs", "EPSG:4490", "-dim", "XYZM");
      Received flat = Received.of(InputFile.of(measured));
      same(flat.rows().get(0).geometry(), wkt);
      assertThat(flat.rows().get(0).geometry().getCoordinate().getZ()).isNaN();
      assertThat(flat.fileCodes()).containsExactly("SHAPE_DIMENSIONS_DROPPED");
    }
  }

  @Test
  void zippedByGdal() throws Exception {
    polygons("-lco", "ENCODING=GBK");
    Path zip = dir.resolve("out.shz");
    Gdal.run(
        "ogr2ogr",
        "-f",
        "ESRI Shapefile",
        "-lco",
        "ENCODING=UTF-8",
        zip.toString(),
        dir.resolve("a.shp").toString());
    Path renamed = Files.move(zip, dir.resolve("宗地.zip"));
    Received received = Received.of(InputFile.of(renamed));
    same(received.rows().get(0).geometry(), HOLED);
    assertThat(received.column("名称")).contains("两当县地块");
    assertThat(received.file().input().name()).isEqualTo("宗地.zip");
  }

  @Test
  void recordsThatGdalRewroteAreFoundByTheIndex() throws Exception {
    Path shp = polygons("-lco", "ENCODING=UTF-8");
    // GDAL appends a shape that has grown and leaves the old record where it was.
    Gdal.run(
        "ogrinfo",
        shp.toString(),
        "-dialect",
        "SQLite",
        "-sql",
        "UPDATE a SET geometry = Buffer(geometry, 10, 8) WHERE GS = 7");
    Received received = Received.of(InputFile.of(shp));
    assertThat(received.rows()).hasSize(3);
    assertThat(received.rows().get(0).geometry().getEnvelopeInternal().getMinX())
        .isEqualTo(35499990);
    same(received.rows().get(1).geometry(), ISLAND);
  }

  @Test
  void deletedRowsAreLeftOutAndTheOthersKeepTheirNumbers() throws Exception {
    Path shp = polygons("-lco", "ENCODING=UTF-8");
    byte[] dbf = Files.readAllBytes(dir.resolve("a.dbf"));
    dbf[(dbf[8] & 0xFF) + 256 * (dbf[9] & 0xFF)] = '*';
    Files.write(dir.resolve("a.dbf"), dbf);
    assertThat(Gdal.run("ogrinfo", "-al", shp.toString()))
        .contains("OGRFeature(a):1", "OGRFeature(a):2")
        .doesNotContain("OGRFeature(a):0");
    Received received = Received.of(InputFile.of(shp));
    assertThat(received.rows()).extracting("fid").containsExactly(1L, 2L);
    same(received.rows().get(0).geometry(), ISLAND);
    assertThat(received.column("名称")).containsExactly("成县·选矿厂", null);
    assertThat(received.issue("ROWS_DELETED").args()).containsExactly("1");
    assertThat(received.table().rowCount()).isEqualTo(2);
  }

  @Test
  void textsThatGdalCutAt254BytesAreSaid() throws Exception {
    Path csv = dir.resolve("in.csv");
    String clause = "禁止新建、扩建化工项目；".repeat(20);
    Files.writeString(
        csv, "TW,WKT\n短,POINT (1 1)\n" + clause + ",POINT (2 2)\n", StandardCharsets.UTF_8);
    Path shp = ogr(csv, "-lco", "ENCODING=GBK");
    Issue issue = Received.of(InputFile.of(shp)).issue("TEXT_AT_LIMIT");
    assertThat(issue.args()).containsExactly("1", "1", "TW");
    assertThat(issue.fid()).isEqualTo(1);
    Path utf8 = ogr(csv, "-lco", "ENCODING=UTF-8");
    assertThat(Received.of(InputFile.of(utf8)).issue("TEXT_AT_LIMIT").args())
        .containsExactly("1", "1", "TW");
  }

  private Path polygons(String... options) throws Exception {
    Path csv = dir.resolve("in.csv");
    Files.writeString(
        csv,
        "名称,MJ,GS,RQ,WKT\n两当县地块,12.5,7,2026/11/20,\""
            + HOLED
            + "\"\n成县·选矿厂,0.0001,-3,,\""
            + ISLAND
            + "\"\n,,,,\n",
        StandardCharsets.UTF_8);
    Files.writeString(dir.resolve("in.csvt"), "String,Real,Integer,Date,WKT");
    String[] all = Arrays.copyOf(options, options.length + 4);
    all[options.length] = "-a_srs";
    all[options.length + 1] = "EPSG:4523";
    all[options.length + 2] = "-nlt";
    all[options.length + 3] = "PROMOTE_TO_MULTI";
    Path shp = ogr(csv, all);
    Files.delete(dir.resolve("in.csvt"));
    return shp;
  }

  private Path ogr(Path from, String... options) throws Exception {
    for (String ending : List.of("shp", "shx", "dbf", "prj", "cpg")) {
      Files.deleteIfExists(dir.resolve("a." + ending));
    }
    List<String> command = new java.util.ArrayList<>(List.of("ogr2ogr", "-f", "ESRI Shapefile"));
    command.addAll(Arrays.asList(options));
    command.addAll(List.of("-oo", "GEOM_POSSIBLE_NAMES=WKT", "-oo", "KEEP_GEOM_COLUMNS=NO"));
    command.addAll(List.of(dir.resolve("a.shp").toString(), from.toString()));
    Gdal.run(command.toArray(String[]::new));
    return dir.resolve("a.shp");
  }

  private void setDriver(int value) throws Exception {
    byte[] dbf = Files.readAllBytes(dir.resolve("a.dbf"));
    dbf[29] = (byte) value;
    Files.write(dir.resolve("a.dbf"), dbf);
  }

  private static void same(Geometry actual, String wkt) throws Exception {
    Geometry expected = new WKTReader().read(wkt);
    assertThat(actual).isNotNull();
    assertThat(actual.norm().toText()).isEqualTo(expected.norm().toText());
  }
}
