package org.ecozone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.ecozone.geo.Crs;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.geopackage.write.GeometryBlobWriter;
import org.ecozone.support.Gdal;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.LayerIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class GeoPackageWriterTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("BSM", Type.TEXT),
          new Column("面积", Type.DOUBLE),
          new Column("n", Type.INTEGER),
          new Column("b", Type.BOOLEAN),
          new Column("d", Type.DATE));

  @TempDir Path dir;

  private static Geometry wkt(String text) throws Exception {
    return new WKTReader().read(text);
  }

  private static TableSpec spec(String name, String type, int epsg) throws Exception {
    return new TableSpec(
        name, "标题 " + name, "说明", type, epsg == 0 ? null : Crs.ofEpsg(epsg), COLUMNS, true);
  }

  private static List<Object> row(int n) {
    return Arrays.asList("码" + n, n * 0.5, n, n % 2 == 0, LocalDate.of(2026, 1, 1));
  }

  private static Geometry square(double x, double y) throws Exception {
    double u = x + 0.01;
    double v = y + 0.01;
    return wkt(
        "POLYGON(("
            + x
            + " "
            + y
            + ","
            + u
            + " "
            + y
            + ","
            + u
            + " "
            + v
            + ","
            + x
            + " "
            + v
            + ","
            + x
            + " "
            + y
            + "))");
  }

  private Path writeSquares(String file, String table, int epsg, int count) throws Exception {
    Path target = dir.resolve(file);
    try (GeoPackageWriter writer = GeoPackageWriter.create(target)) {
      writer.beginTable(spec(table, "POLYGON", epsg));
      for (int i = 0; i < count; i++) {
        writer.add(square(104 + (i % 100) * 0.02, 33 + (i / 100) * 0.01), row(i));
      }
      writer.commit();
    }
    return target;
  }

  private List<String> folder() throws Exception {
    try (Stream<Path> files = Files.list(dir)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void tenThousandRowsPassTheValidatorOfGdalAndAreCounted() throws Exception {
    Path file = writeSquares("zones.gpkg", "STBHHX", 4490, 10_000);
    Gdal.assumePresent();
    Gdal.validate(file);
    String info = Gdal.run("ogrinfo", "-so", "-al", file.toString());
    assertThat(info)
        .contains(
            "Feature Count: 10000",
            "Geometry: Polygon",
            "CGCS2000",
            "ID[\"EPSG\",4490]",
            "FID Column = fid",
            "Geometry Column = geom",
            "面积: Real",
            "b: Integer(Boolean)",
            "d: Date",
            "Extent: (104.000000, 33.000000) - (105.990000, 34.000000)");
    assertThat(folder()).containsExactly("zones.gpkg");
  }

  @Test
  void everyProjectedChineseCrsIsRecognisedByGdal() throws Exception {
    Path file = dir.resolve("crs.gpkg");
    try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
      for (int epsg : new int[] {4523, 4544, 4524, 4490, 4326, 2359}) {
        writer.beginTable(spec("t" + epsg, "GEOMETRY", epsg));
        writer.add(wkt("POINT(1 2)"), row(1));
      }
      writer.commit();
    }
    Gdal.assumePresent();
    Gdal.validate(file);
    for (int epsg : new int[] {4523, 4544, 4524, 4490, 4326, 2359}) {
      assertThat(Gdal.run("ogrinfo", "-so", file.toString(), "t" + epsg))
          .contains("ID[\"EPSG\"," + epsg + "]");
    }
  }

  @Test
  void withoutACrsTheTableIsUndefinedCartesian() throws Exception {
    Path file = writeSquares("a.gpkg", "a", 0, 3);
    assertThat(Gdal.rows(file, "SELECT srs_id FROM gpkg_contents")).containsExactly("-1");
    Gdal.assumePresent();
    Gdal.validate(file);
  }

  @Test
  void namesWithQuotesChineseAndEmojiSurvive() throws Exception {
    Path file = dir.resolve("名 字?x=1#%.gpkg");
    String table = "陇南'的\"红线\" 🌲 2023";
    String column = "列'\"🌲";
    try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
      writer.beginTable(
          new TableSpec(
              table, "", "", "POLYGON", null, List.of(new Column(column, Type.TEXT)), true));
      writer.add(square(104, 33), List.of("=值'\"🌲"));
      writer.commit();
    }
    assertThat(folder()).containsExactly("名 字?x=1#%.gpkg");
    assertThat(Gdal.rows(file, "SELECT table_name FROM gpkg_contents")).containsExactly(table);
    Gdal.assumePresent();
    Path plain = dir.resolve("plain.gpkg");
    Files.copy(file, plain);
    Gdal.validate(plain);
    assertThat(Gdal.run("ogrinfo", "-al", plain.toString()))
        .contains(table, column + " (String) = =值'\"🌲");
  }

  @Test
  void nullAndEmptyGeometryAreKeptOutOfTheIndexAndTheFileStaysValid() throws Exception {
    Path file = dir.resolve("n.gpkg");
    try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
      writer.beginTable(spec("t", "GEOMETRY", 0));
      writer.add(null, row(1));
      writer.add(wkt("POLYGON EMPTY"), row(2));
      writer.add(wkt("POINT EMPTY"), row(3));
      writer.add(wkt("MULTIPOLYGON EMPTY"), row(4));
      writer.add(square(104, 33), row(5));
      writer.add(null, Arrays.asList(null, null, null, null, null));
      writer.commit();
    }
    assertThat(Gdal.rows(file, "SELECT count(*) FROM rtree_t_geom")).containsExactly("1");
    assertThat(Gdal.rows(file, "SELECT feature_count FROM gpkg_ogr_contents")).containsExactly("6");
    Gdal.assumePresent();
    assertThat(Gdal.run("ogrinfo", "-al", file.toString()))
        .contains("Feature Count: 6", "POLYGON EMPTY");
    // the validator of GDAL 3.6 looks for the empty flag in the wrong bit, also in GDAL's own
    // files: without these
    Gdal.run("ogrinfo", file.toString(), "-sql", "DELETE FROM t WHERE fid IN (2, 3, 4)");
    Gdal.validate(file);
  }

  @Test
  void emptyGeometryHasTheBytesThatGdalWrites() throws Exception {
    String polygon = "4750001100000000010300000000000000";
    String point = "47500011000000000101000000000000000000F87F000000000000F87F";
    assertThat(hex(wkt("POLYGON EMPTY"))).isEqualTo(polygon);
    assertThat(hex(wkt("POINT EMPTY"))).isEqualTo(point);
  }

  private static String hex(Geometry geometry) {
    return HexFormat.of().withUpperCase().formatHex(GeometryBlobWriter.encode(geometry, 0).bytes());
  }

  @Test
  void aTableWithoutRowsIsValid() throws Exception {
    Path file = writeSquares("e.gpkg", "e", 4490, 0);
    assertThat(Gdal.rows(file, "SELECT min_x IS NULL FROM gpkg_contents")).containsExactly("1");
    Gdal.assumePresent();
    Gdal.validate(file);
  }

  @Test
  void everyGeometryTypeReadsBackInGdalAsWritten() throws Exception {
    List<String> texts =
        List.of(
            "POINT (1 2)",
            "LINESTRING (1 2,3 4)",
            "POLYGON ((0 0,9 0,9 9,0 0),(5 1,6 1,6 2,5 1))",
            "MULTIPOINT ((1 2),(3 4))",
            "MULTILINESTRING ((1 2,3 4),(5 6,7 8))",
            "MULTIPOLYGON (((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))",
            "GEOMETRYCOLLECTION (POINT (1 2),LINESTRING (1 2,3 4))",
            "POINT Z (1 2 3)",
            "POLYGON Z ((0 0 1,9 0 2,9 9 3,0 0 1))",
            "LINESTRING M (1 2 7,3 4 8)",
            "POINT ZM (1 2 3 4)",
            "MULTIPOLYGON Z (((0 0 1,1 0 1,1 1 1,0 0 1)))");
    Path file = dir.resolve("types.gpkg");
    try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
      writer.beginTable(spec("t", "GEOMETRY", 0));
      for (String text : texts) {
        writer.add(wkt(text), row(1));
      }
      writer.commit();
    }
    Gdal.assumePresent();
    Gdal.validate(file);
    String[] read =
        Gdal.run("ogrinfo", "-q", "-al", file.toString())
            .lines()
            .map(String::strip)
            .filter(line -> !line.startsWith("BSM ") && line.matches("[A-Z]+( ZM?| M)? \\(.*\\)"))
            .toArray(String[]::new);
    List<String> squeezed = texts.stream().map(GeoPackageWriterTest::asOgrPrints).toList();
    assertThat(Arrays.stream(read).map(GeoPackageWriterTest::asOgrPrints))
        .containsExactlyElementsOf(squeezed);
  }

  private static String asOgrPrints(String wkt) {
    return wkt.replace("((1 2),(3 4))", "(1 2,3 4)").replace(" ", "");
  }

  @Test
  void aPolygonInATableOfMultipolygonsIsAMultipolygonOfOne() throws Exception {
    Path file = dir.resolve("m.gpkg");
    try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
      writer.beginTable(spec("t", "MULTIPOLYGON", 0));
      writer.add(square(104, 33), row(1));
      assertThatThrownBy(() -> writer.add(wkt("POINT(1 2)"), row(1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(folder()).as("a failed writer leaves nothing").isEmpty();
    try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
      writer.beginTable(spec("t", "MULTIPOLYGON", 0));
      writer.add(square(104, 33), row(1));
      writer.commit();
    }
    Gdal.assumePresent();
    assertThat(Gdal.run("ogrinfo", "-al", file.toString())).contains("MULTIPOLYGON (((");
  }

  @Test
  void triggersKeepIndexAndCountWhenGdalEditsTheFile() throws Exception {
    Path file = writeSquares("edit.gpkg", "t", 4490, 10);
    Gdal.assumePresent();
    Gdal.run("ogrinfo", file.toString(), "-sql", "DELETE FROM t WHERE fid <= 3");
    Path more = writeSquares("more.gpkg", "t", 4490, 5);
    Gdal.run("ogr2ogr", "-append", file.toString(), more.toString(), "-nln", "t");
    Gdal.run("ogrinfo", file.toString(), "-sql", "UPDATE t SET geom = NULL WHERE fid = 4");
    Gdal.run("ogrinfo", file.toString(), "-sql", "UPDATE t SET fid = 1000 WHERE fid = 5");
    assertThat(Gdal.rows(file, "SELECT count(*) FROM t")).containsExactly("12");
    assertThat(Gdal.rows(file, "SELECT feature_count FROM gpkg_ogr_contents"))
        .containsExactly("12");
    assertThat(Gdal.rows(file, "SELECT count(*) FROM rtree_t_geom")).containsExactly("11");
    assertThat(Gdal.rows(file, "SELECT count(*) FROM rtree_t_geom WHERE id = 1000"))
        .containsExactly("1");
    Gdal.validate(file);
  }

  @Test
  void theSameCallsGiveTheSameBytes() throws Exception {
    Path a = writeSquares("a.gpkg", "t", 4490, 500);
    Path b = writeSquares("b.gpkg", "t", 4490, 500);
    assertThat(Files.mismatch(a, b)).isEqualTo(-1);
    assertThat(Gdal.rows(a, "SELECT last_change FROM gpkg_contents"))
        .containsExactly("1970-01-01T00:00:00.000Z");
  }

  @Test
  void lastChangeIsTheInstantGiven() throws Exception {
    Path file = dir.resolve("t.gpkg");
    try (GeoPackageWriter writer =
        GeoPackageWriter.create(file, Instant.parse("2026-11-20T01:02:03.004Z"))) {
      writer.beginTable(spec("t", "POINT", 0), LayerIdentity.NOT_STATED);
      writer.commit();
    }
    assertThat(Gdal.rows(file, "SELECT last_change FROM gpkg_contents"))
        .containsExactly("2026-11-20T01:02:03.004Z");
    assertThat(Gdal.rows(file, "SELECT timestamp FROM gpkg_metadata_reference"))
        .containsExactly("2026-11-20T01:02:03.004Z");
  }

  @Test
  void identityLiesInTheMetadataOfItsTable() throws Exception {
    Path file = dir.resolve("id.gpkg");
    LayerIdentity identity =
        new LayerIdentity(
            "甘肃省自然资源厅",
            "甘政发〔2023〕1号",
            "2023版",
            "2023-06",
            LocalDate.of(2023, 1, 1),
            null,
            "内部",
            Coverage.ofCounties(List.of("621200")));
    try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
      writer.beginTable(spec("a", "POLYGON", 4490), identity);
      writer.add(square(104, 33), row(1));
      writer.beginTable(spec("b", "POLYGON", 4490), LayerIdentity.NOT_STATED);
      writer.beginTable(spec("c", "POLYGON", 4490));
      writer.commit();
    }
    assertThat(
            Gdal.rows(
                file,
                "SELECT table_name, reference_scope, md_scope, md_standard_uri, mime_type FROM "
                    + "gpkg_metadata m JOIN gpkg_metadata_reference r ON m.id = r.md_file_id ORDER BY 1"))
        .containsExactly(
            "a|table|dataset|urn:ecozone:layer-identity:1|application/json",
            "b|table|dataset|urn:ecozone:layer-identity:1|application/json");
    assertThat(Gdal.rows(file, "SELECT metadata FROM gpkg_metadata WHERE id = 1").get(0))
        .contains("\"issuer\":\"甘肃省自然资源厅\"", "\"valid_from\":\"2023-01-01\"", "621200");
    Gdal.assumePresent();
    Gdal.validate(file);
  }

  @Test
  void aTableWithoutGeometryIsAnAttributesTable() throws Exception {
    Path file = dir.resolve("attr.gpkg");
    try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
      writer.beginAttributeTable("清单", COLUMNS);
      assertThat(writer.addRow(row(1))).isEqualTo(1);
      assertThat(writer.addRow(row(2))).isEqualTo(2);
      writer.beginTable(spec("t", "POINT", 4490));
      writer.commit();
    }
    assertThat(Gdal.rows(file, "SELECT table_name, data_type FROM gpkg_contents ORDER BY 2"))
        .containsExactly("清单|attributes", "t|features");
    Gdal.assumePresent();
    Gdal.validate(file);
    assertThat(Gdal.run("ogrinfo", "-al", file.toString(), "清单"))
        .contains("Feature Count: 2", "BSM (String) = 码2");
  }

  @Test
  void withoutCommitNothingIsLeftAndAnOlderFileStaysAsItWas() throws Exception {
    Path file = dir.resolve("old.gpkg");
    Files.writeString(file, "older");
    try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
      writer.beginTable(spec("t", "POLYGON", 0));
      writer.add(square(104, 33), row(1));
    }
    assertThat(folder()).containsExactly("old.gpkg");
    assertThat(Files.readString(file)).isEqualTo("older");
  }

  @Test
  void afterAFailureCommitIsRefused() throws Exception {
    Path file = dir.resolve("f.gpkg");
    try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
      writer.beginTable(spec("t", "POLYGON", 0));
      writer.add(7, square(104, 33), row(1));
      assertThatThrownBy(() -> writer.add(7, square(104, 33), row(1)))
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.issue().code()).isEqualTo("WRITE_FAILED"));
      assertThatThrownBy(writer::commit).isInstanceOf(IllegalStateException.class);
    }
    assertThat(folder()).isEmpty();
  }

  @Test
  void aTargetThatAnotherProgramHoldsOpenIsRefused() throws Exception {
    Files.writeString(dir.resolve("t.gpkg-wal"), "x");
    assertThatThrownBy(() -> GeoPackageWriter.create(dir.resolve("t.gpkg")))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.issue().code()).isEqualTo("TARGET_IN_USE"));
    assertThat(folder()).containsExactly("t.gpkg-wal");
  }

  @Test
  void aFolderThatIsNotThereIsAClearError() {
    assertThatThrownBy(() -> GeoPackageWriter.create(dir.resolve("no/t.gpkg")))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.issue().code()).isEqualTo("WRITE_FAILED"));
  }

  @Test
  void columnsNamedFidAndGeomOfTheCallerKeepTheirNames() throws Exception {
    Path file = dir.resolve("c.gpkg");
    List<Column> columns = List.of(new Column("FID", Type.TEXT), new Column("Geom", Type.TEXT));
    try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
      writer.beginTable(new TableSpec("t", "", "", "POINT", null, columns, true));
      writer.add(wkt("POINT(1 2)"), List.of("a", "b"));
      writer.commit();
    }
    assertThat(Gdal.rows(file, "SELECT fid_1, FID, Geom FROM t")).containsExactly("1|a|b");
    Gdal.assumePresent();
    Gdal.validate(file);
  }

  @Test
  void rawBlobsAreWrittenAsTheyAre() throws Exception {
    Path file = dir.resolve("raw.gpkg");
    byte[] rubbish = {1, 2, 3};
    List<byte[]> blobs = new ArrayList<>();
    blobs.add(rubbish);
    blobs.add(GeometryBlobWriter.encode(square(104, 33), -1).bytes());
    try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
      writer.beginTable(spec("t", "POLYGON", 0));
      for (byte[] blob : blobs) {
        writer.addRaw(blob, row(1));
      }
      writer.commit();
    }
    assertThat(Gdal.rows(file, "SELECT hex(geom) FROM t WHERE fid = 1")).containsExactly("010203");
    assertThat(Gdal.rows(file, "SELECT id FROM rtree_t_geom")).containsExactly("2");
  }

  @Test
  void fidsOfTheCallerAreKeptAndTheNextFollows() throws Exception {
    Path file = dir.resolve("fid.gpkg");
    try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
      writer.beginTable(spec("t", "POLYGON", 0));
      writer.add(-5, square(104, 33), row(1));
      writer.add(40, square(104, 33), row(1));
      assertThat(writer.add(square(104, 33), row(1))).isEqualTo(41);
      writer.commit();
    }
    assertThat(Gdal.rows(file, "SELECT fid FROM t ORDER BY fid")).containsExactly("-5", "40", "41");
  }
}
