package org.ecozone.app.workspace.file;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecozone.app.AppException;
import org.ecozone.app.workspace.Project;
import org.ecozone.zone.Issue;

/**
 * Keeps what was not saved, so that it survives a crash: a folder of its own for every window, held
 * by a lock that goes with the process. A clean end deletes it; what lies there without being held
 * is offered at the next start.
 *
 * <p>Threads: {@link #changed} and {@link #saved} on the window's thread, cheap; all else on one
 * worker at a time.
 */
public final class Autosave implements AutoCloseable {
  /** What a window left that did not end cleanly. */
  public record Leftover(Path folder, Path projectFile, Instant written, Issue damage) {}

  /** What was restored. */
  public record Restored(Project project, Path projectFile, List<Issue> issues) {}

  /** Of a new window; the folder is made. */
  public static Autosave open(Path userFolder, Clock clock, Duration delay) throws AppException {
    throw new UnsupportedOperationException();
  }

  /** The project is another one than was saved; projectFile is null if it was never saved. */
  public void changed(Project project, Path projectFile) {
    throw new UnsupportedOperationException();
  }

  /** Nothing is unsaved any more: saved, or thrown away by the user. */
  public void saved() {
    throw new UnsupportedOperationException();
  }

  /** Writes what is due by now; to be called every second or so. */
  public void writeIfDue() throws AppException {
    throw new UnsupportedOperationException();
  }

  /** What other windows left, the newest first. */
  public List<Leftover> leftovers() {
    throw new UnsupportedOperationException();
  }

  /** Takes over what was left; empty if another window was quicker. */
  public Optional<Restored> restore(Leftover leftover) throws AppException {
    throw new UnsupportedOperationException();
  }

  /** Deletes what was left. */
  public void discard(Leftover leftover) {
    throw new UnsupportedOperationException();
  }

  /** A clean end: nothing stays. */
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
