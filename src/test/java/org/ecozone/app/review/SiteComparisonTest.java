package org.ecozone.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.ecozone.app.OpenedSamples;
import org.ecozone.app.review.SiteComparison.RuleRow;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.job.Progress;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.Verdict;
import org.junit.jupiter.api.Test;

class SiteComparisonTest {
  private ReviewResult screen(ReviewEngine engine, ReadyReview ready, Workspace from, int index) {
    return engine.screen(ready, from.project().sites().get(index), Progress.NONE);
  }

  @Test
  void whatDiffersComesFirstAndTheSameSiteDoesNotDifferFromItself() throws Exception {
    Workspace workspace = OpenedSamples.workspace();
    ReviewEngine engine = new ReviewEngine(OpenedSamples.installation(), Clock.systemUTC(), 2);
    ReadyReview ready =
        engine.prepare(ReviewScope.of(workspace, LocalDate.of(2026, 11, 20)), Progress.NONE);
    ReviewResult tailings = screen(engine, ready, workspace, 0);
    ReviewResult solar = screen(engine, ready, workspace, 11);
    SiteComparison both = SiteComparison.of(tailings, solar);
    assertThat(both.rules().get(0).differs()).isTrue();
    assertThat(both.rules())
        .filteredOn(row -> row.ruleId().equals("R081"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.first().state()).isEqualTo(FindingState.TRIGGERED);
              assertThat(row.first().verdict()).isEqualTo(Verdict.PROHIBITED);
              assertThat(row.second().state()).isEqualTo(FindingState.NOT_TRIGGERED);
            });
    assertThat(both.layers()).anyMatch(SiteComparison.LayerRow::differs);
    SiteComparison same = SiteComparison.of(tailings, tailings);
    assertThat(same.rules()).noneMatch(RuleRow::differs);
    assertThat(same.layers()).noneMatch(SiteComparison.LayerRow::differs);
  }
}
