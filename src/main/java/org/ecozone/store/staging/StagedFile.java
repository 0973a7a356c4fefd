package org.ecozone.store.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.job.TemporaryFolder;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * A private temporary GeoPackage with the rows of a file, under the fids that they have in it.
 *
 * <p>Threads: immutable; whoever reads it opens it for himself.
 */
public final class StagedFile {
  private final Path folder;
  private final Path path;
  private final Path original;
  private final OriginalState before;
  private final String name;
  private final String sha256;
  private final List<Issue> issues;

  private StagedFile(
      Path folder, Path original, OriginalState before, ReceivedFile file, List<Issue> issues) {
    this.folder = folder;
    this.path = folder.resolve("staged.gpkg");
    this.original = original;
    this.before = before;
    this.name = file.input().name();
    this.sha256 = file.sha256();
    this.issues = List.copyOf(issues);
  }

  /**
   * Writes all tables of a file.
   *
   * @param before how the original looked before it was opened; null if it is a text
   */
  static StagedFile of(ReceivedFile file, OriginalState before, Reading reading, Progress progress)
      throws StoreException {
    String name = file.input().name();
    progress.stage("store/staging.stage.stage", name);
    Path folder = makeFolder(name);
    boolean done = false;
    try {
      StagedIssues issues = new StagedIssues(file);
      Path target = folder.resolve("staged.gpkg");
      try (GeoPackageWriter writer = GeoPackageWriter.create(target)) {
        for (ReceivedTable table : file.tables()) {
          new TableStaging(file, table, reading, issues).write(writer, progress);
        }
        progress.checkCancelled();
        writer.commit();
      }
      StagedFile staged =
          new StagedFile(folder, file.input().path().orElse(null), before, file, issues.list());
      if (staged.verifyUnchanged().isPresent()) {
        throw new StoreException(staged.verifyUnchanged().get(), null);
      }
      done = true;
      return staged;
    } finally {
      if (!done) {
        delete(folder);
      }
    }
  }

  private static Path makeFolder(String name) throws StoreException {
    try {
      return TemporaryFolder.create();
    } catch (IOException e) {
      throw new StoreException(Issue.of(StoreIssue.TEMPORARY_FOLDER, name, "", Reason.of(e)), e);
    }
  }

  /** The temporary GeoPackage. */
  public Path path() {
    return path;
  }

  /** Of the temporary GeoPackage. */
  long bytes() {
    return path.toFile().length();
  }

  /** Name of the original, without folder. */
  public String name() {
    return name;
  }

  /** Hash of the original. */
  public String sha256() {
    return sha256;
  }

  /** What was odd about the original: of the file, and of its rows. */
  public List<Issue> issues() {
    return issues;
  }

  /** CHANGED_WHILE_READING if somebody wrote to the original since it was opened. */
  public Optional<Issue> verifyUnchanged() {
    try {
      boolean same = original == null || OriginalState.of(original).equals(before);
      return same ? Optional.empty() : Optional.of(changed());
    } catch (IOException e) {
      return Optional.of(changed());
    }
  }

  private Issue changed() {
    return Issue.of(StoreIssue.CHANGED_WHILE_READING, name, "");
  }

  boolean isOf(OriginalState now) {
    return now.equals(before);
  }

  /** Away with it; nobody reads it any more. */
  void delete() {
    delete(folder);
  }

  private static void delete(Path folder) {
    try {
      TemporaryFolder.delete(folder);
    } catch (IOException e) {
      // Still open somewhere: it goes when the process ends.
      System.getLogger(StagedFile.class.getName())
          .log(System.Logger.Level.DEBUG, "staged file stays for now", e);
    }
  }
}
