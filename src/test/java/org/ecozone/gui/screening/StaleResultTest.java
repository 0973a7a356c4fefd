package org.ecozone.gui.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecozone.app.OpenedSamples;
import org.ecozone.app.review.ReviewBasis.Outdated;
import org.ecozone.app.review.ReviewEngine;
import org.ecozone.app.review.ReviewResult;
import org.ecozone.app.review.ReviewSummary;
import org.ecozone.app.review.SiteComparison;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.SourceStamp;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.screening.finding.FindingNode;
import org.ecozone.gui.screening.finding.FindingTree;
import org.ecozone.gui.support.DirectJobs;
import org.ecozone.gui.support.RecordedMessages;
import org.ecozone.job.Progress;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result that is not what a screening would say now never stands there as if it were. */
class StaleResultTest {
  private static final String TAILINGS = "徽县铅锌选矿尾矿库";

  @TempDir private Path dir;

  private static void runAll(DirectJobs jobs) {
    while (jobs.waiting() > 0) {
      jobs.runNext();
    }
  }

  /** A layer of the demo, as if it had been read from this file. */
  private static LayerItem.Layer readFrom(Workspace workspace, Path file) {
    LayerItem.Layer layer = LayerTree.layers(workspace.project().layers()).get(0);
    LayerContent was = workspace.content(layer.id());
    workspace.change(
        "x",
        workspace
            .project()
            .withLayers(
                LayerTree.replaceLayer(
                    workspace.project().layers(), layer.id(), each -> each.withFile(file))));
    LayerItem.Layer moved =
        LayerTree.findLayer(workspace.project().layers(), layer.id()).orElseThrow();
    workspace.putContent(layer.id(), read(moved, was, SourceStamp.of(file)));
    return moved;
  }

  private static LayerContent read(LayerItem.Layer layer, LayerContent was, SourceStamp stamp) {
    return new LayerContent(
        LayerContent.State.READY,
        was.layer(),
        null,
        null,
        new LayerContent.ReadAs(stamp, layer.table(), layer.setUp(), Project.EMPTY.basis()),
        was.issues());
  }

  @Test
  void aFileThatWasFoundChangedMarksTheResultThatStandsThere() throws Exception {
    Path file = Files.writeString(dir.resolve("图层 1.gpkg"), "one");
    ReviewDesk review = ReviewDesk.demo(new DirectJobs());
    LayerItem.Layer layer = readFrom(review.workspace(), file);
    review.choose(TAILINGS);
    assertThat(review.model().shownProperty().get().outdated()).isEmpty();
    Files.writeString(file, "two!");
    review.workspace().sourcesChanged(List.of(layer.id()));
    assertThat(review.model().shownProperty().get().outdated())
        .containsExactly(Outdated.SOURCE_CHANGED);
    assertThat(review.model().rowsProperty().get())
        .allMatch(row -> !row.isCurrent() || row.result() == null);
    review.model().screenNow();
    assertThat(review.model().shownProperty().get().outdated())
        .containsExactly(Outdated.SOURCE_CHANGED);
    review
        .workspace()
        .putContent(
            layer.id(), read(layer, review.workspace().content(layer.id()), SourceStamp.of(file)));
    assertThat(review.model().shownProperty().get().outdated()).isEmpty();
  }

  @Test
  void aClickedPlaceAndAComparisonAgeAsWell() throws Exception {
    Path file = Files.writeString(dir.resolve("a.gpkg"), "one");
    ReviewDesk review = ReviewDesk.demo(new DirectJobs());
    LayerItem.Layer layer = readFrom(review.workspace(), file);
    review.choose(TAILINGS);
    SiteItem site = review.model().siteProperty().get();
    List<SiteComparison> both = new ArrayList<>();
    review.model().compare(site, review.site("宕昌抽水蓄能电站"), both::add);
    review.model().screenPlace(site.geometry().getCentroid(), site.crs());
    assertThat(review.model().shownProperty().get().outdated()).isEmpty();
    assertThat(review.model().outdated(both.get(0).first())).isEmpty();
    Files.writeString(file, "two!");
    review.workspace().sourcesChanged(List.of(layer.id()));
    assertThat(review.model().outdated(both.get(0).first()))
        .containsExactly(Outdated.SOURCE_CHANGED);
    review.model().screenPlace(site.geometry().getCentroid(), site.crs());
    assertThat(review.model().shownProperty().get().kind()).isEqualTo(ShownResult.Kind.PLACE);
    assertThat(review.model().shownProperty().get().outdated())
        .containsExactly(Outdated.SOURCE_CHANGED);
    review.model().edits().remove(Set.of(site.id()));
    assertThat(review.model().outdated(both.get(0).first())).contains(Outdated.GEOMETRY);
  }

