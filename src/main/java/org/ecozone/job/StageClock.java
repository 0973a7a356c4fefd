package org.ecozone.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Hands everything on to another progress and notes when which stage began.
 *
 * <p>Stages of several threads may run into each other: each is noted in the order in which it
 * began, and when it ended is not known.
 */
public final class StageClock implements Progress {
  private static final long NANOS_PER_MS = 1_000_000;

  private final Progress progress;
  private final LongSupplier nanos;
  private final long startNanos;
  private final List<Stage> stages = new ArrayList<>();

  /**
   * A stage that began.
   *
   * @param key text key as given to {@link Progress#stage}
   * @param of what it was about: files and tables, in the order given
   * @param startMs milliseconds after the clock was made
   */
  public record Stage(String key, List<String> of, long startMs) {
    public Stage {
      of = List.copyOf(of);
    }
  }

  /** Begins to count now. */
  public StageClock(Progress progress) {
    this(progress, System::nanoTime);
  }

  StageClock(Progress progress, LongSupplier nanos) {
    this.progress = progress;
    this.nanos = nanos;
    this.startNanos = nanos.getAsLong();
  }

  @Override
  public void stage(String key, Object... args) {
    List<String> of = new ArrayList<>();
    for (Object arg : args) {
      of.add(String.valueOf(arg));
    }
    synchronized (stages) {
      stages.add(new Stage(key, of, (nanos.getAsLong() - startNanos) / NANOS_PER_MS));
    }
    progress.stage(key, args);
  }

  @Override
  public void report(long done, long total) {
    progress.report(done, total);
  }

  @Override
  public boolean isCancelled() {
    return progress.isCancelled();
  }

  @Override
  public void checkCancelled() {
    progress.checkCancelled();
  }

  /** The stages so far, in the order in which they began. */
  public List<Stage> stages() {
    synchronized (stages) {
      return List.copyOf(stages);
    }
  }
}
