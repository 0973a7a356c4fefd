package org.ecozone.gui.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.review.FindingLine;
import org.ecozone.app.review.ReviewBasis.Outdated;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.gui.common.JobRunner;
import org.ecozone.gui.screening.ReviewRuns.Phase;
import org.ecozone.gui.support.DirectJobs;
import org.ecozone.gui.support.RecordedMessages;
import org.ecozone.job.Progress;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.Verdict;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

class ScreeningViewModelTest {
  @Test
  void choosingASiteScreensItAtOnce() throws Exception {
    ReviewDesk review = ReviewDesk.demo(new DirectJobs()).choose("徽县铅锌选矿尾矿库");
    ShownResult shown = review.model().shownProperty().get();
    assertThat(shown.result().screening().verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(shown.outdated()).isEmpty();
    assertThat(shown.lines())
        .anyMatch(
            line ->
                line.finding().ruleId().equals("R081")
                    && line.finding().state() == FindingState.TRIGGERED
                    && line.place() instanceof FindingLine.Place.Distance);
  }

  @Test
  void fillingAMissingAttributeChangesTheVerdict() throws Exception {
    ReviewDesk review = ReviewDesk.demo(new DirectJobs()).choose("宕昌抽水蓄能电站");
    String id = review.site("宕昌抽水蓄能电站").id();
    review.model().edits().state(id, "national_major", "");
    ShownResult unknown = review.model().shownProperty().get();
    assertThat(unknown.result().screening().undecided()).isPositive();
    assertThat(review.model().needsProperty().get().isRequired("national_major")).isTrue();
    assertThat(review.model().needsProperty().get().askers("national_major"))
        .contains("R002", "R004");
    review.model().edits().state(id, "national_major", "是");
    ShownResult known = review.model().shownProperty().get();
    assertThat(known.outdated()).isEmpty();
    assertThat(known.result().screening().verdict()).isEqualTo(Verdict.RESTRICTED);
    assertThat(review.model().needsProperty().get().isRequired("national_major")).isFalse();
  }

  @Test
  void aChangedLayerMarksResultsOutdatedBeforeAnythingIsScreenedAgain() throws Exception {
    ReviewDesk review = ReviewDesk.demo(new DirectJobs()).choose("徽县铅锌选矿尾矿库");
    review.model().liveProperty().set(false);
    LayerItem.Layer layer = LayerTree.layers(review.workspace().project().layers()).get(0);
    review
        .workspace()
        .putContent(layer.id(), new LayerContent(LayerContent.State.MISSING, null, List.of()));
    assertThat(review.model().shownProperty().get().outdated()).containsExactly(Outdated.LAYERS);
    assertThat(review.model().rowsProperty().get().get(0).isCurrent()).isFalse();
    review.model().screenNow();
    assertThat(review.model().shownProperty().get().outdated()).isEmpty();
    assertThat(review.model().shownProperty().get().result().screening().uncheckedLayers())
        .isNotEmpty();
  }

  @Test
  void anotherAsOfDateMarksResultsOutdated() throws Exception {
    ReviewDesk review = ReviewDesk.demo(new DirectJobs()).choose("徽县铅锌选矿尾矿库");
    review.model().liveProperty().set(false);
    Project project = review.workspace().project();
    review
        .workspace()
        .change(
            "x",
            project.withBasis(new Project.Basis(null, null, java.time.LocalDate.of(2030, 1, 1))));
    assertThat(review.model().shownProperty().get().outdated()).contains(Outdated.AS_OF);
    review.workspace().undo();
    assertThat(review.model().shownProperty().get().outdated()).isEmpty();
  }

  @Test
  void aMovedSiteIsOutdatedUntilItIsScreenedAgain() throws Exception {
    ReviewDesk review = ReviewDesk.demo(new DirectJobs()).choose("徽县铅锌选矿尾矿库");
    review.model().liveProperty().set(false);
    SiteItem site = review.model().siteProperty().get();
    review.model().moved(moved(site.geometry(), 30_000), site.crs());
    assertThat(review.model().shownProperty().get().outdated()).containsExactly(Outdated.GEOMETRY);
    review.model().liveProperty().set(true);
    assertThat(review.model().shownProperty().get().outdated()).isEmpty();
  }

  private static Geometry moved(Geometry geometry, double metres) {
    return AffineTransformation.translationInstance(metres, metres).transform(geometry);
  }

  @Test
  void theNewestOfSeveralLiveRunsIsTheOneThatIsShown() throws Exception {
    DirectJobs jobs = DirectJobs.held();
    List<Runnable> asked = new ArrayList<>();
    ReviewDesk review = ReviewDesk.of(org.ecozone.app.OpenedSamples.workspace(), jobs, asked::add);
    runAll(jobs);
    review.choose("徽县铅锌选矿尾矿库");
    SiteItem site = review.model().siteProperty().get();
    review.model().moving(moved(site.geometry(), 10_000), site.crs());
    review.model().moving(moved(site.geometry(), 20_000), site.crs());
    Geometry last = moved(site.geometry(), 30_000);
    review.model().moving(last, site.crs());
    asked.get(asked.size() - 1).run(); // a debounce does only the last
    runAll(jobs);
    ShownResult shown = review.model().shownProperty().get();
    assertThat(shown.kind()).isEqualTo(ShownResult.Kind.MOVING);
    assertThat(shown.result().item().geometry().equalsExact(last)).isTrue();
  }

  @Test
  void afterThePreparationWasCancelledTheNextWishBeginsItAnew() throws Exception {
    boolean[] cancel = {true};
    DirectJobs direct = new DirectJobs();
    JobRunner cancelling =
        new JobRunner() {
          @Override
          public <T> Handle run(Job<T> job) {
            boolean stop = cancel[0] && job.title().equals("gui/screening.job.prepare");
            JobRunner.Work<T> work = progress -> job.work().run(stop ? new Stopped() : progress);
            return direct.run(
                new Job<>(job.title(), job.args(), job.lane(), work, job.done(), job.failed()));
          }
        };
    ReviewDesk review = ReviewDesk.demo(cancelling).choose("徽县铅锌选矿尾矿库");
    assertThat(review.model().shownProperty().get()).isNull();
    assertThat(review.model().phaseProperty().get()).isEqualTo(Phase.IDLE);
    cancel[0] = false;
    review.model().screenNow();
    assertThat(review.model().shownProperty().get()).isNotNull();
  }

  @Test
  void aCancelledScreeningLeavesThePhaseAtOnceAndTheNextOneRuns() throws Exception {
    List<JobRunner.Handle> handles = new ArrayList<>();
    DirectJobs held = DirectJobs.held();
    boolean[] direct = {true};
    DirectJobs now = new DirectJobs();
    JobRunner watched =
        new JobRunner() {
          @Override
          public <T> Handle run(Job<T> job) {
            boolean hold = job.title().equals("gui/screening.job.site") && !direct[0];
            Handle handle = (hold ? held : now).run(job);
            handles.add(handle);
            return handle;
          }
        };
    ReviewDesk review = ReviewDesk.demo(watched).choose("徽县铅锌选矿尾矿库");
    direct[0] = false;
    review.model().screenNow();
    assertThat(review.model().phaseProperty().get()).isEqualTo(Phase.SCREENS);
    handles.get(handles.size() - 1).cancel();
    assertThat(review.model().phaseProperty().get()).isEqualTo(Phase.IDLE);
    review.model().screenNow();
    assertThat(review.model().phaseProperty().get()).isEqualTo(Phase.SCREENS);
    runAll(held);
    assertThat(review.model().phaseProperty().get()).isEqualTo(Phase.IDLE);
    assertThat(review.model().shownProperty().get()).isNotNull();
  }

  @Test
  void aSiteUnderTheMouseIsScreenedWhileItMovesOnePlaceAtATime() throws Exception {
    DirectJobs jobs = DirectJobs.held();
    List<Runnable> asked = new ArrayList<>();
    ReviewDesk review = ReviewDesk.of(org.ecozone.app.OpenedSamples.workspace(), jobs, asked::add);
    runAll(jobs);
    review.choose("徽县铅锌选矿尾矿库");
    SiteItem site = review.model().siteProperty().get();
    asked.clear();
    review.model().moving(moved(site.geometry(), 10_000), site.crs());
    asked.get(0).run();
    runAll(jobs); // prepares, and screens the first place
    assertThat(review.model().shownProperty().get().kind()).isEqualTo(ShownResult.Kind.MOVING);
    review.model().moving(moved(site.geometry(), 20_000), site.crs());
    asked.get(asked.size() - 1).run();
    int before = asked.size();
    review.model().moving(moved(site.geometry(), 30_000), site.crs());
    assertThat(asked).hasSize(before);
    runAll(jobs);
    assertThat(asked).hasSize(before + 1);
    asked.get(before).run();
    runAll(jobs);
    Geometry shown = review.model().shownProperty().get().result().item().geometry();
    assertThat(shown.equalsExact(moved(site.geometry(), 30_000))).isTrue();
  }

  @Test
  void theListOfSitesStaysAsItIsWhenOnlyTheMapMovesOrAnotherSiteIsChosen() throws Exception {
    ReviewDesk review = ReviewDesk.demo(new DirectJobs());
    review.model().screenAll();
    List<SiteRow> rows = review.model().rowsProperty().get();
    Project project = review.workspace().project();
    review.workspace().adjust(project.withView(new Project.View(1, 2, 1000)));
    assertThat(review.model().rowsProperty().get()).isSameAs(rows);
    review.model().liveProperty().set(false);
    rows = review.model().rowsProperty().get();
    review.choose("康县");
    assertThat(review.model().rowsProperty().get()).isSameAs(rows);
    assertThat(review.model().siteProperty().get().name()).startsWith("康县");
  }

  @Test
  void allSitesAreNotScreenedTwiceAtATime() throws Exception {
    DirectJobs held = DirectJobs.held();
    DirectJobs now = new DirectJobs();
    JobRunner watched =
        new JobRunner() {
          @Override
          public <T> Handle run(Job<T> job) {
            return (job.title().equals("gui/screening.job.all") ? held : now).run(job);
          }
        };
    ReviewDesk review = ReviewDesk.demo(watched);
    review.model().screenAll();
    review.model().screenAll();
    assertThat(held.waiting()).isEqualTo(1);
    RecordedMessages messages = (RecordedMessages) review.desk().messages();
    assertThat(messages.shown()).anyMatch(message -> message.text().contains("12"));
    runAll(held);
    assertThat(review.model().rowsProperty().get()).allMatch(SiteRow::isCurrent);
    review.model().screenAll();
    assertThat(held.waiting()).isEqualTo(1);
  }

  /** Of a job that was cancelled. */
  private static final class Stopped implements Progress {
    @Override
    public void stage(String key, Object... args) {
      checkCancelled();
    }

    @Override
    public void report(long done, long total) {}

    @Override
    public boolean isCancelled() {
      return true;
    }
  }

  private static void runAll(DirectJobs jobs) {
    while (jobs.waiting() > 0) {
      jobs.runNext();
    }
  }

  @Test
  void manySitesAreListedWorstFirst() throws Exception {
    ReviewDesk review = ReviewDesk.demo(new DirectJobs());
    review.model().liveProperty().set(false);
    review.model().screenAll();
    List<SiteRow> rows = review.model().rowsProperty().get();
    assertThat(rows).hasSize(12).allMatch(SiteRow::isCurrent);
    for (int i = 1; i < rows.size(); i++) {
      assertThat(rows.get(i - 1).result().verdict())
          .isGreaterThanOrEqualTo(rows.get(i).result().verdict());
    }
    assertThat(rows.get(0).result().verdict()).isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void anOfficersDecisionNeedsReasonAndNameAndFallsWhenTheMachinesLineChanges() throws Exception {
    ReviewDesk review = ReviewDesk.demo(new DirectJobs()).choose("徽县铅锌选矿尾矿库");
    ShownResult shown = review.model().shownProperty().get();
    FindingLine line = line(shown, "R081");
    assertThat(review.model().decisions().check(shown, " ", "张三"))
        .isEqualTo(Decisions.Check.NO_REASON);
    assertThat(review.model().decisions().check(shown, "岸线已重新划定", ""))
        .isEqualTo(Decisions.Check.NO_OFFICER);
    review.model().decisions().decide(shown, line, Verdict.CONDITIONAL, "岸线已重新划定，见批复", "张三");
    ShownResult decided = review.model().shownProperty().get();
    assertThat(decided.result().screening().verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(line(decided, "R081").finding()).isEqualTo(line.finding());
    assertThat(line(decided, "R081").verdict()).isEqualTo(Verdict.CONDITIONAL);
    assertThat(decided.officer().standing()).hasSize(1);
    SiteItem site = review.model().siteProperty().get();
    review.model().moved(moved(site.geometry(), 1), site.crs());
    ShownResult after = review.model().shownProperty().get();
    assertThat(after.outdated()).isEmpty();
    assertThat(after.officer().standing()).isEmpty();
    assertThat(after.officer().fallen()).hasSize(1);
    assertThat(after.officer().verdict()).isEqualTo(after.result().screening().verdict());
    review.model().decisions().clearFallen(after);
    assertThat(review.workspace().project().overrides()).isEmpty();
    review.workspace().undo();
    review.workspace().undo();
    review.workspace().undo();
    assertThat(review.workspace().project().overrides()).isEmpty();
  }

  private static FindingLine line(ShownResult shown, String rule) {
    return shown.lines().stream()
        .filter(line -> line.finding().ruleId().equals(rule))
        .filter(line -> line.finding().state() == FindingState.TRIGGERED)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aClickedPlaceSaysWhatAppliesThereAndLeavesTheSiteAlone() throws Exception {
    ReviewDesk review = ReviewDesk.demo(new DirectJobs()).choose("徽县铅锌选矿尾矿库");
    SiteItem site = review.model().siteProperty().get();
    review.model().screenPlace(site.geometry().getCentroid(), site.crs());
    ShownResult shown = review.model().shownProperty().get();
    assertThat(shown.kind()).isEqualTo(ShownResult.Kind.PLACE);
    assertThat(shown.lines()).anyMatch(l -> l.finding().state() == FindingState.NEEDS_INFO);
    review.model().leavePlace();
    assertThat(review.model().shownProperty().get().kind()).isEqualTo(ShownResult.Kind.SITE);
  }
}
