package org.ecozone.bench.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.bench.oracle.LayerOracle.Expected;
import org.ecozone.bench.province.Province;
import org.ecozone.bench.province.ProvinceSize;
import org.ecozone.bench.world.ZoneWorld;
import org.ecozone.zone.Site;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OracleTest {
  private static final Fact HALF = new Fact("STBHHX", 7, "PARTIAL", 500, 501, 0, 90);

  @ParameterizedTest
  @ValueSource(ints = {4544, 4490})
  void theProgramSaysOfTheProvinceWhatTheOracleSays(int epsg, @TempDir Path folder)
      throws Exception {
    new Province(ProvinceSize.tiny(300)).write(folder, epsg);
    List<Site> sites = ZoneWorld.sites(folder.resolve("sites.gpkg"), 1, List.of());
    List<ZoneLayer> layers =
        ZoneWorld.layers(folder.resolve("zones.gpkg"), Path.of("data/profiles"), 1);

    String text = CompareWithOracle.compare(layers, sites, 2);

    assertThat(text).contains("300 sites").contains("boundary): 0\n");
  }

  private static Comparison compare(List<Fact> stated, Fact expected) {
    Comparison comparison = new Comparison(0);
    comparison.site("s1", stated, List.of(new Expected("STBHHX", List.of(expected), 500, 90)));
    return comparison;
  }

  @Test
  void whatIsTheSameAgrees() {
    assertThat(compare(List.of(HALF), HALF).agrees()).isTrue();
  }

  @Test
  void aMissingPairIsFound() {
    Comparison comparison = compare(List.of(), HALF);
    assertThat(comparison.agrees()).isFalse();
    assertThat(comparison.text()).contains("s1 STBHHX 7: missing");
  }

  @Test
  void aPairTooMuchIsFound() {
    Fact more = new Fact("STBHHX", 8, "ADJACENT", 0, 0, 0, 0);
    assertThat(compare(List.of(HALF, more), HALF).text()).contains("s1 STBHHX 8: too much");
  }

  @Test
  void anotherRelationIsFound() {
    Fact inside = new Fact("STBHHX", 7, "INSIDE", 500, 501, 0, 90);
    assertThat(compare(List.of(inside), HALF).text()).contains("INSIDE and not PARTIAL");
  }

  @Test
  void anAreaThatIsOffByThreeInABillionIsFound() {
    Fact large = new Fact("STBHHX", 7, "PARTIAL", 5e8, 5e8, 0, 9e4);
    Fact off = new Fact("STBHHX", 7, "PARTIAL", 5e8 * (1 + 3e-9), 5e8, 0, 9e4);
    assertThat(compare(List.of(off), large).text()).contains("ellipsoidal area is off by 1.5");
  }

  @Test
  void anAreaThatIsNotANumberIsFound() {
    Fact wrong = new Fact("STBHHX", 7, "PARTIAL", Double.NaN, 501, 0, 90);
    assertThat(compare(List.of(wrong), HALF).agrees()).isFalse();
  }
}
