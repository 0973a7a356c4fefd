package org.ecozone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.screen.ScreenFixture.layer;
import static org.ecozone.screen.ScreenFixture.site;
import static org.ecozone.screen.ScreenFixture.zone;

import org.ecozone.zone.Issue;
import org.junit.jupiter.api.Test;

/** Where no rule was asked nobody may read that nothing was found. */
class NoRuleInForceTest {
  private static Screened.Setup setup(RuleRows rules) {
    return Screened.with(rules)
        .mandatory("STBHHX", "KYQ")
        .layers(layer("STBHHX", zone(1, 0, 100)), layer("KYQ"))
        .sites(site("s", 500, 600));
  }

  private static void assertNothingChecked(Screened screened) {
    assertThat(screened.only().verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(screened.only().uncheckedLayers()).containsExactly("KYQ", "STBHHX");
    assertThat(screened.issues).extracting(Issue::code).contains("NO_RULE_IN_FORCE");
  }

  @Test
  void aDayBeforeAllRulesIsNotADayWithoutConflict() {
    RuleRows later =
        new RuleRows()
            .rule("R002", "STBHHX")
            .with("effective_from", "2020-01-01")
            .rule("R003", "KYQ")
            .with("effective_from", "2020-01-01");
    assertNothingChecked(setup(later).asOf("2019-12-31").run());
    Screened after = setup(later).asOf("2020-01-01").run();
    assertThat(after.only().verdict()).isEqualTo(Verdict.NONE);
    assertThat(after.issues).extracting(Issue::code).doesNotContain("NO_RULE_IN_FORCE");
  }

  @Test
  void aDayAfterAllRulesIsNotADayWithoutConflict() {
    RuleRows earlier = new RuleRows().rule("R002", "STBHHX").with("effective_to", "2020-01-01");
    assertNothingChecked(setup(earlier).asOf("2020-01-02").run());
  }

  @Test
  void aMandatoryLayerThatNoRuleAsksOfIsSaidAndCountsAsUnchecked() {
    RuleRows rules =
        new RuleRows().rule("R002", "STBHHX").with("enabled", "false").rule("R003", "KYQ");
    Screened screened = setup(rules).run();
    assertThat(screened.only().verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(screened.only().uncheckedLayers()).containsExactly("STBHHX");
    assertThat(screened.issues)
        .filteredOn(issue -> issue.code().equals("MANDATORY_LAYER_UNASKED"))
        .extracting(Issue::layer)
        .containsExactly("STBHHX");
  }

  @Test
  void rulesThatAreAllSwitchedOffCheckNothing() {
    assertNothingChecked(
        setup(new RuleRows().rule("R002", "STBHHX").with("enabled", "false")).run());
  }
}
