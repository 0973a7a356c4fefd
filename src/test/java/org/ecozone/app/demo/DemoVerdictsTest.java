package org.ecozone.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.app.Installation;
import org.ecozone.app.OutputFormat;
import org.ecozone.app.ScreenRequest;
import org.ecozone.app.ScreenRequest.FindingsShown;
import org.ecozone.app.ScreenRequest.Inputs;
import org.ecozone.app.ScreenRequest.Output;
import org.ecozone.app.ScreenRequest.SiteColumns;
import org.ecozone.app.ScreenSites;
import org.ecozone.app.WriteDemo;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsTransform;
import org.ecozone.job.Progress;
import org.ecozone.store.SiteReader;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/**
 * The twelve projects of design.md 7 through the real pipeline, project by project.
 *
 * <p>One differs in wording: for 礼县永固峡水库 the table says CONDITIONAL or worse; it comes out
 * RESTRICTED, because the reservoir also takes arable land (R059) and a shoreline reserve (R088),
 * as a reservoir in a valley does.
 */
class DemoVerdictsTest {
  private static final Installation SHIPPED =
      new Installation(Path.of(System.getProperty("ecozone.home")), Path.of("no-user-folder"));

  @TempDir private static Path dir;

  private static List<NamedCsvRecord> sites;
  private static List<NamedCsvRecord> findings;
  private static List<NamedCsvRecord> intersections;

