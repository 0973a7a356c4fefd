package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecozone.cli.TinyWorld.Ran;
import org.ecozone.support.RawGeoPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code screen} from arguments to files, in this process. */
class ScreenCommandTest {
  private static final List<String> RESULTS =
      List.of(
          "sites.csv",
          "findings.csv",
          "intersections.csv",
          "totals.csv",
          "issues.csv",
          "screening.json");

  @TempDir Path folder;
  private TinyWorld world;

  @BeforeEach
  void makeWorld() throws IOException, SQLException {
    world = new TinyWorld(folder);
  }

  @Test
  void writesOneRowPerSiteWithVerdictWorstPossibleAndOpenFindings() throws IOException {
    Ran ran = world.screen();

    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(1);
    assertThat(world.result("sites.csv"))
        .startsWith(
            "\uFEFFsite_id,name,verdict,worst_possible,undecided,unchecked_layers,findings,area_m2,planar_area_m2\r\n");
    List<String> rows = world.rows("sites.csv");
    assertThat(rows.get(0))
        .startsWith("S1,甲项目,PROHIBITED,PROHIBITED,1,,1,")
        .endsWith(",10000.0000");
    assertThat(rows.get(1)).startsWith("S2,'=SUM(A1),NONE,NONE,0,,0,").endsWith(",10000.0000");
    assertThat(rows.get(2)).startsWith("S3,丙项目,UNDETERMINED,CONDITIONAL,1,,0,");
  }

  @Test
  void layerWhoseStatedValidityCannotBeReadIsNotCheckedAndItsFactsStand() throws Exception {
    Files.delete(world.zones);
    try (RawGeoPackage zones = RawGeoPackage.create(world.zones)) {
      zones.table("STBHHX", "POLYGON", 4523, "HXMC");
      zones.row("STBHHX", 1, TinyWorld.square(0, 0, 1000), "红线甲");
      zones.row("STBHHX", 2, TinyWorld.square(5000, 5000, 1000), "红线乙");
      zones.sql(
          "CREATE TABLE gpkg_metadata (id INTEGER PRIMARY KEY, md_scope TEXT, md_standard_uri TEXT,"
              + " mime_type TEXT, metadata TEXT)");
      zones.sql(
          "CREATE TABLE gpkg_metadata_reference (reference_scope TEXT, table_name TEXT,"
              + " column_name TEXT, row_id_value INTEGER, timestamp TEXT, md_file_id INTEGER,"
              + " md_parent_id INTEGER)");
      zones.sql(
          "INSERT INTO gpkg_metadata VALUES (1, 'dataset', 'urn:ecozone:layer-identity:1',"
              + " 'application/json', '{\"valid_to\":\"2O26年底\"}')");
      zones.sql(
          "INSERT INTO gpkg_metadata_reference VALUES"
              + " ('table', 'STBHHX', NULL, NULL, '2026-01-01T00:00:00.000Z', 1, NULL)");
    }

    TinyWorld.Ran ran = world.screen();

    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(3);
    assertThat(ran.err()).contains("2O26年底");
    assertThat(world.rows("sites.csv").get(0)).startsWith("S1,甲项目,PROHIBITED,");
    assertThat(world.rows("sites.csv").get(1))
        .startsWith("S2,'=SUM(A1),UNDETERMINED,PROHIBITED,1,STBHHX,0,");
    assertThat(world.rows("intersections.csv").get(0)).startsWith("S1,,STBHHX,1,,红线甲,,INSIDE,");
  }

  @Test
  void intersectionsNameZoneRelationFiguresFileAndTable() throws IOException {
    world.screen();

    assertThat(world.result("intersections.csv"))
        .startsWith(
            "\uFEFFsite_id,parcel,layer,zone_fid,zone_code,zone_name,zone_class,relation,area_m2,planar_area_m2,"
                + "length_m,site_share_pct,distance_m,sliver,file,table\r\n");
    assertThat(world.rows("intersections.csv").get(0))
        .matches(
            "S1,,STBHHX,1,,红线甲,,INSIDE,\\d+\\.\\d{4},10000\\.0000,,100\\.0000,0\\.000,0,zones\\.gpkg,STBHHX");
    assertThat(world.rows("intersections.csv"))
        .anyMatch(
            row -> row.matches("S3,,STBHHX,1,,红线甲,,NEAR,,,,,100\\.\\d{3},0,zones\\.gpkg,STBHHX"));
  }

  @Test
  void findingsNameRuleStateRequirementAndBasis() throws IOException {
    world.screen();

    assertThat(world.rows("findings.csv"))
        .anyMatch(
            row ->
                row.startsWith("S1,,R900,STBHHX,1,PROHIBITED,TRIGGERED,")
                    && row.contains("红线内禁止建设,示例依据一,"))
        .anyMatch(row -> row.startsWith("S3,,R901,STBHHX,1,CONDITIONAL,NEEDS_INFO,"))
        .noneMatch(row -> row.contains("NOT_TRIGGERED"));
  }

