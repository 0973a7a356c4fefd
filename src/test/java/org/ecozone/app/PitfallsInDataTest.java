package org.ecozone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.app.GeoPackageWorld.R900;
import static org.ecozone.app.GeoPackageWorld.X;
import static org.ecozone.app.GeoPackageWorld.Y;
import static org.ecozone.app.GeoPackageWorld.rectangle;
import static org.ecozone.app.GeoPackageWorld.rule;
import static org.ecozone.app.GeoPackageWorld.square;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.app.check.CheckFiles;
import org.ecozone.job.Progress;
import org.ecozone.support.Gdal;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.support.Seeded;
import org.ecozone.support.SeededShapes;
import org.ecozone.support.Shapes;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.Issue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/**
 * Engine pitfalls 12-20 (what data really look like), from GeoPackages to the CSV files. Planar
 * figures are computed by hand; on the central meridian areas on the ellipsoid differ from them by
 * less than a millionth.
 */
class PitfallsInDataTest {
  private static final double HUNDREDTH_M2 = 0.01;
  private static final Charset GBK = Charset.forName("GBK");

  @TempDir Path folder;
  private GeoPackageWorld world;

  @BeforeEach
  void makeWorld() throws Exception {
    world = new GeoPackageWorld(folder);
  }

  @Test
  void pitfall12_zoneDeliveredTwiceIsListedPerPatchAndCountedOnce() throws Exception {
    for (String version : List.of("2021版.gpkg", "2023版.gpkg")) {
      world
          .zones("STBHHX", 4523, "HXMC")
          .file(version)
          .row(square(0, 0, 1000), "红线 " + version)
          .write();
    }
    world.sites(4523).site("half", rectangle(-100, 100, 200, 100)).write();

    Screened screened = world.screen();

    List<Map<String, String>> patches = screened.pieces("half");
    assertThat(patches).extracting(row -> row.get("file")).containsOnly("2021版.gpkg", "2023版.gpkg");
    assertThat(patches)
        .hasSize(2)
        .allSatisfy(row -> assertThat(row).containsEntry("planar_area_m2", "10000.0000"));
    Map<String, String> total = screened.total("half", "STBHHX", "*");
    assertThat(total).containsEntry("zones", "2").containsEntry("site_share_pct", "50.0000");
    assertThat(Screened.number(total, "gross_area_m2")).isCloseTo(20_000, within(HUNDREDTH_M2));
    assertThat(Screened.number(total, "net_area_m2")).isCloseTo(10_000, within(HUNDREDTH_M2));
  }

  @Test
  void pitfall13_overlappingPatchesHaveDetailsGrossAndNetAndTheOverlapIsNamed() throws Exception {
    world
        .rules(R900, rule("R902", "YJJBNT", "", "INTERSECTS", "", "", "PROHIBITED"))
        .mandatory("YJJBNT")
        .zones("YJJBNT", 4523, "DLBM")
        .row(rectangle(0, 0, 60, 100), "0103")
        .row(rectangle(40, 0, 60, 100), "0103")
        .write();
    world.sites(4523).site("S", square(0, 0, 100)).write();

    Screened screened = world.screen();

    assertThat(screened.pieces("S"))
        .hasSize(2)
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry("relation", "COVERS")
                    .containsEntry("planar_area_m2", "6000.0000")
                    .containsEntry("site_share_pct", "60.0000"));
    Map<String, String> total = screened.total("S", "YJJBNT", "*");
    assertThat(Screened.number(total, "gross_area_m2")).isCloseTo(12_000, within(HUNDREDTH_M2));
    assertThat(Screened.number(total, "net_area_m2")).isCloseTo(10_000, within(HUNDREDTH_M2));
    assertThat(total).containsEntry("site_share_pct", "100.0000");

