package org.ecozone.gui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.ecozone.gui.common.FxJobs;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.RunningJob.State;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.support.FxTest;
import org.ecozone.gui.support.RecordedMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long work is seen and can be stopped. */
class TasksPanelTest extends FxTest {
  private final FxJobs jobs = onFx(() -> new FxJobs(new RecordedMessages()));
  private final List<Object> answers = new ArrayList<>();
  private final CountDownLatch noticed = new CountDownLatch(1);

  @BeforeEach
  void showPanel() {
    show(() -> (Parent) new TasksPanel(jobs, new UiTexts()).node(), 900, 300);
  }

  @AfterEach
  void close() {
    doOnFx(jobs::close);
  }

  private void startLongJob() {
    doOnFx(
        () ->
            jobs.run(
                new Job<>(
                    "gui/files.job.save",
                    List.of("很长的任务"),
                    "",
                    progress -> {
                      progress.stage("app.stage.sites", "用地.gpkg");
                      for (int i = 1; !progress.isCancelled(); i++) {
                        progress.report(Math.min(i, 40), 100);
                        Thread.sleep(20);
                      }
                      noticed.countDown();
                      return "late";
                    },
                    answers::add,
                    answers::add)));
  }

  private List<String> texts(String query) {
    List<String> texts = new ArrayList<>();
    for (Node node : lookup(query).lookup(".label").queryAll()) {
      if (node.isVisible()) {
        texts.add(((Labeled) node).getText());
      }
    }
    return texts;
  }

  @Test
  void runningJobSaysWhatItDoesHowFarItIsAndOnWhat() {
    startLongJob();

    waitFor("the row", () -> !texts("#tasks-running").isEmpty());
    waitFor("figures", () -> texts("#tasks-running").contains("40 / 100"));
    assertThat(texts("#tasks-running"))
        .anyMatch(text -> text.contains("很长的任务"))
        .anyMatch(text -> text.contains("用地.gpkg"))
        .anyMatch(text -> text.contains("剩余约"));
  }

  @Test
  void cancelTakesEffectAtOnceAndTheRowSaysSo() {
    startLongJob();
    waitFor(
        "the row",
        () ->
            lookup("#tasks-running").lookup(".task-row").tryQuery().isPresent()
                && lookup("#tasks-running").lookup(".task-row").query().isVisible());

    clickOn(lookup("#tasks-running").lookup(".task-cancel").<Node>query());

    assertThat(jobs.running()).isEmpty();
    waitFor("the finished row", () -> texts("#tasks-finished").contains("已取消"));
    waitFor("the worker to notice", () -> noticed.getCount() == 0);
    assertThat(answers).isEmpty();
  }

  @Test
  void failedJobIsListedHoweverShortItWas() {
    doOnFx(
        () ->
            jobs.run(
                new Job<>(
                    "gui/files.job.save",
                    List.of("x"),
                    "",
                    progress -> {
                      throw new IOException("disk");
                    },
                    answers::add,
                    answers::add)));

    waitFor("the failure", () -> !jobs.finished().isEmpty());
    assertThat(jobs.finished().get(0).stateProperty().get()).isEqualTo(State.FAILED);
    waitFor("the row", () -> texts("#tasks-finished").contains("未完成：出错"));
    clickOn("#tasks-clear");
    assertThat(jobs.finished()).isEmpty();
  }

  @Test
  void closingTheWindowCancelsWhatRuns() {
    startLongJob();

    doOnFx(jobs::close);

    waitFor("the worker to notice", () -> noticed.getCount() == 0);
    assertThat(answers).isEmpty();
    doOnFx(
        () ->
            jobs.run(
                new Job<>(
                    "gui/files.job.recent", List.of(), "", p -> 1, answers::add, answers::add)));
    assertThat(answers).isEmpty();
  }
}
