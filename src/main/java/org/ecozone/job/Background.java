package org.ecozone.job;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One worker beside the caller's own work; what is handed to it is done in that order.
 *
 * <p>Threads: any may hand work over. The worker does not keep the process alive.
 */
public final class Background implements AutoCloseable {
  private static final long LOOK_MS = 100;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "ecozone-background");
            thread.setDaemon(true);
            return thread;
          });

  /** Work that was handed over. */
  public static final class Task<T> {
    private final Future<T> future;

    private Task(Future<T> future) {
      this.future = future;
    }

    /**
     * Waits for the result.
     *
     * @throws ExecutionException with what the work threw as its cause
     */
    public T await(Progress progress) throws ExecutionException {
      while (true) {
        try {
          return future.get(LOOK_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          progress.checkCancelled();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new CancelledException();
        }
      }
    }
  }

  public <T> Task<T> submit(Callable<T> work) {
    return new Task<>(worker.submit(work));
  }

  /** Takes no more work and waits for what there is. */
  public void finish(Progress progress) {
    worker.shutdown();
    try {
      while (!worker.awaitTermination(LOOK_MS, TimeUnit.MILLISECONDS)) {
        progress.checkCancelled();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  /** Interrupts what is not done yet and does not wait for it. */
  @Override
  public void close() {
    worker.shutdownNow();
  }
}