  @Test
  void findingsAllListsWhatWasCheckedAndDidNotApply() throws IOException {
    world.screen("--findings", "all");

    assertThat(world.rows("findings.csv"))
        .anyMatch(
            row ->
                row.startsWith("S2,")
                    && row.contains(",R900,")
                    && row.contains(",NONE,NOT_TRIGGERED,"));
  }

  @Test
  void exitCodeIsZeroWithoutOpenFindingsWhateverTheVerdict() throws IOException {
    world.rules("R900,1,true,STBHHX,,INTERSECTS,,,PROHIBITED,,,红线内禁止建设,依据,,,test,有效,");

    Ran ran = world.screen();

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(world.rows("sites.csv").get(0)).contains("PROHIBITED");
  }

  @Test
  void absentMandatoryLayerNeverReadsAsNoConflict() throws IOException, SQLException {
    Path other = folder.resolve("other.gpkg");
    try (RawGeoPackage zones = RawGeoPackage.create(other)) {
      zones.table("LSWHBHX", "POLYGON", 4523, "MC");
      zones.row("LSWHBHX", 1, TinyWorld.square(0, 0, 9000), "保护线");
    }

    Ran ran =
        world.run(
            "screen",
            "--zones",
            other.toString(),
            "--sites",
            world.sites.toString(),
            "--out",
            world.out.toString());

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(world.rows("sites.csv"))
        .hasSize(3)
        .allMatch(row -> row.contains(",UNDETERMINED,PROHIBITED,"));
    assertThat(world.rows("findings.csv"))
        .anyMatch(row -> row.startsWith("*,,R900,STBHHX,,PROHIBITED,NOT_CHECKED,"));
  }

  @Test
  void sameInputsGiveTheSameBytesForAnyThreadsAndOrderOfZones() throws IOException, SQLException {
    Path second = folder.resolve("a-second.gpkg");
    try (RawGeoPackage zones = RawGeoPackage.create(second)) {
      zones.table("YJJBNT", "POLYGON", 4523, "MC");
      zones.row("YJJBNT", 7, TinyWorld.square(50, 50, 5000), "田");
    }
    List<List<byte[]>> runs = new ArrayList<>();
    for (String[] variant :
        new String[][] {
          {world.zones.toString(), second.toString(), "1"},
          {second.toString(), world.zones.toString(), "2"},
          {world.zones.toString(), second.toString(), "4"}
        }) {
      world.run(
          "screen",
          "--zones",
          variant[0],
          variant[1],
          "--sites",
          world.sites.toString(),
          "--out",
          world.out.toString(),
          "--as-of",
          "2026-06-01",
          "--threads",
          variant[2],
          "--formats",
          "json,csv,gpkg");
      List<byte[]> bytes = new ArrayList<>();
      for (String file : RESULTS) {
        bytes.add(Files.readAllBytes(world.out.resolve(file)));
      }
      bytes.add(Files.readAllBytes(world.out.resolve("results.gpkg")));
      runs.add(bytes);
    }

    for (int i = 0; i < runs.get(0).size(); i++) {
      assertThat(runs.get(1).get(i)).isEqualTo(runs.get(0).get(i));
      assertThat(runs.get(2).get(i)).isEqualTo(runs.get(0).get(i));
    }
  }

  @Test
  void recordHoldsNeitherPathNorClock() throws IOException {
    world.screen();

    assertThat(world.result("screening.json"))
        .doesNotContain(folder.toString())
        .doesNotContain("user.dir");
    assertThat(world.result("run.json"))
        .contains(world.zones.toString())
        .contains("\"stage\" : \"screen.stage.screen\"", "\"start_ms\" : ");
  }

  /** S1 lies in the first square; the boxes of the others meet none. */
  @Test
  void runRecordCountsHowPairsWereDecided() throws IOException {
    Ran ran = world.screen();

    assertThat(world.result("run.json").replaceAll("\\s", ""))
        .contains("\"pairs\":{\"by_kernel\":1,\"by_predicates\":0,\"by_overlay\":0,\"failed\":0}");
    assertThat(ran.out()).doesNotContain("慢速算法");
  }

  /** Points on both sides of an edge are nothing that edges and signs decide. */
  @Test
  void pairsLeftToTheSlowerPathAreSaid() throws Exception {
    Files.delete(world.sites);
    int x = TinyWorld.X;
    int y = TinyWorld.Y + 50;
    try (RawGeoPackage sites = RawGeoPackage.create(world.sites)) {
      sites.table("sites", "MULTIPOINT", 4523, "site_id");
      String points = "MULTIPOINT ((" + (x - 50) + " " + y + "), (" + (x + 50) + " " + y + "))";
      sites.row("sites", 1, points, "P1");
    }

    assertThat(world.screen().out()).contains("慢速算法", "叠加 1 对");
    assertThat(world.screen("--lang", "en").out()).contains("0 by predicates, 1 by overlay");
    assertThat(world.result("run.json")).contains("\"by_overlay\" : 1");
  }

