package org.ecozone.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.store.ProfileReader;
import org.ecozone.zone.Lang;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Zone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.WKTReader;

class ZoneTermsTest {
  @Test
  void clausesOfAUnitStandUnderTheirTitles() throws Exception {
    ProfileSet profiles = ProfileReader.read(List.of(Path.of("data/profiles").toAbsolutePath()));
    Zone unit =
        new Zone(
            1,
            new WKTReader().read("POINT (105 33)"),
            "ZH62122720001",
            "某单元",
            "重点管控单元",
            true,
            Map.of("KJBJYS", "1. 禁止新建\n2. 限制扩建", "WRWPFGK", "  ", "不认识", "x"));
    assertThat(ZoneTerms.of(unit, "HJGKDY", profiles, Lang.ZH))
        .containsExactly(Map.entry("空间布局约束", "1. 禁止新建\n2. 限制扩建"));
    assertThat(ZoneTerms.of(unit, "STBHHX+HJGKDY", profiles, Lang.EN))
        .containsExactly(Map.entry("Spatial layout constraints", "1. 禁止新建\n2. 限制扩建"));
    assertThat(ZoneTerms.of(unit, "STBHHX", profiles, Lang.ZH)).isEmpty();
  }
}