  @Test
  void rulesWrittenToWhileAnotherWindowWasInFrontAreReadAndScreenedWith() throws Exception {
    Path rules = dir.resolve("规则.csv");
    Files.copy(OpenedSamples.installation().dataFile("rules/rules.csv"), rules);
    ReviewDesk review = ReviewDesk.demo(new DirectJobs());
    Project project = review.workspace().project();
    review.workspace().change("x", project.withBasis(new Project.Basis(rules, null, null)));
    review.choose(TAILINGS);
    assertThat(review.model().shownProperty().get().result().screening().verdict())
        .isEqualTo(Verdict.PROHIBITED);
    review.model().liveProperty().set(false);
    try (Stream<String> lines = Files.lines(rules)) {
      Files.write(rules, lines.limit(2).toList());
    }
    review.model().look();
    assertThat(review.model().shownProperty().get().outdated()).containsExactly(Outdated.RULES);
    Files.writeString(rules, "nonsense");
    review.model().look();
    assertThat(review.session().bookIssues()).isNotEmpty();
    assertThat(review.model().shownProperty().get().outdated()).contains(Outdated.RULES);
    assertThat(review.model().phaseProperty().get()).isEqualTo(ReviewRuns.Phase.NO_RULES);
  }

  @Test
  void nothingIsExportedByRulesThatNobodySaw() throws Exception {
    Path rules = dir.resolve("规则.csv");
    Files.copy(OpenedSamples.installation().dataFile("rules/rules.csv"), rules);
    ReviewDesk review = ReviewDesk.demo(new DirectJobs());
    Project project = review.workspace().project();
    review.workspace().change("x", project.withBasis(new Project.Basis(rules, null, null)));
    review.choose(TAILINGS);
    try (Stream<String> lines = Files.lines(rules)) {
      Files.write(rules, lines.limit(20).toList());
    }
    review.model().export(dir.resolve("out"));
    assertThat(dir.resolve("out")).doesNotExist();
    assertThat(((RecordedMessages) review.desk().messages()).shown())
        .anyMatch(said -> said.text().contains("规则.csv"));
  }

  @Test
  void whoCancelsThePreparationMayAskAgain() throws Exception {
    DirectJobs jobs = DirectJobs.held();
    ReviewDesk review = ReviewDesk.of(OpenedSamples.workspace(), jobs, Runnable::run);
    jobs.runNext(); // the rules
    review.choose(TAILINGS);
    assertThat(review.model().phaseProperty().get()).isEqualTo(ReviewRuns.Phase.PREPARES);
    jobs.cancelAll();
    assertThat(review.model().phaseProperty().get()).isEqualTo(ReviewRuns.Phase.IDLE);
    assertThat(review.model().shownProperty().get()).isNull();
    review.model().screenNow();
    runAll(jobs);
    assertThat(review.model().shownProperty().get().result().screening().verdict())
        .isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void whoCancelsAScreeningIsNotToldThatItRuns() throws Exception {
    DirectJobs jobs = DirectJobs.held();
    ReviewDesk review = ReviewDesk.of(OpenedSamples.workspace(), jobs, Runnable::run);
    runAll(jobs);
    review.choose(TAILINGS);
    runAll(jobs);
    review.model().screenNow();
    assertThat(review.model().phaseProperty().get()).isEqualTo(ReviewRuns.Phase.SCREENS);
    jobs.cancelAll();
    assertThat(review.model().phaseProperty().get()).isEqualTo(ReviewRuns.Phase.IDLE);
  }

  @Test
  void aSearchThatFindsNothingDoesNotSayThatThereIsNothing() throws Exception {
    ReviewDesk review = ReviewDesk.demo(new DirectJobs()).choose(TAILINGS);
    ShownResult shown = review.model().shownProperty().get();
    List<FindingNode.Group> all = FindingTree.of(shown.lines(), "", Lang.ZH);
    List<FindingNode.Group> searched = FindingTree.of(shown.lines(), "没有这个词", Lang.ZH);
    assertThat(searched).allMatch(group -> group.count() == 0);
    assertThat(searched)
        .extracting(FindingNode.Group::total)
        .isEqualTo(all.stream().map(FindingNode.Group::count).toList());
    assertThat(searched.get(0).total()).isPositive();
  }

  @Test
  void aRunOverAllSitesLeavesTheShownResultWhereItIs() throws Exception {
    ReviewDesk review = ReviewDesk.demo(new DirectJobs()).choose(TAILINGS);
    SiteItem site = review.model().siteProperty().get();
    ReviewEngine engine = review.session().engine();
    ReviewResult again = engine.screen(review.session().ready().orElseThrow(), site, Progress.NONE);
    review.session().acceptAll(List.of(), List.of(ReviewSummary.of(again)));
    assertThat(review.model().shownProperty().get()).isNotNull();
  }
}
