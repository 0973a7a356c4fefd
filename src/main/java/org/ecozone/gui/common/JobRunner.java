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
   * @param cancelled on the FX thread when somebody cancels it or a newer one of its lane does;
   *     neither of the two is called then
   */
  record Job<T>(
      String title,
      List<Object> args,
      String lane,
      Work<T> work,
      Consumer<T> done,
      Consumer<Throwable> failed,
      Runnable cancelled) {
    /** One of which nobody needs to hear that it was cancelled. */
    public Job(
        String title,
        List<Object> args,
        String lane,
        Work<T> work,
        Consumer<T> done,
        Consumer<Throwable> failed) {
      this(title, args, lane, work, done, failed, () -> {});
    }
  }

  <T> Handle run(Job<T> job);
}