  @Test
  void resultsAreReadableLikeAnyNewFileAndOthersInTheFolderStay() throws IOException {
    Files.createDirectories(world.out);
    Path mine = Files.writeString(world.out.resolve("我的.txt"), "mine");
    Path plain = Files.writeString(folder.resolve("plain.txt"), "x");

    world.screen();

    assertThat(mine).hasContent("mine");
    assertThat(Files.getPosixFilePermissions(world.out.resolve("sites.csv")))
        .isEqualTo(Files.getPosixFilePermissions(plain));
    try (Stream<Path> files = Files.list(world.out)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "我的.txt",
              "sites.csv",
              "findings.csv",
              "intersections.csv",
              "totals.csv",
              "issues.csv",
              "screening.json",
              "run.json");
    }
  }

  @Test
  void languageChangesTextsAndNothingElse() throws IOException {
    Ran chinese = world.screen();
    byte[] record = Files.readAllBytes(world.out.resolve("screening.json"));
    String rows = world.result("sites.csv");
    Ran english = world.screen("--lang", "en");

    assertThat(chinese.out()).contains("禁止").contains("最坏可能");
    assertThat(english.out()).contains("Worst possible").doesNotContain("最坏可能");
    assertThat(Files.readAllBytes(world.out.resolve("screening.json"))).isEqualTo(record);
    assertThat(world.result("sites.csv")).isEqualTo(rows);
  }

  @Test
  void ruleOutsideItsDatesDoesNotRun() throws IOException {
    world.rules(
        "R900,1,true,STBHHX,,INTERSECTS,,,PROHIBITED,,,红线内禁止建设,依据,2026-07-01,,test,有效,",
        "R902,1,true,STBHHX,,INTERSECTS,,,ADVISORY,,,提示,依据,,,test,有效,");

    world.screen();
    assertThat(world.rows("sites.csv").get(0)).contains(",ADVISORY,");

    world.run(
        "screen",
        "--zones",
        world.zones.toString(),
        "--sites",
        world.sites.toString(),
        "--out",
        world.out.toString(),
        "--as-of",
        "2026-07-01");
    assertThat(world.rows("sites.csv").get(0)).contains(",PROHIBITED,");
  }

  @Test
  void attributesBesideTheSitesDecide() throws IOException {
    Path attributes = Files.writeString(folder.resolve("attributes.csv"), "site_id,化工\nS3,是\n");

    Ran ran = world.screen("--attributes", attributes.toString());

    assertThat(ran.err()).doesNotContain("Exception");
    assertThat(world.rows("sites.csv").get(2)).startsWith("S3,丙项目,CONDITIONAL,CONDITIONAL,0,");
  }

  @Test
  void attributesThatContradictTheSitesTableAreUnknown() throws IOException {
    Path attributes = Files.writeString(folder.resolve("attributes.csv"), "site_id,化工\nS2,是\n");

    world.screen("--attributes", attributes.toString());

    assertThat(world.result("issues.csv")).contains("WARNING,ATTRIBUTE_DIFFERS,attributes.csv,,2,");
    assertThat(world.result("screening.json"))
        .contains("\"attributes_stated\":")
        .doesNotContain("\"chemical\":\"是\"");
  }

  @Test
  void sitesMayLieInTheSameFileAsZones() throws IOException, SQLException {
    Path both = folder.resolve("both.gpkg");
    try (RawGeoPackage file = RawGeoPackage.create(both)) {
      file.table("STBHHX", "POLYGON", 4523, "HXMC");
      file.row("STBHHX", 1, TinyWorld.square(0, 0, 1000), "红线甲");
      file.table("proj", "POLYGON", 4523, "site_id");
      file.row("proj", 1, TinyWorld.square(100, 100, 100), "S1");
    }

    Ran ran =
        world.run(
            "screen",
            "--zones",
            both.toString(),
            "--sites",
            both.toString(),
            "--sites-table",
            "proj",
            "--out",
            world.out.toString());

    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(1);
    assertThat(world.rows("intersections.csv")).hasSize(1).first().asString().contains("INSIDE");
  }

  @Test
  void tableThatNoProfileKnowsIsNamedByMap() throws IOException, SQLException {
    Path odd = folder.resolve("odd.gpkg");
    try (RawGeoPackage zones = RawGeoPackage.create(odd)) {
      zones.table("layer one", "POLYGON", 4523, "x");
      zones.row("layer one", 1, TinyWorld.square(0, 0, 6000), "a");
    }
    String[] args = {
      "screen",
      "--zones",
      odd.toString(),
      "--sites",
      world.sites.toString(),
      "--out",
      world.out.toString()
    };

    world.run(args);
    assertThat(world.result("issues.csv")).contains("TABLE_UNMATCHED,odd.gpkg,layer one");
    assertThat(world.rows("sites.csv").get(0)).contains("UNDETERMINED");

    List<String> mapped = new ArrayList<>(List.of(args));
    mapped.addAll(List.of("--map", "layer one=STBHHX"));
    world.run(mapped.toArray(String[]::new));
    assertThat(world.rows("sites.csv").get(0)).contains("PROHIBITED");

    mapped.set(mapped.size() - 1, "layer one=NOSUCH");
    assertThat(world.run(mapped.toArray(String[]::new)).exitCode()).isEqualTo(2);
  }

  @Test
  void resultsGeoPackageHoldsSitesPiecesAndLines() throws IOException, SQLException {
    Ran ran = world.screen("--formats", "gpkg,csv");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(world.result("issues.csv"))
        .contains("INFO,CLASSIFICATION_ASSUMED")
        .contains("STBHHX");
    Files.delete(world.out.resolve("sites.csv"));
    world.screen("--formats", "gpkg");

    assertThat(world.out.resolve("sites.csv")).doesNotExist();
    assertThat(RowCounts.of(world.out.resolve("results.gpkg"), "sites", "pieces", "nearest_lines"))
        .containsEntry("sites", 3L)
        .containsEntry("pieces", 1L)
        .hasEntrySatisfying("nearest_lines", count -> assertThat(count).isPositive());
  }

  @Test
  void piecesOfConfidentialLayersStayInside() throws IOException, SQLException {
    Path list =
        Files.writeString(
            folder.resolve("list.csv"), "file,table,classification\nzones.gpkg,STBHHX,机密\n");

    Ran ran = world.screen("--formats", "csv,gpkg", "--layers", list.toString());

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(world.result("issues.csv")).contains("INFO,PIECES_WITHHELD,zones.gpkg,STBHHX");
    assertThat(world.rows("intersections.csv")).anyMatch(row -> row.contains("INSIDE"));
    assertThat(RowCounts.of(world.out.resolve("results.gpkg"), "pieces", "nearest_lines"))
        .containsEntry("pieces", 0L)
        .containsEntry("nearest_lines", 0L);
  }

  @Test
  void resultNeverReplacesAnInput() throws IOException {
    Path mine = Files.createDirectories(world.out).resolve("sites.csv");
    Files.writeString(mine, "site_id,化工\nS3,是\n");

    Ran ran = world.screen("--attributes", mine.toString());

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(mine).content().startsWith("site_id,化工");
  }

  @Test
  void fileWithoutSitesGivesEmptyResults() throws IOException, SQLException {
    try (RawGeoPackage sites = RawGeoPackage.create(world.sites)) {
      sites.table("sites", "POLYGON", 4523, "site_id");
    }

    Ran ran = world.screen("--formats", "json,csv,gpkg");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(world.rows("sites.csv")).isEmpty();
    assertThat(world.result("issues.csv")).contains("SITES_EMPTY");
  }

  @Test
  void siteWithoutGeometryIsUndeterminedAndStandsInEveryResult() throws IOException, SQLException {
    try (RawGeoPackage sites = RawGeoPackage.create(world.sites)) {
      sites.table("sites", "POLYGON", 4523, "site_id", "name", "chemical");
      sites.row("sites", 1, null, "S1", "无图形", "否");
      sites.row("sites", 2, TinyWorld.square(3000, 3000, 100), "S2", "有图形", "否");
    }

    Ran ran = world.screen("--formats", "json,csv,gpkg");

    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(1);
    assertThat(world.rows("sites.csv").get(0)).startsWith("S1,无图形,UNDETERMINED,PROHIBITED,");
    assertThat(world.rows("sites.csv").get(1)).startsWith("S2,有图形,NONE,NONE,0,");
    assertThat(RowCounts.of(world.out.resolve("results.gpkg"), "sites")).containsEntry("sites", 2L);
  }

  @Test
  void userFolderWinsOverShippedDataAndTheRecordNamesTheHash() throws IOException {
    world.screen();
    String first = world.result("screening.json");
    world.rules("R900,9.9,true,STBHHX,,INTERSECTS,,,ADVISORY,,,提示,依据,,,test,有效,");
    world.screen();

    assertThat(first).contains("\"version\" : \"2026.1\"");
    assertThat(world.result("screening.json"))
        .contains("\"version\" : \"9.9\"")
        .isNotEqualTo(first);
    assertThat(world.result("run.json"))
        .contains(folder.resolve("user/rules/rules.csv").toString());
  }
}
