package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.cli.TinyWorld.Ran;
import org.ecozone.support.RawGeoPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheCommandTest {
  private static final List<String> RESULTS =
      List.of(
          "screening.json",
          "sites.csv",
          "findings.csv",
          "intersections.csv",
          "totals.csv",
          "issues.csv");

  @TempDir Path folder;
  private TinyWorld world;
  private String cache;

  @BeforeEach
  void write() throws Exception {
    world = new TinyWorld(folder);
    cache = folder.resolve("缓 存").toString();
  }

  private String result(String name) throws Exception {
    return Files.readString(world.out.resolve(name));
  }

  private String results() throws Exception {
    StringBuilder all = new StringBuilder();
    for (String name : RESULTS) {
      all.append(result(name));
    }
    return all.toString();
  }

  @Test
  void resultsAreTheSameWithAndWithoutTheCache() throws Exception {
    Ran without = world.screen("--no-cache");
    String expected = results();
    Ran first = world.screen("--cache", cache);
    String firstResults = results();
    Ran second = world.screen("--cache", cache);

    assertThat(firstResults).isEqualTo(expected);
    assertThat(results()).isEqualTo(expected);
    assertThat(result("run.json")).contains("\"layers_loaded\" : 1");
    assertThat(second.exitCode()).isEqualTo(first.exitCode()).isEqualTo(without.exitCode());
    assertThat(second.out()).isEqualTo(first.out()).isEqualTo(without.out());
  }

  @Test
  void noCacheNeitherReadsNorWrites() throws Exception {
    world.screen("--no-cache");

    assertThat(Path.of(cache)).doesNotExist();
    assertThat(result("run.json")).contains("\"layers_loaded\" : 0");
  }

  @Test
  void whatIsWrongWithTheCacheIsSaidOnTheConsoleAndNotInTheResult() throws Exception {
    Files.writeString(Path.of(cache), "a file");

    Ran ran = world.screen("--cache", cache, "--lang", "en");

    assertThat(ran.exitCode()).isEqualTo(world.screen("--no-cache").exitCode());
    assertThat(ran.err()).contains("Note: There is no cache").doesNotContain("Exception");
    assertThat(results()).doesNotContain("CACHE_");
  }

  @Test
  void aClassifiedLayerIsKeptOnlyIfTheUserAllowsIt() throws Exception {
    Path layers = folder.resolve("layers.csv");
    Files.writeString(layers, "file,table,classification\nzones.gpkg,STBHHX,秘密\n");

    Ran usual = world.screen("--cache", cache, "--layers", layers.toString(), "--lang", "en");
    assertThat(usual.err()).containsOnlyOnce("--cache-classified allows it");
    assertThat(Path.of(cache)).isEmptyDirectory();
    assertThat(result("run.json")).contains("CACHE_CLASSIFIED");

    Ran allowed =
        world.screen("--cache", cache, "--cache-classified", "--layers", layers.toString());
    assertThat(allowed.err()).doesNotContain("--cache-classified");
    assertThat(Path.of(cache)).isNotEmptyDirectory();

    world.screen("--cache", cache, "--layers", layers.toString());
    assertThat(Path.of(cache)).isEmptyDirectory();
  }

  @Test
  void listAndClearSayWhatLiesThere() throws Exception {
    assertThat(world.run("cache", "list", "--cache", cache, "--lang", "en").out())
        .startsWith("0 entries");
    world.screen("--cache", cache);
    Path foreign = Files.writeString(Path.of(cache, "notes.txt"), "mine");

    Ran list = world.run("cache", "list", "--cache", cache);
    Ran clear = world.run("cache", "clear", "--cache", cache, "--lang", "en");

    assertThat(list.exitCode()).isZero();
    assertThat(list.out()).contains("zones.gpkg").contains("STBHHX").contains("2 个条目");
    assertThat(clear.exitCode()).isZero();
    assertThat(clear.out()).contains("2 files deleted");
    assertThat(Path.of(cache)).isDirectoryContaining(foreign::equals);
    assertThat(world.run("cache", "list", "--cache", cache).out()).startsWith("0 ");
    assertThat(world.run("cache", "clear", "--lang", "en").exitCode()).isEqualTo(2);
  }

  @Test
  void helpIsThereInBothLanguages() {
    for (String sub : List.of("list", "clear")) {
      assertThat(world.run("cache", sub, "--help").out()).contains("缓存");
      assertThat(world.run("cache", sub, "--help", "--lang", "en").out()).contains("cache");
    }
    assertThat(world.run("screen", "--help").out()).contains("--cache-classified");
  }

  @Test
  void verifyReadsTheFilesAgain() throws Exception {
    world.screen("--cache", cache);
    try (RawGeoPackage zones = RawGeoPackage.create(world.zones)) {
      zones.table("STBHHX", "POLYGON", 4523, "HXMC");
      zones.row("STBHHX", 1, TinyWorld.square(0, 0, 50), "红线甲");
    }

    Ran verify = world.run("verify", world.out.resolve("screening.json").toString());

    assertThat(verify.exitCode()).isEqualTo(1);
  }
}
