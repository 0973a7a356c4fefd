package org.ecozone.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void whatIsWrongIsSaidInBothLanguages() {
    assertThat(Problem.inWords("Self-intersection; parts of lower dimension dropped: 2"))
        .isEqualTo("@{边界自相交，舍去的低维部分 2|Self-intersection; parts of lower dimension dropped: 2}");
  }

  @Test
  void whatIsNotKnownStays() {
    assertThat(Problem.inWords("Some new fault")).isEqualTo("Some new fault");
  }
}