    // the difference of 2000 m2 is the overlap that check names
    List<Issue> issues =
        new CheckFiles(world.installation())
            .check(List.of(world.zonesFile("YJJBNT")), Progress.NONE)
            .issues();
    Issue overlap =
        issues.stream()
            .filter(issue -> issue.code().equals("ZONE_OVERLAP"))
            .findAny()
            .orElseThrow();
    assertThat(Double.parseDouble(String.valueOf(overlap.args().get(1))))
        .isCloseTo(2000, within(HUNDREDTH_M2));
  }

  @Test
  void pitfall14_partsAddUpToTheTotalAndSharesComeFromTheSameNumber() throws Exception {
    List<Polygon> cells = new SeededShapes(14, X + 30_000, Y, 300).coverage(5, 4);
    GeoPackageWorld.Table zones = world.zones("HJGKDY", 4523, "ZHGKDYFL");
    cells.forEach(cell -> zones.row(cell, cells.indexOf(cell) % 2 == 0 ? "优先" : "重点"));
    zones.write();
    world
        .rules(rule("R903", "HJGKDY", "", "INTERSECTS", "", "", "ADVISORY"))
        .mandatory("HJGKDY")
        .sites(4523)
        .site("S", Shapes.polygon(X + 30_015, Y + 23, X + 30_275, Y + 11, X + 30_148, Y + 288))
        .write();

    Screened screened = world.screen();

    List<Map<String, String>> parts = screened.pieces("S");
    assertThat(parts).hasSizeGreaterThan(8);
    double areaM2 = screened.areaM2("S");
    // shoelace by hand: (260 * 265 - 133 * -12) / 2
    assertThat(screened.site("S")).containsEntry("planar_area_m2", "35248.0000");
    assertThat(sum(parts, "area_m2")).isCloseTo(areaM2, within(HUNDREDTH_M2));
    assertThat(sum(parts, "planar_area_m2")).isCloseTo(35_248, within(HUNDREDTH_M2));
    assertThat(sum(parts, "site_share_pct")).isCloseTo(100, within(parts.size() * 0.00005));
    for (Map<String, String> part : parts) {
      assertThat(Screened.number(part, "site_share_pct"))
          .isCloseTo(100 * Screened.number(part, "area_m2") / areaM2, within(0.00006));
    }
    double byClass =
        List.of("优先保护单元", "重点管控单元").stream()
            .mapToDouble(
                each -> Screened.number(screened.total("S", "HJGKDY", each), "net_area_m2"))
            .sum();
    assertThat(byClass).isCloseTo(areaM2, within(HUNDREDTH_M2));
    assertThat(Screened.number(screened.total("S", "HJGKDY", "*"), "net_area_m2"))
        .isCloseTo(areaM2, within(HUNDREDTH_M2));
  }

  @ParameterizedTest
  @CsvSource({
    "HJGKDY, ZHGKDYFL, 优先保护单元, 优先保护单元;优先保护区;优先;1;１",
    "HJGKDY, ZHGKDYFL, 重点管控单元, 重点管控单元;重点管控区;重点;2",
    "SYBHQ, BHQJB, 一级保护区, 一级;I级;Ⅰ级;1级保护区;１级保护区;一级保护区",
    "SYBHQ, BHQJB, 二级保护区, 二级;II级;Ⅱ级;2级保护区",
    "ZRBHD, GKFQ, 核心保护区, 核心区;核心保护区;缓冲区",
    "CZKFBJ, GHFQMC, 城镇集中建设区, 城镇集中建设区;集中建设区"
  })
  void pitfall15_synonymsAreOneClassAndUnknownOnesAreAskedForNeverTheWeakest(
      String layer, String column, String canonical, String raw) throws Exception {
    List<String> synonyms = List.of(raw.split(";"));
    world
        .rules(
            rule("R903", layer, "class = '" + canonical + "'", "INTERSECTS", "", "", "RESTRICTED"))
        .mandatory(layer);
    GeoPackageWorld.Table zones = world.zones(layer, 4523, column);
    GeoPackageWorld.Table sites = world.sites(4523);
    for (int i = 0; i < synonyms.size(); i++) {
      zones.row(square(1000 * i, 0, 900), synonyms.get(i));
      sites.site(synonyms.get(i), square(1000 * i + 100, 100, 100));
    }
    zones.row(square(0, 2000, 900), "特别红区").row(square(0, 4000, 900), new Object[] {null}).write();
    sites.site("unknown", square(100, 2100, 100)).site("empty", square(100, 4100, 100)).write();

    Screened screened = world.screen();

    for (String synonym : synonyms) {
      assertThat(screened.piece(synonym, layer)).containsEntry("zone_class", canonical);
      assertThat(screened.verdict(synonym)).as(synonym).isEqualTo("RESTRICTED");
    }
    for (String id : List.of("unknown", "empty")) {
      assertThat(screened.finding(id, "R903")).containsEntry("state", "UNDECIDED");
      assertThat(screened.site(id))
          .containsEntry("verdict", "UNDETERMINED")
          .containsEntry("worst_possible", "RESTRICTED");
    }
    assertThat(Screened.only(screened.issues("UNKNOWN_CLASS")).get("message"))
        .contains("特别红区")
        .contains(canonical);
    assertThat(screened.issues("CLASS_NOT_STATED")).hasSize(1);
  }

  @Test
  void pitfall16_oldCountyCodesAreAskedAboutNotTakenForACountyOfToday() throws Exception {
    // R162 of the catalogue: coal in the prefecture 621200; 622600 was its code before 2004
    world.shippedRules().zones("STBHHX", 4523, "HXMC").row(square(0, 0, 10), "红线").write();
    world
        .sites(4523, "county", "coal_use")
        .site("today", square(100, 100, 10), "621202", "是")
        .site("old prefecture", square(200, 100, 10), "622600", "是")
        .site("old county", square(300, 100, 10), "622621", "是")
        .write();

    Screened byForm = world.screen();

    assertThat(byForm.finding("today", "R162")).containsEntry("state", "TRIGGERED");
    Map<String, String> codes = Map.of("old prefecture", "622600", "old county", "622621");
    codes.forEach(
        (id, code) -> {
          assertThat(byForm.finding(id, "R162")).as(id).containsEntry("state", "NEEDS_INFO");
          assertThat(byForm.finding(id, "R162").get("note")).contains(code);
          assertThat(byForm.issues("COUNTY_NOT_LISTED"))
              .anySatisfy(row -> assertThat(row.get("message")).contains(id).contains(code));
        });

    world
        .zones("XZQ", 4523, "XZQDM", "XZQMC")
        .row(rectangle(0, 0, 250, 1000), "621202", "武都区")
        .row(rectangle(250, 0, 250, 1000), "622621", "武都县")
        .write();
    Screened byMap = world.screen("by map", 1, List.of(world.zonesFolder()));
    assertThat(byMap.finding("today", "R162")).containsEntry("state", "TRIGGERED");
    assertThat(byMap.finding("old county", "R162")).containsEntry("state", "NEEDS_INFO");
    assertThat(byMap.finding("old county", "R162").get("note")).contains("622621");
  }

  @Test
  void pitfall16_layerThatStatesTheOldPrefectureDoesNotCoverACountyOfToday() throws Exception {
    for (String stated : List.of("622600", "621200")) {
      world
          .zones("STBHHX", 4523, "HXMC")
          .stated("", Coverage.ofCounties(List.of(stated)))
          .row(square(5000, 5000, 10), "红线")
          .write();
      world.sites(4523, "county").site("S", square(100, 100, 10), "621202").write();

      Screened screened = world.screen();

      assertThat(screened.verdict("S"))
          .as(stated)
          .isEqualTo(stated.equals("621200") ? "NONE" : "UNDETERMINED");
    }
  }

  @Test
  void pitfall17_lineFeedsFullWidthDigitsAndGbkBytesAreReadAsTheyAreMeant() throws Exception {
    String name = "白龙江\r\n\"上段\",甲";
    try (RawGeoPackage raw = RawGeoPackage.create(world.zonesFile("SYBHQ"))) {
      raw.table("SYBHQ", "POLYGON", 4523, "MC", "BHQJB");
      raw.row("SYBHQ", 1, square(0, 0, 1000).toText(), name, "１级保护区");
      raw.row("SYBHQ", 2, square(2000, 0, 1000).toText(), "乙", "二级");
      for (String column : List.of("MC", "BHQJB")) {
        String text = column.equals("MC") ? "文县水源" : "二级保护区";
        raw.insert(
            "UPDATE SYBHQ SET " + column + " = CAST(? AS TEXT) WHERE fid = 2", text.getBytes(GBK));
      }
    }
    String chemistry = rule("R904", "SYBHQ", "", "INTERSECTS", "", "chemical = true", "PROHIBITED");
    world
        .rules(chemistry)
        .mandatory("SYBHQ")
        .attributes("site_id,行业代码,备注\r\nA,２６１４,\"两\n行\"\r\nB,2614,甘肃陇南\r\n".getBytes(GBK))
        .sites(4523, "name")
        .site("A", square(100, 100, 100), "项目\n甲")
        .site("B", square(2100, 100, 100), "项目乙")
        .write();

    Screened screened = world.screen();

    assertThat(screened.site("A")).containsEntry("name", "项目\n甲");
    assertThat(screened.piece("A", "SYBHQ"))
        .containsEntry("zone_name", name)
        .containsEntry("zone_class", "一级保护区");
    assertThat(screened.piece("B", "SYBHQ"))
        .containsEntry("zone_name", "文县水源")
        .containsEntry("zone_class", "二级保护区");
    assertThat(screened.issues("TEXT_GB18030")).hasSize(2);
    assertThat(screened.issues("TEXT_READ_AS_GB18030")).hasSize(1);
    // both spellings of the code are basic chemicals
    assertThat(screened.verdict("A")).isEqualTo("PROHIBITED");
    assertThat(screened.verdict("B")).isEqualTo("PROHIBITED");
  }

  @Test
  void pitfall18_twentyThousandPatchesAreCountedAndMeasuredAsByHand() throws Exception {
    int columns = 200;
    int rows = 100;
    GeoPackageWorld.Table zones = world.zones("YJJBNT", 4523, "DLBM");
    for (int i = 0; i < columns * rows; i++) {
      zones.row(square(50 * (i % columns), 50 * (i / columns), 40), "0103");
    }
    zones.write();
    world
        .rules(rule("R902", "YJJBNT", "", "INTERSECTS", "", "", "PROHIBITED"))
        .mandatory("YJJBNT")
        .attributes("site_id\n".getBytes(StandardCharsets.UTF_8));
    Seeded seeded = Seeded.of(18);
    Map<String, Polygon> boxes = new TreeMap<>();
    GeoPackageWorld.Table sites = world.sites(4523);
    for (int i = 0; i < 6; i++) {
      Polygon box =
          rectangle(
              seeded.between(0, 8000.0),
              seeded.between(0, 3000.0),
              seeded.between(10, 1500.0),
              seeded.between(10, 1500.0));
      boxes.put("S" + i, box);
      sites.site("S" + i, box);
    }
    sites.site("in a gap", rectangle(41, 41, 8, 8)).write();

    Screened screened = world.screen("out", 2, List.of(world.zonesFolder()));

    boxes.forEach(
        (id, box) -> {
          Envelope e = box.getEnvelopeInternal();
          double[] across = overlaps(e.getMinX() - X, e.getMaxX() - X, columns);
          double[] along = overlaps(e.getMinY() - Y, e.getMaxY() - Y, rows);
          List<Map<String, String>> pieces = screened.pieces(id);
          assertThat(pieces).as(id).hasSize(across.length * along.length);
          assertThat(pieces.stream().map(row -> row.get("zone_fid")).distinct())
              .hasSize(pieces.size());
          double planarM2 = Arrays.stream(across).sum() * Arrays.stream(along).sum();
          assertThat(sum(pieces, "planar_area_m2"))
              .isCloseTo(planarM2, within(0.0001 * pieces.size() + 0.001));
        });
    assertThat(screened.verdict("in a gap")).isEqualTo("NONE");
    assertThat(screened.pieces("in a gap")).isEmpty();
  }

  /** Lengths in which an interval meets each of the cells 40 m long that begin every 50 m. */
  private static double[] overlaps(double from, double to, int cells) {
    List<Double> lengths = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      double length = Math.min(to, 50 * i + 40) - Math.max(from, 50 * i);
      if (length > 0) {
        lengths.add(length);
      }
    }
    return lengths.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void pitfall19_sameInputsAndRulesGiveTheSameHashAndOtherRulesAnother() throws Exception {
    world.zones("STBHHX", 4523, "HXMC").row(square(0, 0, 1000), "红线").write();
    world.sites(4523).site("S", square(100, 100, 100)).write();
    Screened first = world.screen("first", 1, List.of(world.zonesFolder()));
    Screened again = world.screen("again", 2, List.of(world.zonesFile("STBHHX")));

    assertThat(again.bytes().keySet()).isEqualTo(first.bytes().keySet()).hasSizeGreaterThan(6);
    first.bytes().forEach((file, bytes) -> assertHas(again, file, bytes));

    world.rules(R900.replace("R900,1,", "R900,2,"));
    Screened otherRules = world.screen("other", 1, List.of(world.zonesFolder()));
    assertThat(reportId(otherRules)).isNotEqualTo(reportId(first));
    assertThat(reportId(again)).isEqualTo(reportId(first));
  }

  private static void assertHas(Screened screened, String file, byte[] bytes) {
    assertThat(screened.folder().resolve(file)).hasBinaryContent(bytes);
  }

  private static String reportId(Screened screened) throws Exception {
    return Files.readAllLines(screened.folder().resolve("screening.json")).stream()
        .filter(line -> line.contains("report_id"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void pitfall20_piecesOfAConfidentialLayerAreNotExportedButItsTablesAre() throws Exception {
    world.zones("STBHHX", 4523, "HXMC").confidential("机密").row(square(0, 0, 1000), "红线").write();
    world
        .rules(
            R900,
            rule("R901", "STBHHX", "", "DISTANCE_LE", "500", "", "ADVISORY"),
            rule("R902", "YJJBNT", "", "INTERSECTS", "", "", "PROHIBITED"))
        .zones("YJJBNT", 4523, "DLBM")
        .confidential("内部")
        .row(square(0, 0, 1000), "0103")
        .write();
    world
        .sites(4523)
        .site("partly in", square(-50, 100, 100))
        .site("near", square(1100, 100, 100))
        .write();

    Screened screened = world.screen();

    Path results = screened.folder().resolve("results.gpkg");
    assertThat(Set.copyOf(Gdal.rows(results, "SELECT layer FROM pieces"))).containsOnly("YJJBNT");
    assertThat(Gdal.rows(results, "SELECT layer FROM nearest_lines WHERE layer = 'STBHHX'"))
        .isEmpty();
    assertThat(screened.piece("partly in", "STBHHX")).containsEntry("planar_area_m2", "5000.0000");
    assertThat(screened.total("partly in", "STBHHX", "*"))
        .containsEntry("site_share_pct", "50.0000");
    assertThat(screened.finding("near", "R901")).containsEntry("distance_m", "100.000");
    assertThat(Screened.only(screened.issues("PIECES_WITHHELD"))).containsEntry("layer", "STBHHX");
  }

  private static double sum(List<Map<String, String>> rows, String column) {
    return rows.stream().mapToDouble(row -> Screened.number(row, column)).sum();
  }

  @Test
  void tableThatNobodyCanLookIntoMayHoldAnyLayer() throws Exception {
    world.zones("STBHHX", 4523, "HXMC").row(square(0, 0, 1000), "红线").write();
    world.sites(4523).site("S", square(5000, 0, 100)).write();
    assertThat(world.screen().verdict("S")).isEqualTo("NONE");
    try (RawGeoPackage raw = RawGeoPackage.create(world.zonesFile("other"))) {
      raw.table("附图", "POLYGON", 4490);
      raw.register("数据1", "geom", "POLYGON", 4490);
    }

    Screened screened = world.screen();

    assertThat(screened.verdict("S")).isEqualTo("UNDETERMINED");
    assertThat(screened.site("S")).containsEntry("unchecked_layers", "other.gpkg 数据1");
  }
}
