package org.ecozone.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.ecozone.app.Installation;
import org.ecozone.app.OpenedSamples;
import org.ecozone.app.ScreenRequest;
import org.ecozone.app.ScreeningPlan;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.job.Progress;
import org.ecozone.screen.Finding;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.ScreeningHeader;
import org.ecozone.screen.ScreeningSink;
import org.ecozone.screen.SiteScreening;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Issue;
import org.junit.jupiter.api.Test;

/** The window screens as the command line does. */
class ReviewEngineTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final Installation installation = OpenedSamples.installation();
  private final ReviewEngine engine = new ReviewEngine(installation, Clock.systemUTC(), 2);

  /** What the command line says: screenings by site, and what holds for all. */
  private static final class Kept implements ScreeningSink {
    private final Map<String, SiteScreening> sites = new HashMap<>();
    private List<Finding> forAll;

    @Override
    public void begin(ScreeningHeader header) {
      forAll = header.notCheckedForAll();
    }

    @Override
    public void site(SiteScreening screening) {
      sites.put(screening.facts().site().id(), screening);
    }

    @Override
    public void end(Iterable<Issue> issues) {}
  }

  private Kept commandLine() throws Exception {
    ScreenRequest request =
        new ScreenRequest(
            new ScreenRequest.Inputs(
                List.of(OpenedSamples.ZONES), OpenedSamples.SITES, null, null, null, null),
            new ScreenRequest.SiteColumns("", "", ""),
            Map.of(),
            DAY,
            null,
            2);
    Kept kept = new Kept();
    try (ScreeningPlan plan = ScreeningPlan.read(installation, request, Progress.NONE)) {
      plan.run(kept, Progress.NONE);
    }
    return kept;
  }

  @Test
  void allTwelveProjectsGetTheFindingsAndVerdictsOfTheCommandLine() throws Exception {
    Workspace workspace = OpenedSamples.workspace();
    ReadyReview ready = engine.prepare(ReviewScope.of(workspace, DAY), Progress.NONE);
    Kept expected = commandLine();
    assertThat(workspace.project().sites()).hasSize(12);
    List<ReviewResult> results = new ArrayList<>();
    engine.screenAll(ready, workspace.project().sites(), results::add, Progress.NONE);
    assertThat(results).hasSize(12);
    for (ReviewResult result : results) {
      SiteScreening own = result.screening();
      SiteScreening other = expected.sites.get(result.item().id());
      assertThat(own.verdict()).as(result.item().name()).isEqualTo(other.verdict());
      assertThat(own.worstPossible()).isEqualTo(other.worstPossible());
      assertThat(own.undecided()).isEqualTo(other.undecided());
      assertThat(own.uncheckedLayers()).isEqualTo(other.uncheckedLayers());
      List<Finding> all = new ArrayList<>(other.findings());
      all.addAll(expected.forAll);
      assertThat(new HashSet<>(lines(own.findings()))).isEqualTo(new HashSet<>(lines(all)));
    }
  }

  /** Findings without the hash of the file, which a test's layer has as well. */
  private static List<String> lines(List<Finding> findings) {
    return findings.stream().map(Finding::toString).toList();
  }

  @Test
  void aHiddenOrFilteredLayerIsScreenedLikeAnyOther() throws Exception {
    Workspace workspace = OpenedSamples.workspace();
    ReviewBasis before = ReviewBasis.of(ReviewScope.of(workspace, DAY), null);
    List<LayerItem> hidden =
        LayerTree.mapLayers(
            workspace.project().layers(),
            layer -> layer.shown(LayerItem.Visibility.HIDDEN).withFilter("1 = 0").withOpacity(0));
    workspace.adjust(workspace.project().withLayers(hidden));
    ReviewScope scope = ReviewScope.of(workspace, DAY);
    assertThat(ReviewBasis.of(scope, null)).isEqualTo(before);
    ReadyReview ready = engine.prepare(scope, Progress.NONE);
    SiteItem tailings = workspace.project().sites().get(0);
    assertThat(engine.screen(ready, tailings, Progress.NONE).screening().verdict())
        .isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void aLayerThatIsMissingIsNotCheckedAndNothingReadsAsNoConflict() throws Exception {
    Workspace workspace = OpenedSamples.workspace();
    for (LayerItem.Layer layer : LayerTree.layers(workspace.project().layers())) {
      workspace.putContent(
          layer.id(), new LayerContent(LayerContent.State.MISSING, null, List.of()));
    }
    ReadyReview ready = engine.prepare(ReviewScope.of(workspace, DAY), Progress.NONE);
    for (SiteItem site : workspace.project().sites()) {
      SiteScreening screening = engine.screen(ready, site, Progress.NONE).screening();
      assertThat(screening.verdict()).as(site.name()).isNotEqualTo(Verdict.NONE);
      assertThat(screening.uncheckedLayers()).contains("STBHHX", "YJJBNT");
      assertThat(screening.findings())
          .filteredOn(finding -> finding.layer().equals("STBHHX"))
          .isNotEmpty()
          .allMatch(
              finding ->
                  finding.state() == FindingState.NOT_CHECKED
                      || finding.state() == FindingState.NOT_TRIGGERED);
    }
  }

  @Test
  void aSiteWhoseCoordinatesCannotBeOfItsCrsIsUndetermined() throws Exception {
    Workspace workspace = OpenedSamples.workspace();
    ReadyReview ready = engine.prepare(ReviewScope.of(workspace, DAY), Progress.NONE);
    SiteItem first = workspace.project().sites().get(0);
    SiteItem wrong =
        new SiteItem("x", "x", first.geometry(), "EPSG:4490", first.attributes(), (Path) null, "");
    ReviewResult result = engine.screen(ready, wrong, Progress.NONE);
    assertThat(result.screening().verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result.issues()).extracting(Issue::code).contains("GEOMETRY_OUT_OF_RANGE");
  }
}
