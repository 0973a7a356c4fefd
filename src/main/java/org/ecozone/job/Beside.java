package org.ecozone.job;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * One piece of work that goes on beside the caller's own and is given up when the caller has no use
 * for it any more.
 *
 * <p>Threads: the work runs on a thread of its own; everything here is called by the one that
 * started it.
 *
 * @param <T> what the work gives
 */
public final class Beside<T> implements AutoCloseable {
  private final Background background = new Background();
  private final AtomicBoolean givenUp = new AtomicBoolean();
  private final Progress progress;
  private final Background.Task<T> task;

  private Beside(Function<Progress, T> work, Progress progress) {
    this.progress = progress;
    this.task = background.submit(() -> work.apply(new Watched()));
  }

  /**
   * Starts the work. What it tells its progress, and a cancel, go to and come from the caller's; it
   * is also cancelled when it is given up.
   */
  public static <T> Beside<T> start(Function<Progress, T> work, Progress progress) {
    return new Beside<>(work, progress);
  }

  /** Waits for the result, or throws what the work threw. */
  public T await() {
    try {
      return task.await(progress);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw (RuntimeException) e.getCause(); // a function throws nothing else
    }
  }

  /** Gives the work up if it is not over, and waits until it has noticed. */
  @Override
  public void close() {
    givenUp.set(true);
    background.finish(Progress.NONE);
  }

  private final class Watched implements Progress {
    @Override
    public void stage(String key, Object... args) {
      progress.stage(key, args);
    }

    @Override
    public void report(long done, long total) {
      progress.report(done, total);
    }

    @Override
    public boolean isCancelled() {
      return givenUp.get() || progress.isCancelled();
    }
  }
}
