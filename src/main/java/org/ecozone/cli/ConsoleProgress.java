package org.ecozone.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ecozone.job.Progress;
import org.ecozone.zone.Texts;

/**
 * Progress on the error stream: a line that changes where a person watches, a line per stage
 * elsewhere.
 *
 * <p>Threads: any.
 */
final class ConsoleProgress implements Progress {
  private static final long INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int LINE_WIDTH = 78;

  private final Terminal terminal;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private String stage = "";
  private long lastNs;
  private boolean lineOpen;

  ConsoleProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Asks the work to stop, and says so at once. */
  void cancel() {
    cancelled.set(true);
    terminal.complain("progress.cancelling");
  }

  @Override
  public boolean isCancelled() {
    return cancelled.get();
  }

  @Override
  public synchronized void stage(String key, Object... args) {
    stage = Texts.qualified(terminal.lang(), key, args);
    if (terminal.interactive()) {
      rewrite(stage);
    } else {
      terminal.err().println(stage);
    }
  }

  @Override
  public void report(long done, long total) {
    if (!terminal.interactive()) {
      return;
    }
    synchronized (this) {
      long nowNs = System.nanoTime();
      if (nowNs - lastNs < INTERVAL_NS) {
        return;
      }
      lastNs = nowNs;
      String figure =
          total > 0
              ? String.format(Locale.ROOT, "%d / %d (%d %%)", done, total, done * 100 / total)
              : String.format(Locale.ROOT, "%d", done);
      rewrite(stage + " " + figure);
    }
  }

  private void rewrite(String line) {
    terminal.err().print("\r" + WideText.fit(line, LINE_WIDTH));
    terminal.err().flush();
    lineOpen = true;
  }

  /** Clears the changing line, so that what follows starts on an empty one. */
  synchronized void finish() {
    if (lineOpen) {
      terminal.err().print("\r" + WideText.fit("", LINE_WIDTH) + "\r");
      terminal.err().flush();
      lineOpen = false;
    }
  }
}
