package org.ecozone.gui.common;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.ecozone.app.AppException;
import org.ecozone.gui.common.RunningJob.State;
import org.ecozone.job.CancelledException;

/**
 * Runs jobs on workers. Jobs of a lane have workers of their own, because somebody waits for their
 * answer with the mouse in his hand; the others queue up, four at a time.
 *
 * <p>Threads: all methods on the FX thread. Workers do not keep the process alive.
 *
 * <p>Fails: what the work throws goes to the job's {@code failed}; if it is a fault of the program
 * the message bar says so too.
 */
public final class FxJobs implements JobRunner {
  private static final int QUEUE_WORKERS = 4;
  private static final int LANE_WORKERS = 6;
  private static final long IDLE_S = 30;
  private static final Duration LOOK = Duration.millis(200);
  private static final int MOST_FINISHED = 50;

  private final ObservableList<RunningJob> running = FXCollections.observableArrayList();
  private final ObservableList<RunningJob> finished = FXCollections.observableArrayList();
  private final ThreadPoolExecutor queue = workers(QUEUE_WORKERS, "ecozone-job-");
  private final ThreadPoolExecutor lanes = workers(LANE_WORKERS, "ecozone-lane-");
  private final ThreadPoolExecutor quiet = workers(1, "ecozone-quiet-");
  private final Timeline looking = new Timeline(new KeyFrame(LOOK, tick -> lookAtAll()));
  private final Messages messages;

  public FxJobs(Messages messages) {
    this.messages = messages;
    looking.setCycleCount(Animation.INDEFINITE);
  }

  private static ThreadPoolExecutor workers(int count, String name) {
    AtomicInteger number = new AtomicInteger();
    ThreadFactory threads =
        task -> {
          Thread thread = new Thread(task, name + number.incrementAndGet());
          thread.setDaemon(true);
          thread.setPriority(Thread.NORM_PRIORITY - 1);
          return thread;
        };
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            count,
            count,
            IDLE_S,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            threads,
            new ThreadPoolExecutor.DiscardPolicy());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Jobs under way and waiting, the oldest first. */
  public ObservableList<RunningJob> running() {
    return running;
  }

  /**
   * Jobs that are over, the newest first; only those that failed or that one could notice. Of a
   * lane only the newest stands here: twenty answers to one search field would drive out the task
   * that somebody looks for.
   */
  public ObservableList<RunningJob> finished() {
    return finished;
  }

  @Override
  public <T> Handle run(Job<T> job) {
    if (!job.lane().isEmpty()) {
      running.stream()
          .filter(older -> older.lane().equals(job.lane()))
          .toList()
          .forEach(RunningJob::supersede);
    }
    RunningJob[] self = new RunningJob[1];
    self[0] =
        new RunningJob(
            new RunningJob.Text(job.title(), job.args()), job.lane(), () -> putAway(self[0]));
    running.add(self[0]);
    if (looking.getStatus() != Animation.Status.RUNNING) {
      looking.play();
    }
    Executor workers = job.lane().isEmpty() ? queue : lanes;
    workers.execute(() -> work(job, self[0]));
    return self[0];
  }

  /** On the worker. */
  private <T> void work(Job<T> job, RunningJob self) {
    if (self.isCancelled()) {
      return;
    }
    self.begin();
    try {
      T result = job.work().run(self);
      Platform.runLater(() -> over(self, State.DONE, job.done(), result));
    } catch (CancelledException e) {
      Platform.runLater(self::cancel);
    } catch (Throwable failure) { // an Error too: somebody waits for an answer
      Platform.runLater(() -> failed(job, self, failure));
    }
  }

  private void failed(Job<?> job, RunningJob self, Throwable failure) {
    if (!self.isCancelled()) {
      if (job.failed() == null || isFault(failure)) {
        messages.failure(failure);
      }
      over(self, State.FAILED, job.failed() == null ? nothing -> {} : job.failed(), failure);
    }
  }

  private static boolean isFault(Throwable failure) {
    return !(failure instanceof AppException)
        && (failure instanceof RuntimeException || failure instanceof Error);
  }

  private <T> void over(RunningJob self, State how, Consumer<T> answer, T value) {
    if (!self.isCancelled()) {
      self.end(how);
      putAway(self);
      answer.accept(value);
    }
  }

  private void putAway(RunningJob job) {
    running.remove(job);
    if (job.isWorthTelling()) {
      if (!job.lane().isEmpty()) {
        finished.removeIf(older -> older.lane().equals(job.lane()));
      }
      finished.add(0, job);
    }
    if (finished.size() > MOST_FINISHED) {
      finished.remove(MOST_FINISHED, finished.size());
    }
    if (running.isEmpty()) {
      looking.stop();
    }
  }

  private void lookAtAll() {
    List.copyOf(running).forEach(RunningJob::look);
  }

  /**
   * Small work of the frame that nobody has to hear of, such as keeping the preferences: one after
   * the other, in order, not to be cancelled.
   *
   * @param done on the FX thread
   * @param failed on the FX thread
   */
  public <T> void quietly(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    quiet.execute(
        () -> {
          try {
            T result = work.call();
            Platform.runLater(() -> done.accept(result));
          } catch (Exception | Error failure) {
            Platform.runLater(() -> failed.accept(failure));
          }
        });
  }

  public void cancelAll() {
    List.copyOf(running).forEach(RunningJob::cancel);
  }

  /** Cancels everything and takes no more work: the window is closing. */
  public void close() {
    cancelAll();
    looking.stop();
    queue.shutdown();
    lanes.shutdown();
    quiet.shutdown();
  }
}
