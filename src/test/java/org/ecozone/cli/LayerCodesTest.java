package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerCodesTest {
  @Test
  void theCodeStandsBehindTheLastSign() {
    assertThat(LayerCodes.of(List.of("a=b=STBHHX", "表 一=YJJBNT", "表 一=YJJBNT")))
        .isEqualTo(Map.of("a=b", "STBHHX", "表 一", "YJJBNT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"STBHHX", "=STBHHX", "table=", "=", ""})
  void aHalfPairIsWrongUsage(String text) {
    assertThatThrownBy(() -> LayerCodes.of(List.of(text))).isInstanceOf(UsageException.class);
  }

  @Test
  void twoCodesForOneTableAreWrongUsage() {
    assertThatThrownBy(() -> LayerCodes.of(List.of("t=STBHHX", "t=YJJBNT")))
        .isInstanceOf(UsageException.class);
  }
}
