package org.ecozone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.screen.ScreenFixture.layer;
import static org.ecozone.screen.ScreenFixture.site;

import java.util.List;
import java.util.Map;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;

/** A table of national parks alone does not answer for nature reserves. */
class PartLayerTest {
  private static final Zone PARK = ScreenFixture.zone(1, 500, 600, "核心保护区", Map.of("LX", "国家公园"));
  private static final Zone RESERVE =
      ScreenFixture.zone(1, 700, 800, "核心保护区", Map.of("LX", "自然保护区"));

  private static RuleRows rules() {
    return new RuleRows()
        .rule("R010", "ZRBHD")
        .with("zone_filter", "LX = '国家公园' AND class = '核心保护区'")
        .rule("R012", "ZRBHD")
        .with("zone_filter", "LX = '自然保护区' AND class = '核心保护区'")
        .rule("R001", "STBHHX+ZRBHD")
        .with("zone_filter", "\"ZRBHD.LX\" = '自然保护区'");
  }

  private static Screened screen(ZoneLayer... protectedAreas) {
    return Screened.with(rules())
        .mandatory("ZRBHD")
        .layers(layer("STBHHX"))
        .layers(protectedAreas)
        .sites(site("A", 0, 100))
        .run();
  }

  private static ZoneLayer part(String type, Zone zone) {
    ZoneLayer whole = layer("ZRBHD", zone);
    return new ZoneLayer(
        whole.code(),
        true,
        whole.title(),
        whole.source(),
        whole.crs(),
        whole.identity(),
        List.of(zone),
        List.of(),
        whole.extent(),
        0,
        Map.of("LX", type));
  }

  @Test
  void ruleOnAnotherTypeIsNotCheckedAndTheSiteIsNotClear() {
    Screened screened = screen(part("国家公园", PARK));

    assertThat(screened.one("R010").state()).isEqualTo(FindingState.NOT_TRIGGERED);
    assertThat(screened.header.notCheckedForAll())
        .extracting(Finding::ruleId)
        .containsExactlyInAnyOrder("R001", "R012");
    assertThat(screened.only().verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(screened.only().uncheckedLayers()).contains("ZRBHD");
  }

  @Test
  void bothPartsTogetherAnswerBothRules() {
    Screened screened = screen(part("国家公园", PARK), part("自然保护区", RESERVE));

    assertThat(screened.header.notCheckedForAll()).isEmpty();
    assertThat(screened.only().verdict()).isEqualTo(Verdict.NONE);
  }

  @Test
  void tableThatMayHoldAnythingAnswersAll() {
    Screened screened = screen(layer("ZRBHD", PARK));

    assertThat(screened.header.notCheckedForAll()).isEmpty();
    assertThat(screened.only().verdict()).isEqualTo(Verdict.NONE);
  }
}
