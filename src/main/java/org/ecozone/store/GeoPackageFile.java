package org.ecozone.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.store.door.Doors;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.store.geopackage.Catalogue;
import org.ecozone.store.geopackage.IdentityTable;
import org.ecozone.store.geopackage.TableEntry;
import org.ecozone.store.geopackage.file.DatabaseFile;
import org.ecozone.store.geopackage.file.SafeConnection;
import org.ecozone.store.staging.Reading;
import org.ecozone.store.staging.StagedFile;
import org.ecozone.store.staging.StagedFiles;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Source;

/**
 * A GeoPackage opened for reading, or a file of another format staged as one. Its bytes, its folder
 * and its times stay as they are; it may lie on a read-only medium.
 *
 * <p>With a non-empty -wal or -journal beside it, the file and that sidecar are copied to a private
 * temporary folder and read there; {@link #close()} deletes the copy.
 *
 * <p>Threads: one at a time.
 *
 * <p>Fails: {@link StoreException} if nothing of the file can be trusted. A table that cannot be
 * read is listed in {@link #broken()}, never left out.
 */
public final class GeoPackageFile implements AutoCloseable {
  private final DatabaseFile database;
  private final Catalogue catalogue;

  /** What it was made from; null if it is a GeoPackage itself. */
  private final StagedFiles.Lease staged;

  private GeoPackageFile(DatabaseFile database, Catalogue catalogue, StagedFiles.Lease staged) {
    this.database = database;
    this.catalogue = catalogue;
    this.staged = staged;
  }

  /** A file of another format is read as layers, by what it states. */
  public static GeoPackageFile open(Path path, Progress progress) throws StoreException {
    return open(path, Reading.LAYERS, progress);
  }

  /**
   * Opens a GeoPackage, or a file of another format as if it were one.
   *
   * @param reading how a file of another format is to be read
   */
  public static GeoPackageFile open(Path path, Reading reading, Progress progress)
      throws StoreException {
    return Doors.isOther(path)
        ? openStaged(StagedFiles.open(path, reading, progress), progress)
        : of(DatabaseFile.open(path, progress), null, progress);
  }

  /** A staged file under the name, the hash and the issues of its original; closes the lease. */
  public static GeoPackageFile openStaged(StagedFiles.Lease staged, Progress progress)
      throws StoreException {
    boolean done = false;
    try {
      StagedFile file = staged.file();
      DatabaseFile database = DatabaseFile.openStaged(file.path(), file.name(), progress);
      GeoPackageFile opened = of(database, staged, progress);
      done = true;
      return opened;
    } finally {
      if (!done) {
        staged.close();
      }
    }
  }

  /**
   * Loads what reading needs, so that the first file opens sooner.
   *
   * @throws StoreException if no GeoPackage can be read on this machine
   */
  public static void warmUp() throws StoreException {
    DatabaseFile.warmUp();
  }

  /** For a first look, see {@link DatabaseFile#openUnverified}: to be shown, never judged with. */
  public static GeoPackageFile openUnchecked(Path path, Progress progress) throws StoreException {
    return openUnchecked(path, Reading.LAYERS, progress);
  }

  /** The same of a file that may be of another format. */
  public static GeoPackageFile openUnchecked(Path path, Reading reading, Progress progress)
      throws StoreException {
    return Doors.isOther(path)
        ? openStaged(StagedFiles.open(path, reading, progress), progress)
        : of(DatabaseFile.openUnverified(path, progress), null, progress);
  }

  private static GeoPackageFile of(
      DatabaseFile database, StagedFiles.Lease staged, Progress progress) throws StoreException {
    boolean done = false;
    try {
      GeoPackageFile file = new GeoPackageFile(database, Catalogue.of(database, progress), staged);
      done = true;
      return file;
    } finally {
      if (!done) {
        database.close();
      }
    }
  }

  /** File name without folder. */
  public String name() {
    return database.name();
  }

  /**
   * Lower-case hex of the bytes as they were read: the file's, then those of a pending -wal or
   * -journal.
   */
  public String sha256() {
    return staged == null ? database.sha256() : staged.file().sha256();
  }

  public Source source(String table) {
    return new Source(name(), table, sha256());
  }

  /** Feature tables that can be asked for rows, in the order of gpkg_contents. */
  public List<FeatureTable> tables() {
    return catalogue.entries().stream().map(TableEntry::table).toList();
  }

  /**
   * Feature tables that the file registers and that cannot be read: each must become NOT_CHECKED.
   */
  public List<BrokenTable> broken() {
    return catalogue.broken();
  }

  /** What was found on opening: about the file, and about each table that can be read. */
  public List<Issue> issues() {
    if (staged != null) {
      // what the catalogue says is about our own temporary file
      return staged.file().issues();
    }
    List<Issue> all = new ArrayList<>(database.issues());
    all.addAll(catalogue.issues());
    return all;
  }

  /** What gpkg_metadata states about a table. */
  public IdentityJson.Reading identity(FeatureTable table) {
    return IdentityTable.read(database.connection(), name(), table.name(), Progress.NONE);
  }

  /** The texts behind {@link #identity}; empty if they cannot be read. */
  public Optional<List<String>> identityTexts(FeatureTable table) {
    return IdentityTable.texts(database.connection(), table.name(), Progress.NONE);
  }

  /**
   * An issue CHANGED_WHILE_READING if somebody wrote to the file since it was opened; ask after the
   * last read.
   */
  public Optional<Issue> verifyUnchanged() {
    return staged == null ? database.verifyUnchanged() : staged.file().verifyUnchanged();
  }

  /** True if the file is no GeoPackage but one of another format, read as if it were. */
  public boolean isStaged() {
    return staged != null;
  }

  /** True if other threads may read it meanwhile, each by {@link #another()}. */
  public boolean mayBeSharedByThreads() {
    return database.mayBeSharedByConnections();
  }

  /** The same file, not checked again, for another thread; to be closed like the first. */
  public GeoPackageFile another() throws StoreException {
    return new GeoPackageFile(
        database.another(), catalogue, staged == null ? null : staged.another());
  }

  /** What the reader knows of a table of this file. */
  public TableEntry entry(FeatureTable table) {
    return catalogue.entries().stream()
        .filter(entry -> entry.table().equals(table))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("not a table of this file: " + table.name()));
  }

  List<TableEntry> entries() {
    return catalogue.entries();
  }

  /** For the readers of this package and below. */
  public SafeConnection connection() {
    return database.connection();
  }

  @Override
  public void close() throws StoreException {
    try {
      database.close();
    } finally {
      if (staged != null) {
        staged.close();
      }
    }
  }
}
