package org.ecozone.gui.support;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.gui.common.JobRunner;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;

/**
 * Does every job here and now, on the calling thread: for tests of view models, which need no
 * toolkit. Or, {@link #held()}, only when told to.
 */
public final class DirectJobs implements JobRunner {
  private final List<Runnable> waiting = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final List<Cancellable> handles = new ArrayList<>();
  private final boolean hold;

  public DirectJobs() {
    this(false);
  }

  private DirectJobs(boolean hold) {
    this.hold = hold;
  }

  /** Jobs wait until {@link #runNext()}, so that a test can look at the state in between. */
  public static DirectJobs held() {
    return new DirectJobs(true);
  }

  @Override
  public <T> Handle run(Job<T> job) {
    titles.add(job.title());
    Cancellable handle = new Cancellable();
    handles.add(handle);
    if (hold) {
      waiting.add(() -> work(job, handle));
    } else {
      work(job, handle);
    }
    return handle;
  }

  private static <T> void work(Job<T> job, Cancellable handle) {
    if (handle.isCancelled()) {
      return;
    }
    T result;
    try {
      result = job.work().run(handle);
    } catch (CancelledException e) {
      handle.cancel();
      return;
    } catch (Exception e) {
      handle.over = true;
      job.failed().accept(e);
      return;
    }
    if (!handle.isCancelled()) {
      handle.over = true;
      job.done().accept(result);
    }
  }

  /** Does the oldest job that waits. */
  public void runNext() {
    waiting.remove(0).run();
  }

  /** As a user does who cancels whatever runs and waits. */
  public void cancelAll() {
    waiting.clear();
    List.copyOf(handles).forEach(Cancellable::cancel);
  }

  public int waiting() {
    return waiting.size();
  }

  /** Text keys of all jobs so far. */
  public List<String> titles() {
    return List.copyOf(titles);
  }

  /** A handle that is the job's progress too. */
  private static final class Cancellable implements Handle, Progress {
    private final List<Runnable> whenCancelled = new ArrayList<>();
    private boolean cancelled;
    private boolean over;

    @Override
    public void cancel() {
      if (!cancelled && !over) {
        cancelled = true;
        whenCancelled.forEach(Runnable::run);
      }
    }

    @Override
    public void whenCancelled(Runnable then) {
      if (cancelled) {
        then.run();
      } else {
        whenCancelled.add(then);
      }
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }

    @Override
    public void stage(String key, Object... args) {}

    @Override
    public void report(long done, long total) {}
  }
}
