package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecozone.cli.TinyWorld.Ran;
import org.ecozone.support.FolderState;
import org.ecozone.support.RawGeoPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every bad file as zone layer and as sites: a clear sentence, the right exit code, no verdict that
 * reads as clear.
 */
class BadInputTest {
  @TempDir Path folder;
  private TinyWorld world;

  /** What can be wrong with a file. */
  enum Fault {
    MISSING,
    EMPTY,
    TRUNCATED,
    ZIP_IN_DISGUISE,
    WITHOUT_LAYER,
    WITHOUT_CRS,
    SWAPPED_AXES,
    ENDLESS_VIEW
  }

  @BeforeEach
  void makeWorld() throws IOException, SQLException {
    world = new TinyWorld(folder);
  }

  private Path bad(Fault fault) throws IOException, SQLException {
    Path file = folder.resolve("坏 的.gpkg");
    switch (fault) {
      case MISSING -> {}
      case EMPTY -> Files.createFile(file);
      case TRUNCATED -> {
        byte[] good = Files.readAllBytes(world.zones);
        Files.write(file, Arrays.copyOf(good, good.length * 2 / 3));
      }
      case ZIP_IN_DISGUISE -> zip(file);
      case WITHOUT_LAYER -> RawGeoPackage.create(file).close();
      case WITHOUT_CRS -> layer(file, -1, TinyWorld.square(0, 0, 9000));
      case SWAPPED_AXES -> layer(file, 4490, "POLYGON ((33 104, 34 104, 34 105, 33 105, 33 104))");
      case ENDLESS_VIEW -> endless(file);
    }
    return file;
  }

  private static void zip(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("STBHHX.shp"));
      zip.write("x".repeat(500).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void layer(Path file, int srsId, String wkt) throws IOException, SQLException {
    try (RawGeoPackage raw = RawGeoPackage.create(file)) {
      raw.table("STBHHX", "POLYGON", srsId, "HXMC");
      raw.row("STBHHX", 1, wkt, "红线");
    }
  }

  private static void endless(Path file) throws IOException, SQLException {
    try (RawGeoPackage raw = RawGeoPackage.create(file)) {
      raw.table("stone", "POLYGON", 4523, "HXMC");
      raw.row("stone", 1, TinyWorld.square(0, 0, 10), "x");
      raw.sql(
          "CREATE VIEW STBHHX AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
              + " SELECT i AS fid, (SELECT geom FROM stone) AS geom, 'x' AS HXMC FROM n");
      raw.register("STBHHX", "geom", "POLYGON", 4523);
      raw.sql("DELETE FROM gpkg_contents WHERE table_name = 'stone'");
      raw.sql("DELETE FROM gpkg_geometry_columns WHERE table_name = 'stone'");
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  @Timeout(60)
  void asZoneLayerTheRestIsScreenedAndNothingReadsAsClear(Fault fault)
      throws IOException, SQLException {
    Path bad = bad(fault);
    Ran ran =
        world.run(
            "screen",
            "--zones",
            bad.toString(),
            "--sites",
            world.sites.toString(),
            "--out",
            world.out.toString());

    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(3);
    assertThat(ran.err()).contains("错误").contains("坏 的.gpkg").doesNotContain("\tat ");
    assertThat(world.rows("sites.csv"))
        .hasSize(3)
        .allMatch(row -> row.contains(",UNDETERMINED,PROHIBITED,"));
    assertThat(world.result("issues.csv")).contains("ERROR,").contains("坏 的.gpkg");
    assertThat(world.rows("findings.csv"))
        .isNotEmpty()
        .allMatch(row -> row.contains(",NOT_CHECKED,"));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  @Timeout(60)
  void besideAGoodLayerTheGoodOneStillDecides(Fault fault) throws IOException, SQLException {
    Path bad = bad(fault);

    Ran ran = world.screen("--zones", bad.toString());

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(world.rows("sites.csv").get(0)).contains(",PROHIBITED,PROHIBITED,");
    assertThat(ran.out()).contains("未核查");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  @Timeout(60)
  void asSitesNothingIsWritten(Fault fault) throws IOException, SQLException {
    Path bad = bad(fault);
    Files.createDirectories(world.out);
    Files.writeString(world.out.resolve("sites.csv"), "older");
    FolderState before = FolderState.of(world.out);

    Ran ran =
        world.run(
            "screen",
            "--zones",
            world.zones.toString(),
            "--sites",
            bad.toString(),
            "--out",
            world.out.toString());

    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(3);
    assertThat(ran.err()).contains("错误").contains("坏 的.gpkg");
    assertThat(FolderState.of(world.out)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  @Timeout(60)
  void checkSaysWhatIsWrong(Fault fault) throws IOException, SQLException {
    Ran ran = world.run("check", bad(fault).toString());

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.out()).contains("错误").contains("坏 的.gpkg");
  }

  @Test
  void brokenRuleFileWritesNothing() throws IOException {
    world.rules("R900,1,true,STBHHX,\"class ~ 'x'\",INTERSECTS,,,PROHIBITED,,,要求,依据,,,test,有效,");

    Ran ran = world.screen();

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err()).contains("错误").contains("rules.csv");
    assertThat(world.out).doesNotExist();
  }

  @Test
  void missingRuleFileAndMissingListsWriteNothing() {
    for (String option : new String[] {"--rules", "--layers", "--attributes"}) {
      Ran ran = world.screen(option, folder.resolve("nowhere.csv").toString());

      assertThat(ran.exitCode()).as(option).isEqualTo(3);
      assertThat(ran.err()).contains("nowhere.csv");
      assertThat(world.out).doesNotExist();
    }
  }

  @Test
  void oneBrokenRowMakesItsSurroundingsUndecidedNotClear() throws IOException, SQLException {
    try (RawGeoPackage zones = RawGeoPackage.create(world.zones)) {
      zones.table("STBHHX", "POLYGON", 4523, "HXMC");
      zones.row("STBHHX", 1, TinyWorld.square(0, 0, 1000), "红线甲");
      zones.row("STBHHX", 2, TinyWorld.square(5000, 5000, 1000), "红线乙");
      zones.row("STBHHX", 3, new byte[] {'G', 'P', 0, 1, 0, 0, 0, 0, 1, 3}, "坏");
    }

    Ran ran = world.screen();

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(world.rows("sites.csv").get(1))
        .startsWith("S2,")
        .contains(",UNDETERMINED,PROHIBITED,");
    assertThat(world.rows("findings.csv"))
        .anyMatch(row -> row.startsWith("S2,,R900,") && row.contains("UNDECIDED"));
  }

  @Test
  void inputsAndTheirFolderStayAsTheyWere() throws IOException {
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    Files.copy(world.zones, inputs.resolve("zones.gpkg"));
    Files.copy(world.sites, inputs.resolve("sites.gpkg"));
    FolderState before = FolderState.of(inputs);

    world.run(
        "screen",
        "--zones",
        inputs.toString(),
        "--sites",
        inputs.resolve("sites.gpkg").toString(),
        "--out",
        world.out.toString());
    world.run("check", inputs.toString());

    assertThat(FolderState.of(inputs)).isEqualTo(before);
  }
}
