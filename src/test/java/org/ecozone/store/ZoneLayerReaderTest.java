package org.ecozone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.Severity;
import org.ecozone.zone.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

class ZoneLayerReaderTest {
  private static final String SQUARE = square(104.9, 33.3, 0.1);
  private static final String GAUSS = square(35_500_000, 3_700_000, 100);

  @TempDir Path folder;

  private static String square(double x, double y, double size) {
    return String.format(
        java.util.Locale.ROOT,
        "POLYGON ((%f %f, %f %f, %f %f, %f %f, %f %f))",
        x,
        y,
        x + size,
        y,
        x + size,
        y + size,
        x,
        y + size,
        x,
        y);
  }

  private interface Content {
    void write(RawGeoPackage raw) throws Exception;
  }

  private LayerLoad read(Content content) throws Exception {
    return read(content, match(Map.of(), null), 1);
  }

  private LayerLoad read(Content content, ProfileMatch match, int threads) throws Exception {
    Path path = folder.resolve("a.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      content.write(raw);
    }
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      FeatureTable table = file.tables().get(0);
      LayerLoad load =
          ZoneLayerReader.read(
              file, table, match, LayerIdentity.NOT_STATED, threads, Progress.NONE);
      assertThat(load.layer() == null).isNotEqualTo(load.unchecked() == null);
      for (Issue issue : load.issues()) {
        assertThat(issue.message(Lang.ZH) + issue.message(Lang.EN))
            .doesNotContain("{")
            .isNotBlank();
      }
      return load;
    }
  }

  private static ProfileMatch match(Map<String, String> columns, LayerProfile profile) {
    return new ProfileMatch(
        profile, profile == null ? "t" : profile.code(), columns, Map.of(), List.of());
  }

  private static LayerProfile profile(
      Map<String, String> types, Map<String, Map<String, List<String>>> values) {
    return new LayerProfile("SYBHQ", "水源", "water", List.of(), Map.of(), types, values, Map.of());
  }

  private static List<String> codes(LayerLoad load) {
    return load.issues().stream().map(Issue::code).toList();
  }

  private static LostFeature lost(LayerLoad load, long fid) {
    return load.layer().lost().stream().filter(each -> each.fid() == fid).findFirst().orElseThrow();
  }

  @Test
  void everyRowIsAZoneOrALostFeature() throws Exception {
    byte[] good = RawGeoPackage.blob(SQUARE, 4490);
    LayerLoad load =
        read(
            raw -> {
              raw.table("t", "POLYGON", 4490);
              raw.row("t", 9_223_372_036_854_775_807L, SQUARE)
                  .row("t", -5, SQUARE)
                  .row("t", 1, null);
              raw.row("t", 2, Arrays.copyOf(good, good.length - 1))
                  .row("t", 3, new byte[] {1, 2, 3});
              raw.row("t", 4, RawGeoPackage.blob("POLYGON EMPTY", 4490));
              raw.row("t", 5, "POLYGON ((104.9 33.3, 105 33.3, 104.95 33.3, 104.9 33.3))");
              raw.row("t", 6, RawGeoPackage.wkb(SQUARE)).row("t", 7, new byte[0]);
            });
    assertThat(load.layer().zones())
        .extracting(Zone::fid)
        .containsExactly(-5L, 6L, 9_223_372_036_854_775_807L);
    assertThat(load.layer().lost())
        .extracting(each -> each.fid() + " " + each.issueCode())
        .containsExactly(
            "1 GEOMETRY_NULL",
            "2 GEOMETRY_TRUNCATED",
            "3 GEOMETRY_BAD_HEADER",
            "4 GEOMETRY_EMPTY",
            "5 GEOMETRY_UNREPAIRABLE",
            "7 GEOMETRY_BAD_HEADER");
    assertThat(load.layer().crs()).isEqualTo(Crs.ofEpsg(4490));
    for (LostFeature each : load.layer().lost()) {
      assertThat(load.issues()).anyMatch(issue -> Long.valueOf(each.fid()).equals(issue.fid()));
    }
  }

  @Test
  void aLostFeatureLiesWhereItsIndexEntrySays() throws Exception {
    byte[] good = RawGeoPackage.blob(square(104, 33, 0.5), 4490);
    LayerLoad load =
        read(
            raw -> {
              raw.table("t", "POLYGON", 4490).row("t", 1, SQUARE).row("t", 2, good).rtree("t");
              raw.insert(
                  "UPDATE t SET geom = ? WHERE fid = 2", Arrays.copyOf(new byte[] {'G', 'P'}, 200));
            });
    Envelope where = lost(load, 2).where();
    assertThat(where.contains(new Envelope(104, 104.5, 33, 33.5))).isTrue();
    assertThat(where.getWidth()).isLessThan(0.6);
  }

  @Test
  void anIndexThatLiesTellsNothingAboutLostFeatures() throws Exception {
    LayerLoad load =
        read(
            raw -> {
              raw.table("t", "POLYGON", 4490).row("t", 1, SQUARE).row("t", 2, SQUARE).rtree("t");
              raw.sql("UPDATE rtree_t_geom SET minx = 80, maxx = 81 WHERE id = 1");
              raw.insert(
                  "UPDATE t SET geom = ? WHERE fid = 2", Arrays.copyOf(new byte[] {'G', 'P'}, 200));
            });
    assertThat(codes(load)).contains("RTREE_WRONG");
    assertThat(lost(load, 2).where()).isNull();
  }

  @Test
  void whereIndexAndHeaderDisagreeNobodyKnows() throws Exception {
    byte[] cut = Arrays.copyOf(RawGeoPackage.blob(square(100, 36, 0.5), 4490), 60);
    LayerLoad load =
        read(
            raw -> {
              raw.table("t", "POLYGON", 4490).row("t", 1, SQUARE).row("t", 2, SQUARE).rtree("t");
              raw.insert("UPDATE t SET geom = ? WHERE fid = 2", cut);
            });
    assertThat(lost(load, 2).where()).isNull();
  }

  @Test
  void withoutAnIndexASoundHeaderTellsWhereALostFeatureLies() throws Exception {
    byte[] good = RawGeoPackage.blob(SQUARE, 4490);
    Content content =
        raw ->
            raw.table("t", "POLYGON", 4490)
                .row("t", 1, SQUARE)
                .row("t", 2, Arrays.copyOf(good, 60));
    assertThat(lost(read(content), 2).where()).isEqualTo(new Envelope(104.9, 105, 33.3, 33.4));
    LayerLoad doubtful =
        read(
            raw -> {
              content.write(raw);
              raw.row(
                  "t",
                  3,
                  RawGeoPackage.blob(4490, new double[] {1, 2, 3, 4}, RawGeoPackage.wkb(SQUARE)));
            });
    assertThat(lost(doubtful, 2).where()).as("another header of this layer lied").isNull();
    assertThat(codes(doubtful)).contains("ENVELOPE_WRONG");
  }

  @Test
  void repairIsReportedWithBothAreas() throws Exception {
    String bowTie =
        "POLYGON ((35500000 3700000, 35500010 3700010, 35500010 3700000, 35500000 3700010, 35500000 3700000))";
    LayerLoad load =
        read(
            raw -> {
              raw.table("t", "POLYGON", 4523).row("t", 1, bowTie);
              raw.row(
                  "t",
                  2,
                  "POLYGON ((35500000 3700000, 35500010 3700000, 35500010 3700010, 35500000 3700010,"
                      + " 35500000 3700000), (35500010 3700010, 35500009 3700009, 35500009 3700009, 35500010 3700010))");
            });
    assertThat(load.layer().zones().get(0).geometry().isValid()).isTrue();
    assertThat(load.layer().zones().get(0).geometry().getArea()).isEqualTo(50);
    assertThat(load.layer().repaired()).isEqualTo(2);
    assertThat(load.issues())
        .filteredOn(issue -> issue.code().equals("GEOMETRY_REPAIRED"))
        .satisfiesExactly(
            first -> {
              assertThat(first.severity()).isEqualTo(Severity.WARNING);
              assertThat(first.args()).contains("0.00 m²", "50.00 m²");
              assertThat(first.fid()).isEqualTo(1);
              assertThat(first.x()).isNotNull();
            },
            second -> assertThat(second.severity()).isEqualTo(Severity.INFO));
  }

  @Test
  void repairOfDegreesIsReportedInSquareMetres() throws Exception {
    String bowTie = "POLYGON ((105 33, 105.001 33.001, 105.001 33, 105 33.001, 105 33))";
    LayerLoad load = read(raw -> raw.table("t", "POLYGON", 4490).row("t", 1, bowTie));
    Issue issue =
        load.issues().stream()
            .filter(each -> each.code().equals("GEOMETRY_REPAIRED"))
            .findFirst()
            .orElseThrow();
    double after = Double.parseDouble(issue.args().get(2).replace(" m²", ""));
    assertThat(after).as("half of about 93.4 m x 110.9 m").isBetween(5100.0, 5250.0);
  }

  @Test
  void layersWithoutAUsableCrsAreNotChecked() throws Exception {
    for (int srs : new int[] {0, -1}) {
      LayerLoad load = read(raw -> raw.table("t", "POLYGON", srs).row("t", 1, GAUSS));
      assertThat(load.unchecked().issueCode()).isEqualTo("CRS_MISSING");
      assertThat(load.issues().get(0).args().toString()).as("candidates").contains("EPSG:4523");
    }
    LayerLoad unknown = read(raw -> raw.table("t", "POLYGON", 99999).row("t", 1, SQUARE));
    assertThat(unknown.unchecked().issueCode()).isEqualTo("CRS_UNKNOWN");
    assertThat(unknown.issues().get(0).args().toString()).contains("EPSG:4490");
  }

  @Test
  void axesAndUnitsThatDoNotFitMakeALayerUnusable() throws Exception {
    LayerLoad swapped =
        read(raw -> raw.table("t", "POLYGON", 4490).row("t", 1, square(33.3, 104.9, 0.1)));
    assertThat(swapped.unchecked().issueCode()).isEqualTo("AXES_SWAPPED");
    LayerLoad swappedMetres =
        read(
            raw -> raw.table("t", "POLYGON", 4523).row("t", 1, square(3_700_000, 35_500_000, 100)));
    assertThat(swappedMetres.unchecked().issueCode()).isEqualTo("AXES_SWAPPED");
    LayerLoad metres = read(raw -> raw.table("t", "POLYGON", 4490).row("t", 1, GAUSS));
    assertThat(metres.unchecked().issueCode()).isEqualTo("COORDINATES_IMPLAUSIBLE");
    assertThat(metres.issues().get(0).args().toString()).contains("EPSG:4523");
    LayerLoad degrees = read(raw -> raw.table("t", "POLYGON", 4523).row("t", 1, SQUARE));
    assertThat(degrees.unchecked().issueCode()).isEqualTo("COORDINATES_IMPLAUSIBLE");
    LayerLoad otherZone =
        read(
            raw -> raw.table("t", "POLYGON", 4523).row("t", 1, square(36_400_000, 3_700_000, 100)));
    assertThat(otherZone.issues().get(0).args().toString()).contains("EPSG:4524");
    LayerLoad noPrefix =
        read(raw -> raw.table("t", "POLYGON", 4523).row("t", 1, square(500_000, 3_700_000, 100)));
    assertThat(noPrefix.unchecked().issueCode()).isEqualTo("COORDINATES_IMPLAUSIBLE");
  }

  @Test
  void aSingleFeatureOutOfRangeIsLostAndNotTheLayer() throws Exception {
    LayerLoad load =
        read(
            raw -> {
              raw.table("t", "POLYGON", 4523);
              raw.row("t", 1, GAUSS).row("t", 2, GAUSS).row("t", 3, square(0, 0, 1));
            });
    assertThat(load.layer().zones()).hasSize(2);
    assertThat(lost(load, 3).issueCode()).isEqualTo("GEOMETRY_OUT_OF_RANGE");
    assertThat(lost(load, 3).where()).isNull();
  }

  @Test
  void anUnregisteredCodeThatFitsIsUsedAndSaid() throws Exception {
    LayerLoad load =
        read(
            raw -> raw.table("t", "POLYGON", 4524).row("t", 1, square(36_400_000, 3_700_000, 100)));
    assertThat(load.layer().crs().epsg()).isEqualTo(4524);
    assertThat(codes(load)).contains("SRS_UNREGISTERED");
  }

  @Test
  void aDefinitionThatContradictsItsCodeIsSettledByTheCoordinatesOrRefused() throws Exception {
    String degrees = Crs.ofEpsg(4490).wkt();
    LayerLoad settled =
        read(
            raw ->
                raw.srs(4523, "EPSG", 4523, degrees)
                    .table("t", "POLYGON", 4523)
                    .row("t", 1, GAUSS));
    assertThat(settled.layer().crs().epsg()).isEqualTo(4523);
    assertThat(codes(settled)).contains("SRS_DEFINITION_IGNORED");
    String xian = Crs.ofEpsg(4610).wkt();
    LayerLoad refused =
        read(
            raw ->
                raw.srs(4490, "EPSG", 4490, xian).table("t", "POLYGON", 4490).row("t", 1, SQUARE));
    assertThat(refused.unchecked().issueCode()).isEqualTo("SRS_DEFINITION_DIFFERS");
  }

  @Test
  void theSameProjectionInOtherWordsIsNoContradiction() throws Exception {
    String words =
        "PROJCS[\"Web\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],"
            + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Mercator_1SP\"],"
            + "PARAMETER[\"central_meridian\",0],PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\",0],"
            + "PARAMETER[\"false_northing\",0],UNIT[\"metre\",1]]";
    String square = square(11_690_000, 3_930_000, 100);
    LayerLoad load =
        read(
            raw ->
                raw.srs(3395, "EPSG", 3395, words).table("t", "POLYGON", 3395).row("t", 1, square));
    assertThat(load.layer().crs().epsg()).isEqualTo(3395);
    assertThat(codes(load)).doesNotContain("SRS_DEFINITION_IGNORED");
  }

  @Test
  void aCodeWhoseDefinitionIsLeftUndefinedIsReadByItsCode() throws Exception {
    LayerLoad load =
        read(
            raw ->
                raw.srs(4490, "EPSG", 4490, "undefined")
                    .table("t", "POLYGON", 4490)
                    .row("t", 1, SQUARE));
    assertThat(load.layer().crs().epsg()).isEqualTo(4490);
  }

  @Test
  void aDefinitionWithoutACodeIsEnough() throws Exception {
    String wkt = Crs.ofEpsg(4523).wkt();
    LayerLoad load =
        read(
            raw ->
                raw.srs(100001, "NONE", 100001, wkt)
                    .table("t", "POLYGON", 100001)
                    .row("t", 1, GAUSS));
    assertThat(load.layer().crs().sameCoordinates(Crs.ofEpsg(4523))).isTrue();
  }

  @Test
  void aSrsIdInTheBlobThatDiffersIsJudgedByItsMeaning() throws Exception {
    byte[] wgs84 = RawGeoPackage.blob(SQUARE, 4326);
    byte[] xian = RawGeoPackage.blob(SQUARE, 4610);
    byte[] zero = RawGeoPackage.blob(SQUARE, 0);
    LayerLoad load =
        read(
            raw ->
                raw.table("t", "POLYGON", 4490)
                    .row("t", 1, wgs84)
                    .row("t", 2, xian)
                    .row("t", 3, zero));
    assertThat(load.layer().zones()).extracting(Zone::fid).containsExactly(1L, 3L);
    assertThat(lost(load, 2).issueCode()).isEqualTo("GEOMETRY_SRS_DIFFERS");
    assertThat(codes(load)).contains("BLOB_SRS_DIFFERS");
  }

  @Test
  void tablesWithoutAnIntegerKeyAndViewsAreRead() throws Exception {
    LayerLoad textKey =
        read(
            raw -> {
              raw.sql("CREATE TABLE t (code TEXT PRIMARY KEY, geom POLYGON)")
                  .register("t", "geom", "POLYGON", 4490);
              raw.insert(
                  "INSERT INTO t VALUES ('a', ?), ('b', NULL)", RawGeoPackage.blob(SQUARE, 4490));
            });
    assertThat(textKey.layer().zones()).extracting(Zone::fid).containsExactly(1L);
    assertThat(lost(textKey, 2).issueCode()).isEqualTo("GEOMETRY_NULL");
    LayerLoad view =
        read(
            raw -> {
              raw.sql("CREATE TABLE base (fid INTEGER PRIMARY KEY, geom POLYGON)");
              raw.row("base", 30, RawGeoPackage.blob(SQUARE, 4490))
                  .row("base", 20, RawGeoPackage.blob(SQUARE, 4490));
              raw.sql("CREATE VIEW v AS SELECT * FROM base ORDER BY fid DESC")
                  .register("v", "geom", "POLYGON", 4490);
            });
    assertThat(view.layer().zones()).extracting(Zone::fid).containsExactly(20L, 30L);
    LayerLoad withoutRowid =
        read(
            raw -> {
              raw.sql("CREATE TABLE t (k TEXT PRIMARY KEY, geom POLYGON) WITHOUT ROWID");
              raw.register("t", "geom", "POLYGON", 4490);
              raw.insert("INSERT INTO t VALUES ('z', ?)", RawGeoPackage.blob(SQUARE, 4490));
            });
    assertThat(withoutRowid.layer().zones()).hasSize(1);
    LayerLoad shadowed =
        read(
            raw -> {
              raw.sql("CREATE TABLE t (rowid TEXT, oid TEXT, geom POLYGON)")
                  .register("t", "geom", "POLYGON", 4490);
              raw.insert("INSERT INTO t VALUES ('x', 'y', ?)", RawGeoPackage.blob(SQUARE, 4490));
            });
    assertThat(shadowed.layer().zones()).extracting(Zone::fid).containsExactly(1L);
  }

  @Test
  void textInGbkAndWithNulIsReadAndSaid() throws Exception {
    byte[] gbk = "一级保护区".getBytes(Charset.forName("GB18030"));
    LayerLoad load =
        read(
            raw -> {
              raw.table("t", "POLYGON", 4490, "MC");
              raw.row("t", 1, SQUARE, gbk).row("t", 2, SQUARE, "a\0b").row("t", 3, SQUARE, "好");
              raw.insert("INSERT INTO t SELECT 4, geom, CAST(? AS TEXT) FROM t WHERE fid = 1", gbk);
              raw.row("t", 5, SQUARE, new byte[] {(byte) 0xFF, (byte) 0xFF});
            },
            match(Map.of("name", "MC"), null),
            1);
    assertThat(load.layer().zones())
        .extracting(Zone::name)
        .containsExactly("一级保护区", "ab", "好", "一级保护区", "");
    assertThat(load.issues())
        .filteredOn(issue -> issue.code().startsWith("TEXT_"))
        .extracting(issue -> issue.code() + issue.args())
        .containsExactly("TEXT_GB18030[MC, 2]", "TEXT_NUL[MC, 1]", "TEXT_UNREADABLE[MC, 1]");
  }

  @Test
  void classesAreMappedAndUnknownOnesCountedOnce() throws Exception {
    LayerProfile profile =
        profile(
            Map.of("SYLX", "text", "MJ", "number", "ZZDX", "boolean"),
            Map.of(
                "class",
                Map.of("一级保护区", List.of("一级", "Ⅰ级"), "二级保护区", List.of("二级")),
                "SYLX",
                Map.of("地下水", List.of("井"))));
    LayerLoad load =
        read(
            raw -> {
              raw.table("t", "POLYGON", 4490, "JB", "LX", "AREA", "Z", "DM");
              raw.row("t", 1, SQUARE, " 一级 ", "井", "12.5", "是", "A1")
                  .row("t", 2, SQUARE, "三级", "河", "多", "?", "A2");
              raw.row("t", 3, SQUARE, "三级", null, "７", "0", null)
                  .row("t", 4, SQUARE, null, "", "", "", "");
            },
            match(
                Map.of("class", "JB", "SYLX", "LX", "MJ", "AREA", "ZZDX", "Z", "code", "DM"),
                profile),
            1);
    List<Zone> zones = load.layer().zones();
    assertThat(zones).extracting(Zone::zoneClass).containsExactly("一级保护区", "三级", "三级", "");
    assertThat(zones).extracting(Zone::classKnown).containsExactly(true, false, false, false);
    assertThat(zones.get(0).attributes())
        .isEqualTo(Map.of("SYLX", "地下水", "MJ", 12.5, "ZZDX", true));
    assertThat(zones.get(0).code()).isEqualTo("A1");
    assertThat(zones.get(1).attributes()).as("unknown, not guessed").isEmpty();
    assertThat(zones.get(2).attributes()).isEqualTo(Map.of("MJ", 7.0, "ZZDX", false));
    assertThat(load.layer().profiled()).isTrue();
    assertThat(load.issues())
        .extracting(
            issue -> issue.code() + issue.args().subList(0, Math.min(2, issue.args().size())))
        .contains(
            "UNKNOWN_CLASS[三级, 2]",
            "CLASS_NOT_STATED[1, JB]",
            "UNKNOWN_VALUE[SYLX, 河]",
            "NUMBER_UNREADABLE[MJ, 多]",
            "BOOLEAN_UNREADABLE[ZZDX, ?]");
  }

  @Test
  void aLayerWithClassesAndWithoutAClassColumnSaysSo() throws Exception {
    LayerProfile profile = profile(Map.of(), Map.of("class", Map.of("一级保护区", List.of())));
    LayerLoad load =
        read(
            raw -> raw.table("t", "POLYGON", 4490).row("t", 1, SQUARE),
            match(Map.of(), profile),
            1);
    assertThat(load.layer().zones().get(0).classKnown()).isFalse();
    assertThat(codes(load)).contains("CLASS_COLUMN_MISSING");
  }

  @Test
  void collectionsAndOtherTypesAreReadWithAWord() throws Exception {
    LayerLoad load =
        read(
            raw -> {
              raw.table("t", "POLYGON", 4490);
              raw.row("t", 1, "GEOMETRYCOLLECTION (" + SQUARE + ", POINT (105 33))")
                  .row("t", 2, SQUARE);
              raw.row("t", 3, "MULTIPOLYGON (((105 33, 105.1 33, 105.1 33.1, 105 33)))");
              raw.row("t", 4, "GEOMETRYCOLLECTION (GEOMETRYCOLLECTION (" + SQUARE + "))");
            });
    assertThat(load.layer().zones())
        .extracting(zone -> zone.geometry().getGeometryType())
        .containsExactly("Polygon", "Polygon", "MultiPolygon", "Polygon");
    assertThat(load.issues())
        .filteredOn(issue -> issue.fid() != null)
        .extracting(issue -> issue.code() + " " + issue.fid())
        .containsExactly("COLLECTION_PARTS_LEFT_OUT 1");
  }

  @Test
  void anAreaInALayerOfPointsIsReadWithAWord() throws Exception {
    LayerLoad load = read(raw -> raw.table("t", "POINT", 4490).row("t", 1, SQUARE));
    assertThat(load.layer().zones()).hasSize(1);
    assertThat(codes(load)).contains("GEOMETRY_TYPE_DIFFERS");
  }

  @Test
  void aPointOrALineInALayerOfAreasIsLostBecauseItsLandIsNotKnown() throws Exception {
    LayerLoad load =
        read(
            raw -> {
              raw.table("t", "MULTIPOLYGON", 4490).row("t", 1, SQUARE);
              raw.row("t", 2, "POINT (105 33)").row("t", 3, "LINESTRING (105 33, 105.1 33)");
            });
    assertThat(load.layer().zones()).hasSize(1);
    assertThat(load.layer().lost())
        .extracting(lost -> lost.fid() + " " + lost.issueCode())
        .containsExactly("2 GEOMETRY_LACKS_DIMENSION", "3 GEOMETRY_LACKS_DIMENSION");
    assertThat(codes(load)).contains("GEOMETRY_LACKS_DIMENSION");
  }

  @Test
  void zIsDroppedWithOneIssueForTheLayer() throws Exception {
    ByteBuffer point = ByteBuffer.allocate(29).order(ByteOrder.LITTLE_ENDIAN);
    point.put((byte) 1).putInt(1001).putDouble(105).putDouble(33).putDouble(999);
    byte[] blob = RawGeoPackage.blob(4490, null, point.array());
    LayerLoad load =
        read(
            raw ->
                raw.table("t", "POINT", 4490)
                    .row("t", 1, blob)
                    .row("t", 2, blob)
                    .row("t", 3, "POINT (105 33)"));
    assertThat(load.layer().zones()).hasSize(3);
    assertThat(codes(load)).containsOnlyOnce("ZM_DROPPED");
  }

  @Test
  void zeroRowsAreALayerThatSaysSo() throws Exception {
    LayerLoad load = read(raw -> raw.table("t", "POLYGON", 4490));
    assertThat(load.layer().zones()).isEmpty();
    assertThat(load.layer().extent().isNull()).isTrue();
    assertThat(codes(load)).contains("LAYER_EMPTY");
  }

  @Test
  void manyIssuesOfOneKindAreListedUpToALimitAndTheRestCounted() throws Exception {
    LayerLoad load =
        read(
            raw -> {
              raw.sql("BEGIN").table("t", "POLYGON", 4490).row("t", 0, SQUARE);
              for (int i = 1; i <= 1500; i++) {
                raw.row("t", i, new byte[] {9});
              }
              raw.sql("COMMIT");
            });
    assertThat(load.layer().lost()).hasSize(1500);
    assertThat(codes(load)).filteredOn(code -> code.equals("GEOMETRY_BAD_HEADER")).hasSize(1000);
    Issue more =
        load.issues().stream()
            .filter(each -> each.code().equals("MORE_OF_THE_SAME"))
            .findFirst()
            .orElseThrow();
    assertThat(more.args()).containsExactly("GEOMETRY_BAD_HEADER", "500");
    assertThat(more.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws Exception {
    Content content =
        raw -> {
          raw.sql("BEGIN").table("t", "POLYGON", 4490, "MC");
          for (int i = 0; i < 1000; i++) {
            Object geometry = i % 7 == 3 ? new byte[] {9} : square(104 + i * 1e-4, 33, 1e-4);
            raw.row("t", i, geometry, "n" + i);
          }
          raw.sql("COMMIT");
        };
    List<Object> seen = new ArrayList<>();
    for (int threads : new int[] {1, 3}) {
      LayerLoad load = read(content, match(Map.of("name", "MC"), null), threads);
      Map<Object, Object> picture = new HashMap<>();
      picture.put(
          "zones",
          load.layer().zones().stream()
              .map(zone -> zone.fid() + zone.name() + zone.geometry())
              .toList());
      picture.put("lost", load.layer().lost());
      picture.put("issues", load.issues());
      seen.add(picture);
    }
    assertThat(seen.get(0)).isEqualTo(seen.get(1));
  }

  @Test
  void tablesReadSideBySideAreThoseReadOneByOne() throws Exception {
    Path path = folder.resolve("several.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.sql("BEGIN");
      for (int t = 0; t < 5; t++) {
        String table = "t" + t;
        raw.table(table, "POLYGON", t == 3 ? 4523 : 4490, "MC");
        for (int i = 0; i < 40 * (t + 1); i++) {
          boolean broken = t % 2 == 1 && i % 7 == 3;
          Object geometry = broken ? new byte[] {9} : square(104 + i * 1e-4, 33, 1e-4);
          raw.row(table, i, geometry, i % 3 == 0 ? null : "n" + i % 5);
        }
        if (t % 2 == 0) {
          raw.rtree(table);
        }
      }
      raw.sql("COMMIT");
    }
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      List<ZoneLayerReader.Wanted> wanted = new ArrayList<>();
      for (FeatureTable table : file.tables()) {
        ProfileMatch match =
            new ProfileMatch(null, table.name(), Map.of("name", "MC"), Map.of(), List.of());
        wanted.add(new ZoneLayerReader.Wanted(table, match, LayerIdentity.NOT_STATED));
      }
      List<LayerLoad> oneByOne = ZoneLayerReader.readAll(file, wanted, 1, Progress.NONE);
      List<LayerLoad> aside = ZoneLayerReader.readAll(file, wanted, 3, Progress.NONE);
      assertThat(oneByOne).hasSize(5);
      assertThat(oneByOne.get(3).layer()).as("degrees under metres").isNull();
      assertThat(aside.toString()).isEqualTo(oneByOne.toString()).contains("n4");
      for (int i = 0; i < 5; i++) {
        LayerLoad alone =
            ZoneLayerReader.read(
                file,
                wanted.get(i).table(),
                wanted.get(i).match(),
                LayerIdentity.NOT_STATED,
                Progress.NONE);
        assertThat(alone.toString()).isEqualTo(aside.get(i).toString());
      }
    }
  }
}
