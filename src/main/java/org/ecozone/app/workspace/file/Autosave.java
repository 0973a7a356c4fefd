package org.ecozone.app.workspace.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.WorkspaceIssue;
import org.ecozone.store.StoreException;
import org.ecozone.store.project.DocumentObject;
import org.ecozone.store.project.DocumentReader;
import org.ecozone.store.project.DocumentWriter;
import org.ecozone.store.project.FileReference;
import org.ecozone.store.project.WholeFile;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Reason;
import org.ecozone.zone.Texts;

/**
 * Keeps what was not saved, so that it survives a crash: a folder of its own for every window, held
 * by a lock that goes with the process. A clean end deletes it; what lies there without being held
 * is offered at the next start.
 *
 * <p>Threads: {@link #changed} and {@link #saved} on any thread, cheap; all else touches the disk
 * and is for workers, one at a time.
 */
public final class Autosave implements AutoCloseable {
  private static final String FOLDER = "autosave";
  private static final String COPY = "project.ecozone";
  private static final String ABOUT = "about.json";

  /** A folder younger than this may be one that its window has not locked yet. */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private final Path parent;
  private final WindowFolder own;
  private final Clock clock;
  private final Duration delay;
  private Pending pending;
  private boolean clean = true;
  private boolean closed;

  /** What is to be written, and when at the latest. */
  private record Pending(Project project, Path projectFile, Instant due) {}

  /**
   * What a window left that did not end cleanly.
   *
   * @param folder its folder
   * @param projectFile the project it had open, null if that was never saved
   * @param written when the copy was written
   * @param damage why it cannot be restored, null if it can
   */
  public record Leftover(Path folder, Path projectFile, Instant written, Issue damage) {}

  /**
   * What was restored, to be opened as not saved.
   *
   * @param projectFile null if it was never saved
   */
  public record Restored(Project project, Path projectFile, List<Issue> issues) {
    public Restored {
      issues = List.copyOf(issues);
    }
  }

  private Autosave(Path parent, WindowFolder own, Clock clock, Duration delay) {
    this.parent = parent;
    this.own = own;
    this.clock = clock;
    this.delay = delay;
  }

  /**
   * Of a new window; the folder is made.
   *
   * @param delay how long after the first change that is not kept yet it is
   */
  public static Autosave open(Path userFolder, Clock clock, Duration delay) throws AppException {
    Path parent = userFolder.resolve(FOLDER);
    try {
      return new Autosave(parent, WindowFolder.create(parent), clock, delay);
    } catch (IOException e) {
      throw notWritable(parent, e);
    }
  }

  /** The project is another one than was saved; projectFile is null if it was never saved. */
  public synchronized void changed(Project project, Path projectFile) {
    Instant due = pending == null ? clock.instant().plus(delay) : pending.due;
    pending = new Pending(project, projectFile, due);
  }

  /** Nothing is unsaved any more: saved, opened afresh, or thrown away by the user. */
  public synchronized void saved() {
    pending = null;
    clean = true;
  }

  private synchronized Optional<Pending> takeDue(Instant now) {
    if (closed || pending == null || now.isBefore(pending.due)) {
      return Optional.empty();
    }
    Pending due = pending;
    pending = null;
    clean = false;
    return Optional.of(due);
  }

  private synchronized boolean isClean() {
    return clean && pending == null && !closed;
  }

  /**
   * Writes what is due by now, deletes what was saved meanwhile; to be called every second or so.
   */
  public void writeIfDue() throws AppException {
    Optional<Pending> due = takeDue(clock.instant());
    try {
      if (due.isPresent()) {
        write(due.get());
      } else if (isClean()) {
        Files.deleteIfExists(own.path().resolve(COPY));
      }
    } catch (IOException e) {
      due.ifPresent(this::putBack);
      throw notWritable(own.path(), e);
    }
  }

  /** What could not be written is tried again, unless something newer came. */
  private synchronized void putBack(Pending failed) {
    if (pending == null && !clean) {
      pending = new Pending(failed.project, failed.projectFile, clock.instant().plus(delay));
    }
  }

  private void write(Pending due) throws IOException, AppException {
    Path copy = own.path().resolve(COPY);
    Path seenFrom = due.projectFile == null ? copy : due.projectFile;
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("project", FileReference.of(due.projectFile, own.path()));
    WholeFile.write(own.path().resolve(ABOUT), DocumentWriter.bytes(about));
    ProjectFile.write(copy, seenFrom, due.project);
  }

