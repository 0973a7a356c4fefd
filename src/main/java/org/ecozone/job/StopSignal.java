package org.ecozone.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Calls back when the process is asked to stop (Ctrl-C, kill), and holds the end of the process
 * until the work has tidied up after itself.
 *
 * <p>Threads: the call-back runs on a thread of the JVM; {@link #close()} is called by the thread
 * that works.
 */
public final class StopSignal implements AutoCloseable {
  private final CountDownLatch tidy = new CountDownLatch(1);
  private final Thread hook;

  private StopSignal(Runnable onStop, long waitMs) {
    hook = new Thread(() -> stop(onStop, waitMs), "ecozone-stop");
  }

  /**
   * Begins to listen.
   *
   * @param waitMs how long the end of the process waits for {@link #close()} at most
   */
  public static StopSignal install(Runnable onStop, long waitMs) {
    StopSignal signal = new StopSignal(onStop, waitMs);
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  private void stop(Runnable onStop, long waitMs) {
    onStop.run();
    try {
      tidy.await(waitMs, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work is over, files are complete or gone: the process may end. */
  @Override
  public void close() {
    tidy.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, with the hook running: nothing to take back.
      tidy.countDown();
    }
  }
}
