package org.ecozone.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.ecozone.app.AppException;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.LayerIdentity;
import org.junit.jupiter.api.Test;

/** What a user types about identity and coverage. */
class StatedIdentityTest {
  private static final LayerIdentity BEFORE =
      new LayerIdentity(
          "省厅",
          "甘政〔2020〕1号",
          "",
          "",
          null,
          LocalDate.of(2030, 1, 1),
          "内部",
          Coverage.ofCounties(List.of("621202")));

  private static StatedIdentity typed(String issuer, String from, String to, String coverage) {
    return new StatedIdentity(issuer, null, null, null, from, to, null, coverage);
  }

  @Test
  void whatWasNotTouchedStays() throws AppException {
    assertThat(StatedIdentity.UNTOUCHED.onto(BEFORE)).isEqualTo(BEFORE);
    assertThat(typed("市局", null, null, null).onto(BEFORE).docNo()).isEqualTo("甘政〔2020〕1号");
  }

  @Test
  void emptyTextTakesBackWhatWasStated() throws AppException {
    LayerIdentity after = typed("", null, "", "").onto(BEFORE);

    assertThat(after.issuer()).isEmpty();
    assertThat(after.validTo()).isNull();
    assertThat(after.coverage()).isNull();
  }

  @Test
  void nothingStatedIsNoIdentity() throws AppException {
    assertThat(StatedIdentity.UNTOUCHED.onto(null)).isNull();
  }

  @Test
  void textsComeBackAsTheyWere() throws AppException {
    assertThat(StatedIdentity.of(BEFORE).onto(null)).isEqualTo(BEFORE);
  }

  @Test
  void dateIsReadWithDashesSlashesOrDots() throws AppException {
    assertThat(typed(null, "2026/01/02", null, null).onto(null).validFrom())
        .isEqualTo(LocalDate.of(2026, 1, 2));
  }

  @Test
  void whatIsNoDateOrNoCoverageIsRefused() {
    assertThatThrownBy(() -> typed(null, "明年", null, null).onto(BEFORE))
        .isInstanceOf(AppException.class);
    assertThatThrownBy(() -> typed(null, "2031-01-01", null, null).onto(BEFORE))
        .isInstanceOf(AppException.class);
    assertThatThrownBy(() -> typed(null, null, null, "武都区").onto(BEFORE))
        .isInstanceOf(AppException.class);
  }
}
