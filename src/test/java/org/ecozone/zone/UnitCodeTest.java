package org.ecozone.zone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCodeTest {
  @Test
  void theRealExampleOfTheStandardIsTakenApart() {
    assertThat(UnitCode.parse("ZH44060620002")).contains(new UnitCode("440606", "2", "0002"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZH62122110001", " zh62122110001 ", "ＺＨ６２１２２１１０００１", "ZH621221 1 0001"})
  void widthCaseAndBlanksDoNotMatter(String text) {
    assertThat(UnitCode.parse(text)).contains(new UnitCode("621221", "1", "0001"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ZH62122140001",
        "ZH6212212000",
        "ZH621221200011",
        "YS62122120001",
        "ZH62122A20001"
      })
  void anythingElseIsNoUnitCode(String text) {
    assertThat(UnitCode.parse(text)).isEmpty();
  }

  @Test
  void noTextIsNoUnitCode() {
    assertThat(UnitCode.parse(null)).isEmpty();
  }
}
