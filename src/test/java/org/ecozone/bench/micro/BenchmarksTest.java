package org.ecozone.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ecozone.zone.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every benchmark can be set up and does something; nothing is timed. */
class BenchmarksTest {
  private static final String TINY = "0.005";

  @TempDir static Path folder;

  @BeforeAll
  static void writeElsewhere() {
    System.setProperty("bench.folder", folder.toString());
  }

  @AfterAll
  static void writeWhereAlways() {
    System.clearProperty("bench.folder");
  }

  @Test
  void layersAreRead() throws Exception {
    ReadBenchmark benchmark = new ReadBenchmark();
    benchmark.factor = TINY;
    benchmark.epsg = 4490;
    benchmark.write();

    assertThat(benchmark.read())
        .extracting(layer -> layer.code())
        .containsExactlyInAnyOrder("STBHHX", "ZRBHD", "HJGKDY", "CZKFBJ", "YJJBNT");
  }

  @Test
  void indexesAreBuilt() throws Exception {
    IndexBenchmark benchmark = new IndexBenchmark();
    benchmark.factor = TINY;
    benchmark.epsg = 4544;
    benchmark.load();

    assertThat(benchmark.build()).isNotNull();
  }

  @Test
  void sitesAreScreened() throws Exception {
    SiteBenchmark benchmark = new SiteBenchmark();
    benchmark.factor = TINY;
    benchmark.epsg = 4544;
    benchmark.load();
    Site first = benchmark.smallSite().facts().site();

    assertThat(benchmark.smallSite().facts().site()).isNotEqualTo(first);
    assertThat(benchmark.mixedSite().findings()).isNotEmpty();
    assertThat(benchmark.smallSiteFacts().parcels()).hasSize(1);
    assertThat(benchmark.windFarm().findings()).isNotEmpty();
    assertThat(benchmark.windFarmFacts().measure().planarAreaM2()).isBetween(49.9e6, 50.1e6);
  }

  @Test
  void areasAreSummed() throws Exception {
    AreaBenchmark benchmark = new AreaBenchmark();
    benchmark.factor = TINY;
    benchmark.epsg = 4544;
    benchmark.load();

    assertThat(benchmark.allFields()).isPositive();
    assertThat(benchmark.largestZone()).isPositive();
  }
}