  @BeforeAll
  static void writeTheDemo() throws Exception {
    new WriteDemo(SHIPPED).write(dir, Lang.ZH, Progress.NONE);
    Path out = dir.resolve(WriteDemo.RESULTS);
    sites = read(out.resolve("sites.csv"));
    findings = read(out.resolve("findings.csv"));
    intersections = read(out.resolve("intersections.csv"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 徽县铅锌选矿尾矿库新建, PROHIBITED, R081",
    "2, 成县铅锌冶炼技改(不扩建), RESTRICTED, R033",
    "3, 宕昌抽水蓄能电站, PROHIBITED, R002",
    "4, 武都抽水蓄能电站 进场道路, RESTRICTED, R011",
    "5, 西和县生活垃圾焚烧发电, PROHIBITED, R104",
    "6, 文县新材料产业园扩区, PROHIBITED, R043",
    "7, 两当碳酸钙产业园化工车间, PROHIBITED, R080",
    "8, 康县工业集中区农产品加工, CONDITIONAL, R032",
    "9, 徽县–两当天然气长输管道, RESTRICTED, R013",
    "11, 成县腾退冶炼地块建住宅, PROHIBITED, R101",
    "12, 宕昌山地光伏, PROHIBITED, R114"
  })
  void theProjectGetsItsVerdictFromItsRule(int place, String name, String verdict, String rule) {
    NamedCsvRecord site = sites.get(place - 1);
    assertThat(site.getField("name")).isEqualTo(name);
    assertThat(site.getField("verdict")).isEqualTo(verdict);
    assertThat(states(findings, site, rule, verdict)).containsOnly("TRIGGERED").isNotEmpty();
  }

  @Test
  void theReservoirIsExceptedFromTheFarmlandBanAndStillConditionalOrWorse() {
    NamedCsvRecord site = sites.get(9);
    assertThat(site.getField("name")).isEqualTo("礼县永固峡水库");
    assertThat(site.getField("verdict")).isIn("CONDITIONAL", "RESTRICTED");
    assertThat(states(findings, site, "R050", "CONDITIONAL")).containsOnly("EXCEPTED").isNotEmpty();
    assertThat(states(findings, site, "R111", "CONDITIONAL"))
        .containsOnly("TRIGGERED")
        .isNotEmpty();
    assertThat(of(findings, site))
        .noneMatch(f -> f.getField("verdict").equals("PROHIBITED") && isHit(f));
  }

  @Test
  void thePumpedStorageAsNationalMajorProjectIsRestrictedByR093AndConditionalByR004(
      @TempDir Path variant) throws Exception {
    Land land = new Land();
    List<Sheet.Row> rows =
        SitesFile.rows().stream().map(DemoVerdictsTest::asNationalMajor).toList();
    SitesFile.write(
        variant.resolve("sites.gpkg"), rows.subList(2, 3), land, new Farmland("YJJBNTTB", land));
    screen(
        dir.resolve(DemoWorkspace.ZONES_FILE),
        variant.resolve("sites.gpkg"),
        variant.resolve("out"));
    NamedCsvRecord site = read(variant.resolve("out/sites.csv")).get(0);
    List<NamedCsvRecord> changed = read(variant.resolve("out/findings.csv"));
    assertThat(site.getField("name")).isEqualTo("宕昌抽水蓄能电站");
    assertThat(site.getField("verdict")).isEqualTo("RESTRICTED");
    assertThat(states(changed, site, "R093", "RESTRICTED")).containsOnly("TRIGGERED").isNotEmpty();
    assertThat(states(changed, site, "R004", "CONDITIONAL")).containsOnly("TRIGGERED").isNotEmpty();
    assertThat(states(changed, site, "R002", "CONDITIONAL")).containsOnly("EXCEPTED").isNotEmpty();
  }

  @Test
  void nothingIsLeftOpenForAnyProject() {
    assertThat(sites).hasSize(12).allMatch(site -> site.getField("undecided").equals("0"));
    assertThat(sites)
        .allMatch(site -> site.getField("worst_possible").equals(site.getField("verdict")));
  }

  @Test
  void onlyLayersThatWereLeftOutAreNotChecked() {
    Set<String> unchecked =
        findings.stream()
            .filter(f -> f.getField("state").equals("NOT_CHECKED"))
            .filter(f -> !f.getField("note").contains("规划类规则"))
            .map(f -> f.getField("layer"))
            .collect(Collectors.toSet());
    assertThat(unchecked).containsOnly("BCSX", "SHFJ");
  }

  /**
   * Otherwise: {@code ecozone demo data/samples}, and run.json, which holds paths, taken away. The
   * record is not compared: the last digits of its geodesics are those of the machine.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "zones.gpkg",
        "sites.gpkg",
        "out/sites.csv",
        "out/findings.csv",
        "out/intersections.csv",
        "out/totals.csv",
        "out/issues.csv"
      })
  void theSamplesAreWhatTheDemoWrites(String file) {
    assertThat(Path.of("data/samples", file)).hasSameBinaryContentAs(dir.resolve(file));
  }

  @Test
  void rulesAboutPlansAreListedOnceAsNotEvaluated() {
    assertThat(findings)
        .filteredOn(f -> f.getField("note").contains("规划类规则"))
        .hasSize(11)
        .allMatch(f -> f.getField("site_id").equals("*"))
        .allMatch(f -> f.getField("state").equals("NOT_CHECKED"));
  }

  @Test
  void findingsSayWhetherTheRuleAwaitsConfirmationAndWhomToConsult() {
    NamedCsvRecord basic =
        findings.stream().filter(f -> f.getField("rule_id").equals("R006")).findFirst().get();
    assertThat(basic.getField("rule_status")).isEqualTo("待核定");
    assertThat(basic.getField("rule_note")).isNotEmpty();
    assertThat(basic.getField("departments")).isEqualTo("自然资源主管部门；生态环境主管部门");
  }

  @Test
  void distancesAreThoseOfTheStory() {
    assertThat(nearest(1, "R081")).isCloseTo(700, within(1.0));
    assertThat(nearest(7, "R080")).isCloseTo(900, within(1.0));
    assertThat(nearest(5, "R104")).isCloseTo(300, within(10.0));
  }

  @Test
  void theIncineratorOnlyTouchesFarmland() {
    List<String> relations =
        of(intersections, sites.get(4))
            .filter(hit -> hit.getField("layer").equals("YJJBNT"))
            .map(hit -> hit.getField("relation"))
            .toList();
    assertThat(relations).isNotEmpty().containsOnly("ADJACENT");
    assertThat(of(findings, sites.get(4)))
        .noneMatch(f -> f.getField("rule_id").equals("R050") && isHit(f));
  }

  @Test
  void aboutHalfOfTheParkLiesOutsideTheBoundary() {
    NamedCsvRecord park = sites.get(5);
    double outsideM2 =
        of(findings, park)
            .filter(f -> f.getField("rule_id").equals("R043"))
            .mapToDouble(f -> Double.parseDouble(f.getField("area_m2")))
            .sum();
    assertThat(outsideM2 / Double.parseDouble(park.getField("area_m2"))).isBetween(0.4, 0.6);
  }

  @Test
  void thePipelineCrossesTheMeridianBetweenTwoZones() throws Exception {
    Site pipeline = site(8);
    Envelope extent =
        CrsTransform.between(pipeline.crs(), Crs.ofEpsg(4490))
            .apply(pipeline.parcels().get(0).geometry())
            .getEnvelopeInternal();
    assertThat(extent.getMinX()).isLessThan(106.5);
    assertThat(extent.getMaxX()).isGreaterThan(106.5);
  }

  @Test
  void sitesAreOfSeveralShapes() throws Exception {
    assertThat(site(2).parcels().get(0).geometry().getGeometryType()).isEqualTo("MultiPolygon");
    assertThat(site(3).parcels().get(0).geometry().getDimension()).isEqualTo(1);
    assertThat(site(7).parcels().get(0).geometry().getBoundary().getNumGeometries())
        .as("shell and hole")
        .isEqualTo(2);
    assertThat(sites.stream().map(s -> s.getField("site_id"))).doesNotHaveDuplicates();
  }

  private static Site site(int index) throws Exception {
    return SiteReader.read(
            dir.resolve(DemoWorkspace.SITES_FILE), null, null, null, Map.of(), Progress.NONE)
        .sites()
        .get(index);
  }

  private static Sheet.Row asNationalMajor(Sheet.Row row) {
    Map<String, String> cells = new LinkedHashMap<>(row.cells());
    cells.replace("国家重大项目", "是");
    return new Sheet.Row(cells);
  }

  private static void screen(Path zones, Path sitesFile, Path out) throws Exception {
    ScreenRequest request =
        new ScreenRequest(
            new Inputs(List.of(zones), sitesFile, null, null, null, null),
            new SiteColumns("", "", ""),
            Map.of(),
            WriteDemo.AS_OF,
            new Output(out, OutputFormat.DEFAULT, FindingsShown.OPEN, Lang.ZH),
            2);
    new ScreenSites(SHIPPED).screen(request, Progress.NONE);
  }

  private static double nearest(int place, String rule) {
    return of(findings, sites.get(place - 1))
        .filter(f -> f.getField("rule_id").equals(rule) && isHit(f))
        .mapToDouble(f -> Double.parseDouble(f.getField("distance_m")))
        .min()
        .orElseThrow();
  }

  private static boolean isHit(NamedCsvRecord finding) {
    return Set.of("TRIGGERED", "EXCEPTED").contains(finding.getField("state"));
  }

  private static Stream<NamedCsvRecord> of(List<NamedCsvRecord> rows, NamedCsvRecord site) {
    return rows.stream().filter(row -> row.getField("site_id").equals(site.getField("site_id")));
  }

  private static List<String> states(
      List<NamedCsvRecord> rows, NamedCsvRecord site, String rule, String verdict) {
    return of(rows, site)
        .filter(f -> f.getField("rule_id").equals(rule) && f.getField("verdict").equals(verdict))
        .map(f -> f.getField("state"))
        .toList();
  }

  private static List<NamedCsvRecord> read(Path csv) throws IOException {
    String text = Files.readString(csv).substring(1);
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }
}
