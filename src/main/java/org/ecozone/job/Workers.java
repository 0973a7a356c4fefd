package org.ecozone.job;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * Threads for work that goes on as long as something is open: painting the map while it is moved.
 *
 * <p>Threads: any may hand work over. The workers do not keep the process alive.
 */
public final class Workers implements AutoCloseable {
  private final ExecutorService threads;

  /**
   * So many threads, which start when there is work.
   *
   * @param name of the threads, for whoever looks at them
   */
  public Workers(int count, String name) {
    threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Has work done; it catches its own exceptions. After {@link #close()} nothing happens. */
  public void execute(Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException e) {
      System.getLogger(Workers.class.getName())
          .log(System.Logger.Level.DEBUG, "closed: nothing is begun any more");
    }
  }

  /** Interrupts what is under way, begins nothing more, and does not wait. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
