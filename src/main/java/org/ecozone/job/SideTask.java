package org.ecozone.job;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One piece of work on a thread of its own, beside what the caller does meanwhile.
 *
 * <p>Threads: the work runs on a daemon thread; all methods are called by the thread that started
 * it.
 *
 * <p>Fails: what the work throws is thrown to whoever asks for the result. {@link #close()} stops
 * work whose result nobody asked for and returns when it has stopped; the work must look at its
 * progress or at interrupts.
 */
public final class SideTask<T> implements AutoCloseable {
  private static final int POLL_MS = 100;

  private final FutureTask<T> task;
  private final Thread thread;
  private final Progress progress;
  private volatile boolean abandoned;

  /** What the work is given to run with. */
  @FunctionalInterface
  public interface Work<T> {
    T run(Progress progress) throws Exception;
  }

  private SideTask(Work<T> work, Progress progress) {
    this.progress = progress;
    Callable<T> call = () -> work.run(new Abandonable());
    task = new FutureTask<>(call);
    thread = new Thread(task, "ecozone-side");
    thread.setDaemon(true);
  }

  public static <T> SideTask<T> start(Work<T> work, Progress progress) {
    SideTask<T> started = new SideTask<>(work, progress);
    started.thread.start();
    return started;
  }

  /**
   * Waits for the result.
   *
   * @throws ExecutionException with what the work threw, if that was a checked exception
   */
  public T await() throws ExecutionException {
    while (true) {
      try {
        return task.get(POLL_MS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        progress.checkCancelled();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancelledException();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        if (e.getCause() instanceof Error cause) {
          throw cause;
        }
        throw e;
      }
    }
  }

  @Override
  public void close() {
    abandoned = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The caller's progress, cancelled also when the caller no longer wants the result. */
  private final class Abandonable implements Progress {
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
      return abandoned || progress.isCancelled();
    }
  }
}
