package org.ecozone.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.store.geopackage.Catalogue;
import org.ecozone.store.geopackage.IdentityTable;
import org.ecozone.store.geopackage.TableEntry;
import org.ecozone.store.geopackage.file.DatabaseFile;
import org.ecozone.store.geopackage.file.SafeConnection;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Source;

/**
 * A GeoPackage opened for reading. Its bytes, its folder and its times stay as they are; it may lie
 * on a read-only medium.
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

  private GeoPackageFile(DatabaseFile database, Catalogue catalogue) {
    this.database = database;
    this.catalogue = catalogue;
  }

  public static GeoPackageFile open(Path path, Progress progress) throws StoreException {
    return of(DatabaseFile.open(path, progress), progress);
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
    return of(DatabaseFile.openUnverified(path, progress), progress);
  }

  private static GeoPackageFile of(DatabaseFile database, Progress progress) throws StoreException {
    boolean done = false;
    try {
      GeoPackageFile file = new GeoPackageFile(database, Catalogue.of(database, progress));
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
    return database.sha256();
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
    return database.verifyUnchanged();
  }

  /** True if other threads may read it meanwhile, each by {@link #another()}. */
  public boolean mayBeSharedByThreads() {
    return database.mayBeSharedByConnections();
  }

  /** The same file, not checked again, for another thread; to be closed like the first. */
  public GeoPackageFile another() throws StoreException {
    return new GeoPackageFile(database.another(), catalogue);
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
    database.close();
  }
}
