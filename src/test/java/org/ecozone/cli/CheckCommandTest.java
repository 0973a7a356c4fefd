package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.cli.TinyWorld.Ran;
import org.ecozone.support.RawGeoPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} finds what is wrong with a layer, with and without a profile. */
class CheckCommandTest {
  @TempDir Path folder;
  private TinyWorld world;
  private Path file;

  @BeforeEach
  void makeWorld() throws IOException, SQLException {
    world = new TinyWorld(folder);
    file = folder.resolve("layer.gpkg");
  }

  private Ran check(String table, String... wkts) throws IOException, SQLException {
    try (RawGeoPackage raw = RawGeoPackage.create(file)) {
      raw.table(table, "POLYGON", 4523, "x");
      for (int i = 0; i < wkts.length; i++) {
        raw.row(table, i + 1, wkts[i], "a");
      }
    }
    return world.run("check", file.toString(), "--json");
  }

  @Test
  void goodLayerIsDone() throws IOException, SQLException {
    Ran ran =
        check(
            "STBHHX",
            TinyWorld.square(0, 0, 10),
            TinyWorld.square(10, 0, 10),
            TinyWorld.square(50, 0, 10));

    assertThat(ran.exitCode()).as(ran.out()).isZero();
  }

  @Test
  void overlapIsNamedWithItsAreaAndThePair() throws IOException, SQLException {
    Ran ran = check("STBHHX", TinyWorld.square(0, 0, 10), TinyWorld.square(9, 0, 10));

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out())
        .contains("ZONE_OVERLAP")
        .containsPattern("\"fid\" : 2")
        .containsPattern("(10\\.0|9\\.9)\\d+");
  }

  @Test
  void generalRulesRunWithoutAProfile() throws IOException, SQLException {
    Ran ran =
        check(
            "whatever",
            TinyWorld.square(0, 0, 10),
            TinyWorld.square(5, 5, 10),
            TinyWorld.square(0, 0, 10));

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out())
        .contains("TABLE_UNMATCHED")
        .contains("候选：无。")
        .contains("ZONE_OVERLAP")
        .contains("ZONE_DUPLICATE");
  }

  @Test
  void overlapOfAHundredthOfAMillimetreIsRounding() throws IOException, SQLException {
    Ran ran =
        check(
            "STBHHX",
            TinyWorld.square(0, 0, 1000),
            "POLYGON ((35500999.99999 3700000, 35502000 3700000, 35502000 3701000, 35500999.99999 3701000, 35500999.99999"
                + " 3700000))");

    assertThat(ran.exitCode()).as(ran.out()).isZero();
  }

  @Test
  void invalidGeometryIsAnErrorForWhoeverKeepsTheLayer() throws IOException, SQLException {
    Ran ran =
        check(
            "STBHHX",
            "POLYGON ((35500000 3700000, 35500010 3700010, 35500010 3700000, 35500000 3700010, 35500000 3700000))");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).contains("\"severity\" : \"ERROR\"").contains("GEOMETRY_REPAIRED");
  }

  @Test
  void unitCodesHaveAFormAndStandOnce() throws IOException, SQLException {
    try (RawGeoPackage raw = RawGeoPackage.create(file)) {
      raw.table("HJGKDY", "POLYGON", 4523, "HJGKDYBM", "GKDYFL");
      raw.row("HJGKDY", 1, TinyWorld.square(0, 0, 10), "ZH62122110001", "优先保护单元");
      raw.row("HJGKDY", 2, TinyWorld.square(20, 0, 10), "ZH62122110001", "优先保护单元");
      raw.row("HJGKDY", 3, TinyWorld.square(40, 0, 10), "ZH6212211", "优先保护单元");
    }

    Ran ran = world.run("check", file.toString());

    assertThat(ran.out()).contains("ZH62122110001").contains("ZH6212211");
  }

  @Test
  void jsonIsAnArrayOfObjectsWithTheColumnsOfIssuesCsv() throws IOException, SQLException {
    Ran ran = check("STBHHX", TinyWorld.square(0, 0, 10), TinyWorld.square(9, 0, 10));
    List<String> names = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(ran.out())) {
      assertThat(json.nextToken()).isEqualTo(JsonToken.START_ARRAY);
      assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        names.add(json.currentName());
        json.nextToken();
      }
    }

    assertThat(names)
        .containsExactly("severity", "code", "file", "layer", "fid", "message", "x", "y");
    assertThat(ran.err()).doesNotContain("Exception");
  }
}