  /** What other windows left, the newest first; empty folders of theirs are deleted. */
  public List<Leftover> leftovers() {
    List<Leftover> leftovers = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, Files::isDirectory)) {
      for (Path folder : folders) {
        look(folder).ifPresent(leftovers::add);
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      log(e);
    }
    leftovers.sort(Comparator.comparing(Leftover::written).reversed());
    return leftovers;
  }

  private Optional<Leftover> look(Path folder) {
    try {
      Optional<WindowFolder> taken = WindowFolder.take(folder);
      if (taken.isEmpty()) {
        return Optional.empty();
      }
      try (WindowFolder free = taken.get()) {
        Path copy = folder.resolve(COPY);
        if (Files.exists(copy)) {
          return Optional.of(leftover(folder, copy));
        }
        Instant made = Files.getLastModifiedTime(folder).toInstant();
        if (made.plus(SETTLED).isBefore(clock.instant())) {
          free.delete();
        }
        return Optional.empty();
      }
    } catch (IOException e) {
      log(e);
      return Optional.empty();
    }
  }

  private static Leftover leftover(Path folder, Path copy) throws IOException {
    Instant written = Files.getLastModifiedTime(copy).toInstant();
    try {
      Path projectFile = projectFile(folder);
      ProjectFile.read(copy, projectFile == null ? copy : projectFile);
      return new Leftover(folder, projectFile, written, null);
    } catch (AppException e) {
      return new Leftover(folder, null, written, damaged(e.issues().get(0)));
    } catch (StoreException e) {
      return new Leftover(folder, null, written, damaged(e.issue()));
    }
  }

  private static Issue damaged(Issue why) {
    return Issue.of(
        WorkspaceIssue.AUTOSAVE_DAMAGED,
        COPY,
        "",
        Texts.bilingual(why.message(Lang.ZH), why.message(Lang.EN)));
  }

  /** Null if the project was never saved. */
  private static Path projectFile(Path folder) throws StoreException {
    DocumentObject about = DocumentReader.read(folder.resolve(ABOUT));
    return FileReference.read(about, "project", folder);
  }

  /**
   * Takes over what was left; empty if another window was quicker. It is this window's from then
   * on, kept until the user saves it.
   *
   * @throws AppException if it is damaged; it stays where it is then
   */
  public Optional<Restored> restore(Leftover leftover) throws AppException {
    try {
      Optional<WindowFolder> taken =
          Files.isDirectory(leftover.folder())
              ? WindowFolder.take(leftover.folder())
              : Optional.empty();
      if (taken.isEmpty()) {
        return Optional.empty();
      }
      try (WindowFolder free = taken.get()) {
        Path copy = leftover.folder().resolve(COPY);
        if (!Files.exists(copy)) {
          return Optional.empty();
        }
        Path projectFile = projectFile(leftover.folder());
        ProjectFile.Opened opened =
            ProjectFile.read(copy, projectFile == null ? copy : projectFile);
        keep(opened.project(), projectFile);
        free.delete();
        return Optional.of(new Restored(opened.project(), projectFile, opened.issues()));
      }
    } catch (IOException e) {
      throw notWritable(leftover.folder(), e);
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(damaged(e.issue())), e);
    }
  }

  /** What was restored lies in this window's folder before the other one goes. */
  private void keep(Project project, Path projectFile) throws IOException, AppException {
    synchronized (this) {
      pending = null;
      clean = false;
    }
    write(new Pending(project, projectFile, clock.instant()));
  }

  /** Deletes what was left, unless another window holds it. */
  public void discard(Leftover leftover) {
    try {
      if (Files.isDirectory(leftover.folder())) {
        Optional<WindowFolder> taken = WindowFolder.take(leftover.folder());
        if (taken.isPresent()) {
          taken.get().delete();
        }
      }
    } catch (IOException e) {
      log(e);
    }
  }

  /** A clean end: nothing stays. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      pending = null;
    }
    try {
      own.delete();
    } catch (IOException e) {
      log(e);
    }
  }

  private static AppException notWritable(Path folder, IOException cause) {
    return new AppException(
        Outcome.INTERNAL,
        List.of(Issue.of(WorkspaceIssue.AUTOSAVE_NOT_WRITABLE, "", "", folder, Reason.of(cause))),
        cause);
  }

  private static void log(Exception failure) {
    System.getLogger(Autosave.class.getName())
        .log(System.Logger.Level.WARNING, "autosave: " + failure);
  }
}
