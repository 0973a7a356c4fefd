package org.ecozone.store.geopackage.file;

import java.sql.Connection;
import java.sql.SQLException;
import org.ecozone.job.Progress;
import org.sqlite.ProgressHandler;

/**
 * Watches every statement of one connection: stops it when the user cancels, or when it has used up
 * its budget of SQLite virtual-machine steps. A budget in steps, not in seconds, so that the same
 * file gives the same answer on every machine; {@code setQueryTimeout} does not stop an endless
 * view.
 *
 * <p>Threads: called on the thread that runs the statement.
 */
public final class QueryGuard {
  /**
   * For catalogue queries and views: some seconds on an ordinary laptop, a million rows of a
   * hundred columns.
   */
  public static final long STEPS_OF_A_VIEW = 500_000_000L;

  /** For tables, whose rows are bounded by the file. */
  public static final long UNBOUNDED = Long.MAX_VALUE;

  /** quick_check counts a page of the file as one step: 1000 of them take some milliseconds. */
  private static final int STEPS_PER_CALL = 1_000;

  private Progress progress = Progress.NONE;
  private long stepsLeft = UNBOUNDED;
  private boolean exhausted;

  private QueryGuard() {}

  static QueryGuard on(Connection connection) throws SQLException {
    QueryGuard guard = new QueryGuard();
    ProgressHandler.setHandler(
        connection,
        STEPS_PER_CALL,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return guard.mayGoOn() ? 0 : 1;
          }
        });
    return guard;
  }

  /** Begins a new budget. */
  public void begin(Progress newProgress, long steps) {
    progress = newProgress;
    stepsLeft = steps;
    exhausted = false;
  }

  /** True if the last statement was stopped because its budget was used up. */
  public boolean isExhausted() {
    return exhausted;
  }

  private boolean mayGoOn() {
    if (progress.isCancelled()) {
      return false;
    }
    if (stepsLeft != UNBOUNDED) {
      stepsLeft -= STEPS_PER_CALL;
      exhausted = stepsLeft < 0;
    }
    return !exhausted;
  }
}
