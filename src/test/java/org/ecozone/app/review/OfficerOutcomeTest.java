package org.ecozone.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.OpenedSamples;
import org.ecozone.app.results.MachineLine;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.Project.Override;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.job.Progress;
import org.ecozone.screen.Finding;
import org.ecozone.screen.Verdict;
import org.junit.jupiter.api.Test;

/** What the officer decides cannot make up for what nobody looked at. */
class OfficerOutcomeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final ReviewEngine engine =
      new ReviewEngine(OpenedSamples.installation(), Clock.systemUTC(), 2);

  private static List<Override> everythingToNone(ReviewResult result) {
    List<Override> all = new ArrayList<>();
    for (Finding finding : result.screening().findings()) {
      all.add(
          new Override(
              result.item().id(),
              finding.parcel(),
              finding.ruleId(),
              finding.layer(),
              finding.zoneFid(),
              Verdict.NONE.name(),
              "x",
              "y",
              DAY,
              MachineLine.of(finding, result.screening().facts().site())));
    }
    return all;
  }

  private ReviewResult screen(Workspace workspace) throws Exception {
    SiteItem tailings = workspace.project().sites().get(0);
    ReadyReview ready = engine.prepare(ReviewScope.of(workspace, DAY), Progress.NONE);
    return engine.screen(ready, tailings, Progress.NONE);
  }

  @Test
  void decisionsAboutEverythingThatWasCheckedLeaveNoConflict() throws Exception {
    ReviewResult result = screen(OpenedSamples.workspace());
    OfficerOutcome outcome =
        OfficerOutcome.of(result.screening(), everythingToNone(result), result.book());
    assertThat(outcome.verdict()).isEqualTo(Verdict.NONE);
    assertThat(outcome.softened()).isTrue();
  }

  @Test
  void aFileThatMayHoldAnyLayerIsNotDecidedAway() throws Exception {
    Workspace workspace = OpenedSamples.workspace();
    LayerItem.Layer broken = LayerItem.Layer.of(Path.of("损坏.gpkg"), "t1", LayerItem.Kind.ZONES);
    List<LayerItem> layers = new ArrayList<>(workspace.project().layers());
    layers.add(broken);
    workspace.change("x", workspace.project().withLayers(layers));
    workspace.putContent(broken.id(), new LayerContent(LayerContent.State.BROKEN, null, List.of()));
    ReviewResult result = screen(workspace);
    assertThat(result.screening().uncheckedLayers()).contains("损坏.gpkg t1");
    OfficerOutcome outcome =
        OfficerOutcome.of(result.screening(), everythingToNone(result), result.book());
    assertThat(outcome.open()).isZero();
    assertThat(outcome.verdict()).isEqualTo(Verdict.UNDETERMINED);
  }
}
