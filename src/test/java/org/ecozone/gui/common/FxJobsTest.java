package org.ecozone.gui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.RunningJob.State;
import org.ecozone.gui.support.FxTest;
import org.ecozone.gui.support.RecordedMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work runs off the FX thread, answers come on it. */
class FxJobsTest extends FxTest {
  private static final String TITLE = "gui/common.job.test";

  private final RecordedMessages messages = new RecordedMessages();
  private final FxJobs jobs = onFx(() -> new FxJobs(messages));
  private final List<Object> answers = new ArrayList<>();

  @AfterEach
  void close() {
    doOnFx(jobs::close);
  }

  private <T> Job<T> job(String lane, JobRunner.Work<T> work) {
    return new Job<>(TITLE, List.of(), lane, work, answers::add, answers::add);
  }

  @Test
  void workRunsOffTheFxThreadAndItsAnswerComesOnIt() {
    AtomicReference<Boolean> workOnFx = new AtomicReference<>();
    AtomicReference<Boolean> answerOnFx = new AtomicReference<>();

    doOnFx(
        () ->
            jobs.run(
                new Job<>(
                    TITLE,
                    List.of(),
                    "",
                    progress -> {
                      workOnFx.set(Platform.isFxApplicationThread());
                      return 1;
                    },
                    answer -> answerOnFx.set(Platform.isFxApplicationThread()),
                    failure -> {})));

    waitFor("the answer", () -> answerOnFx.get() != null);
    assertThat(workOnFx.get()).isFalse();
    assertThat(answerOnFx.get()).isTrue();
  }

  @Test
  void newestOfALaneWins() {
    CountDownLatch hold = new CountDownLatch(1);
    doOnFx(
        () -> {
          jobs.run(
              job(
                  "map",
                  progress -> {
                    hold.await();
                    return "old";
                  }));
          jobs.run(job("map", progress -> "new"));
        });
    waitFor("the newer answer", () -> answers.contains("new"));
    hold.countDown();
    waitFor("the end of both", () -> jobs.running().isEmpty());

    assertThat(answers).containsExactly("new");
  }

  @Test
  void cancelledJobHandsNothingOver() {
    CountDownLatch seen = new CountDownLatch(1);
    AtomicReference<JobRunner.Handle> handle = new AtomicReference<>();
    doOnFx(
        () ->
            handle.set(
                jobs.run(
                    job(
                        "",
                        progress -> {
                          while (!progress.isCancelled()) {
                            Thread.onSpinWait();
                          }
                          seen.countDown();
                          return "late";
                        }))));

    doOnFx(() -> handle.get().cancel());

    waitFor("the work to notice", () -> seen.getCount() == 0);
    assertThat(answers).isEmpty();
    assertThat(jobs.running()).isEmpty();
  }

  @Test
  void faultOfTheProgramIsToldToTheJobAndToTheUser() {
    IllegalStateException fault = new IllegalStateException("bug");
    doOnFx(
        () ->
            jobs.run(
                job(
                    "",
                    progress -> {
                      throw fault;
                    })));

    waitFor("the failure", () -> !answers.isEmpty());
    assertThat(answers).containsExactly(fault);
    assertThat(messages.failures()).containsExactly(fault);
    assertThat(jobs.finished().get(0).stateProperty().get()).isEqualTo(State.FAILED);
  }

  @Test
  void longJobsDoNotHoldUpALane() {
    CountDownLatch hold = new CountDownLatch(1);
    doOnFx(
        () -> {
          for (int i = 0; i < 10; i++) {
            jobs.run(
                job(
                    "",
                    progress -> {
                      hold.await();
                      return "long";
                    }));
          }
          jobs.run(job("identify", progress -> "quick"));
        });

    waitFor("the quick answer", () -> answers.contains("quick"));
    assertThat(answers).containsExactly("quick");
    hold.countDown();
  }

  @Test
  void answersToASearchFieldDoNotDriveOutTheTaskThatSomebodyLooksFor() {
    IllegalStateException fault = new IllegalStateException("bug");
    doOnFx(
        () ->
            jobs.run(
                job(
                    "",
                    progress -> {
                      throw fault;
                    })));
    waitFor("the failure", () -> answers.size() == 1);
    for (int i = 1; i <= 60; i++) {
      int count = i + 1;
      doOnFx(
          () ->
              jobs.run(
                  job(
                      "search",
                      progress -> {
                        throw fault;
                      })));
      waitFor("the answer", () -> answers.size() == count);
    }

    assertThat(onFx(() -> jobs.finished().stream().map(RunningJob::lane).toList()))
        .containsExactly("search", "");
  }

  @Test
  void supersededJobIsNotToldOfHoweverLongItTook() throws InterruptedException {
    CountDownLatch hold = new CountDownLatch(1);
    doOnFx(
        () ->
            jobs.run(
                job(
                    "live",
                    progress -> {
                      hold.await();
                      return "old";
                    })));
    waitFor(
        "a noticeable job",
        () -> jobs.running().get(0).elapsedMsProperty().get() > RunningJob.LANE_NOTICED_MS);

    doOnFx(() -> jobs.run(job("live", progress -> "new")));
    waitFor("the newer answer", () -> answers.contains("new"));
    hold.countDown();

    assertThat(onFx(() -> List.copyOf(jobs.finished()))).isEmpty();
  }
}
