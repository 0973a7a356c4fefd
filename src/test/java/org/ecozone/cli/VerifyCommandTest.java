package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.ecozone.cli.TinyWorld.Ran;
import org.ecozone.support.RawGeoPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} replays, and finds what was changed. */
class VerifyCommandTest {
  @TempDir Path folder;
  private TinyWorld world;
  private Path record;

  @BeforeEach
  void screenOnce() throws IOException, SQLException {
    world = new TinyWorld(folder);
    world.screen();
    record = world.out.resolve("screening.json");
  }

  private Ran verify(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "verify";
    args[1] = record.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    return world.run(args);
  }

  @Test
  void unchangedInputsAgree() {
    Ran ran = verify();

    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("一致");
  }

  @Test
  void oneChangedByteOfALayerIsFoundByItsHash() throws IOException, SQLException {
    sql(world.zones, "UPDATE STBHHX SET HXMC = '红线丙' WHERE fid = 1");

    Ran ran = verify();

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith("SHA-256 layers zones.gpkg STBHHX")
        .contains("红线甲")
        .contains("红线丙");
  }

  @Test
  void movedZoneShowsAsChangedVerdictAndFinding() throws IOException, SQLException {
    Files.delete(world.zones);
    try (RawGeoPackage zones = RawGeoPackage.create(world.zones)) {
      zones.table("STBHHX", "POLYGON", 4523, "HXMC");
      zones.row("STBHHX", 1, TinyWorld.square(0, 0, 6000), "红线甲");
      zones.row("STBHHX", 2, TinyWorld.square(5000, 5000, 1000), "=红线乙");
    }

    Ran ran = verify();

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).contains("sites[1 S2].verdict").contains("NONE").contains("PROHIBITED");
  }

  @Test
  void figureChangedInTheRecordIsFound() throws IOException {
    String text = Files.readString(record);
    Files.writeString(record, text.replace("\"verdict\":\"NONE\"", "\"verdict\":\"ADVISORY\""));

    Ran ran = verify();

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).contains("sites[1 S2].verdict").contains("ADVISORY");
  }

  @Test
  void findingAndReasonChangedInTheRecordAreFound() throws IOException {
    String text = Files.readString(record);
    String changed =
        text.replaceFirst("\"state\":\"TRIGGERED\"", "\"state\":\"EXCEPTED\"")
            .replaceFirst("(?s)(\"notes\" : .*?\"text\" : \")", "$1x");
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(record, changed);

    Ran ran = verify();

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).contains(".findings[", ".state", "EXCEPTED", "notes[", ".text");
  }

  @Test
  void inputsMayHaveMovedIfTheyAreNamed() throws IOException {
    Path moved = Files.createDirectories(folder.resolve("moved"));
    Files.move(world.zones, moved.resolve("zones.gpkg"));
    Files.move(world.sites, moved.resolve("sites.gpkg"));

    assertThat(verify().exitCode()).isEqualTo(3);
    Ran ran =
        verify(
            "--zones",
            moved.resolve("zones.gpkg").toString(),
            "--sites",
            moved.resolve("sites.gpkg").toString());
    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
  }

  @Test
  void parametersOfTheRunAreUsedAgain() throws IOException, SQLException {
    Path odd = folder.resolve("odd.gpkg");
    try (RawGeoPackage zones = RawGeoPackage.create(odd)) {
      zones.table("one", "POLYGON", 4523, "x");
      zones.row("one", 1, TinyWorld.square(0, 0, 6000), "a");
    }
    world.run(
        "screen",
        "--zones",
        odd.toString(),
        "--sites",
        world.sites.toString(),
        "--out",
        world.out.toString(),
        "--map",
        "one=STBHHX",
        "--id-field",
        "name",
        "--as-of",
        "2025-01-01");

    assertThat(verify().exitCode()).isZero();
  }

  @Test
  void whatIsNoRecordIsRefused() throws IOException {
    for (String text :
        new String[] {"", "{", "[]", "{\"schema\":\"other\"}", "PK\u0003\u0004", "null"}) {
      Files.writeString(record, text);
      Ran ran = verify();

      assertThat(ran.exitCode()).as(text).isEqualTo(3);
      assertThat(ran.err()).contains("screening.json").doesNotContain("\tat ");
    }
  }

  @Test
  void aNumberMayBeWrittenDifferentlyButNothingMayFollowTheRecord() throws IOException {
    String text = Files.readString(record);
    Files.writeString(record, text.replaceFirst("\"features\" : (\\d+)", "\"features\" : $1.0e0"));
    assertThat(verify().exitCode()).isZero();

    Files.writeString(record, text + "{}");
    assertThat(verify().exitCode()).isEqualTo(3);
  }

  @Test
  void aMissingRuleFileIsAMissingInput() throws IOException {
    Path rules = folder.resolve("r.csv");
    Files.copy(Path.of("data/rules/rules.csv"), rules);
    world.run(
        "screen",
        "--zones",
        world.zones.toString(),
        "--sites",
        world.sites.toString(),
        "--out",
        world.out.toString(),
        "--rules",
        rules.toString());
    Files.delete(rules);

    Ran ran = verify();

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err()).contains("r.csv").doesNotContain("Exception");
  }

  @Test
  void changedRuleIsFound() throws IOException {
    world.rules("R900,2026.1,true,STBHHX,,INTERSECTS,,,RESTRICTED,,,红线内限制建设,示例依据一,,,test,有效,");

    Ran ran = verify();

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).contains("SHA-256 rule_set").contains("sites[0 S1].verdict");
  }

  private static void sql(Path file, String sql) throws SQLException {
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = db.createStatement()) {
      statement.execute(sql);
    }
  }
}
