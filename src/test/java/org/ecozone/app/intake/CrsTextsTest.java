package org.ecozone.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecozone.app.intake.ExaminedParcel.Flag;
import org.ecozone.app.intake.check.CheckIssue;
import org.ecozone.geo.datum.DatumParameters.Problem;
import org.ecozone.geo.reference.CrsReason;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.zone.Issue;
import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrsTextsTest {
  private static final List<String> ARGS = List.of("XIAN80", "二", "三", "四");

  @ParameterizedTest
  @EnumSource(CrsReason.Code.class)
  void everyReasonHasItsSentenceInBothLanguages(CrsReason.Code code) {
    CrsReason reason = new CrsReason(code, ARGS);
    for (Lang lang : Lang.values()) {
      assertThat(CrsTexts.reason(reason, lang)).doesNotContain("{", "XIAN80").isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(IntakeIssue.class)
  void everyIssueHasItsSentence(IntakeIssue code) {
    assertSaid(code);
  }

  @ParameterizedTest
  @EnumSource(CheckIssue.class)
  void everyIssueOfTheChecksHasItsSentence(CheckIssue code) {
    assertSaid(code);
  }

  private static void assertSaid(IssueCode code) {
    Issue issue = Issue.of(code, "f", "t", "a", "b", "c", "d", "e", "f");
    for (Lang lang : Lang.values()) {
      assertThat(issue.message(lang)).doesNotContain("{").isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(Flag.class)
  void everyFlagHasItsWord(Flag flag) {
    for (Lang lang : Lang.values()) {
      assertThat(Texts.of("app/intake", lang).get("flag." + flag)).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(ExchangeFormat.class)
  void everyFormatHasItsName(ExchangeFormat format) {
    for (Lang lang : Lang.values()) {
      assertThat(Texts.of("app/intake", lang).get("format." + format)).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void everyProblemOfParametersHasItsSentence(Problem problem) {
    for (Lang lang : Lang.values()) {
      assertThat(Texts.of("geo/datum", lang).get("problem." + problem)).isNotBlank();
    }
  }
}
