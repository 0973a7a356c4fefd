package org.ecozone.gui.common;

import java.util.List;
import java.util.function.Consumer;
import org.ecozone.job.Progress;

/**
 * Runs work off the window's thread and hands the result back on it.
 *
 * <p>Threads: to be called on the FX thread; {@code work} runs on a worker, the two consumers on
 * the FX thread. Tests use one that does everything here and now.
 */
public interface JobRunner {
  /** Work that may take time. Touches no control and no workspace, only immutable values. */
  @FunctionalInterface
  interface Work<T> {
    T run(Progress progress) throws Exception;
  }

  /** A job under way. */
  interface Handle {
    /** Ends it soon; neither consumer is called after this. */
    void cancel();

    /**
     * Calls this when the job is cancelled, by whomever: neither consumer is called then, and who
     * waits has to know. At once if it was cancelled already. FX thread.
     */
    default void whenCancelled(Runnable then) {}
  }

  /**
   * A job.
   *
   * @param title text key of what the tasks panel shows
   * @param args values of the text
   * @param lane jobs of the same lane: the newest cancels the older ones; empty: independent
   * @param work on a worker
   * @param done with the result, on the FX thread
   * @param failed with what the work threw, on the FX thread; never for a cancelled job
   */
  record Job<T>(
      String title,
      List<Object> args,
      String lane,
      Work<T> work,
      Consumer<T> done,
      Consumer<Throwable> failed) {}

  <T> Handle run(Job<T> job);
}
