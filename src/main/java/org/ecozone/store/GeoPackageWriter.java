package org.ecozone.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ecozone.geo.Crs;
import org.ecozone.store.geopackage.write.GeoPackageSchema;
import org.ecozone.store.geopackage.write.Statements;
import org.ecozone.store.geopackage.write.TableWriter;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Reason;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.SQLiteConfig;

/**
 * Writes a new GeoPackage 1.3 beside the target and renames it when committed; a writer that is
 * closed without {@link #commit()}, or that failed, leaves nothing.
 *
 * <p>The same calls give the same bytes: no clock is read. {@code last_change} is the instant given
 * to {@link #create(Path, Instant)}, 1970-01-01T00:00:00.000Z if none is given.
 *
 * <p>Tables have an integer key {@code fid} and a geometry column {@code geom}; where the caller
 * has a column of that name the key or geometry column gets a number ({@code fid_1}). Geometry is
 * XY, with Z or M where the data have it, always x = easting or longitude first. A null CRS is
 * written as srs_id -1 (undefined).
 *
 * <p>Threads: one at a time. Memory: nothing is held but SQLite's page cache.
 *
 * <p>Fails: {@link StoreException} WRITE_FAILED or TARGET_IN_USE; after a failure only {@link
 * #close()} is allowed. Wrong use (number of values, geometry type, order of calls) throws
 * unchecked.
 */
public final class GeoPackageWriter implements AutoCloseable {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final int UNDEFINED_SRS = -1;

  /** srs_id of the first CRS without an EPSG code; EPSG uses numbers below. */
  private static final int FIRST_OWN_SRS = 900001;

  private final Path target;
  private final Path temporary;
  private final String lastChange;
  private final Set<Integer> srsIds = new HashSet<>(Set.of(UNDEFINED_SRS, 0, 4326));
  private final Map<String, Integer> ownSrsIds = new HashMap<>();
  private Connection db;
  private TableWriter table;
  private boolean metadata;
  private boolean failed;

  private GeoPackageWriter(Path target, Path temporary, Instant lastChange) {
    this.target = target;
    this.temporary = temporary;
    this.lastChange = TIMESTAMP.format(lastChange);
  }

  public static GeoPackageWriter create(Path target) throws StoreException {
    return create(target, Instant.EPOCH);
  }

  /** A writer whose {@code last_change} is the given instant. */
  public static GeoPackageWriter create(Path target, Instant lastChange) throws StoreException {
    Path absolute = target.toAbsolutePath();
    refuseOpenTarget(absolute);
    Path temporary;
    try {
      // not createTempFile: that would leave the result readable by its owner only
      String name = ".ecozone-" + UUID.randomUUID() + ".tmp";
      temporary = Files.createFile(absolute.resolveSibling(name));
      temporary.toFile().deleteOnExit();
    } catch (IOException | SecurityException e) {
      throw failure(absolute, e);
    }
    GeoPackageWriter writer = new GeoPackageWriter(absolute, temporary, lastChange);
    try {
      writer.open();
    } catch (SQLException e) {
      writer.failed = true;
      writer.close();
      throw failure(absolute, e);
    }
    return writer;
  }

  /** A foreign -wal would be replayed into the new file and ruin it. */
  private static void refuseOpenTarget(Path target) throws StoreException {
    for (String suffix : List.of("-wal", "-journal")) {
      Path beside = target.resolveSibling(target.getFileName() + suffix);
      try {
        if (Files.exists(beside) && Files.size(beside) > 0) {
          throw new StoreException(
              Issue.of(
                  FilesIssue.TARGET_IN_USE,
                  target.getFileName().toString(),
                  "",
                  beside.getFileName()),
              null);
        }
      } catch (IOException e) {
        throw failure(target, e);
      }
    }
  }

  private void open() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setEncoding(SQLiteConfig.Encoding.UTF8);
    config.setJournalMode(SQLiteConfig.JournalMode.OFF);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
    // a file: URI, percent-encoded, because a ? in a folder name would start parameters
    db = config.createConnection("jdbc:sqlite:" + temporary.toUri().toASCIIString());
    Statements.execute(db, "PRAGMA application_id = " + GeoPackageSchema.APPLICATION_ID);
    Statements.execute(db, "PRAGMA user_version = " + GeoPackageSchema.USER_VERSION);
    db.setAutoCommit(false);
    for (String sql : GeoPackageSchema.CORE_TABLES) {
      Statements.execute(db, sql);
    }
    srs(
        "Undefined Cartesian SRS",
        UNDEFINED_SRS,
        "NONE",
        UNDEFINED_SRS,
        "undefined",
        "undefined Cartesian coordinate reference system");
    srs(
        "Undefined geographic SRS",
        0,
        "NONE",
        0,
        "undefined",
        "undefined geographic coordinate reference system");
    srs(
        "WGS 84 geodetic",
        4326,
        "EPSG",
        4326,
        GeoPackageSchema.WGS84_WKT,
        "longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid");
  }

  /** Begins a feature table; tables are written one after the other. */
  public void beginTable(TableSpec spec) throws StoreException {
    run(
        () -> {
          endTable();
          checkName(spec.name());
          table = TableWriter.features(db, spec, srsId(spec.crs()));
        });
  }

  /**
   * Begins a feature table and registers its identity in gpkg_metadata (read back by the reader).
   */
  public void beginTable(TableSpec spec, LayerIdentity identity) throws StoreException {
    beginTable(spec);
    run(() -> writeIdentity(spec.name(), identity));
  }

  /** Begins a table without geometry (data_type attributes); its rows come by {@link #addRow}. */
  public void beginAttributeTable(String name, List<TableSpec.Column> columns)
      throws StoreException {
    run(
        () -> {
          endTable();
          checkName(name);
          table = TableWriter.attributes(db, name, columns);
        });
  }

  /**
   * Adds a row with the next fid; values in column order, null allowed; geometry null allowed.
   * Returns the fid.
   */
  public long add(Geometry geometry, List<Object> values) throws StoreException {
    long fid = features().nextFid();
    add(fid, geometry, values);
    return fid;
  }

  /** Adds a row with a fid of the caller's. */
  public void add(long fid, Geometry geometry, List<Object> values) throws StoreException {
    TableWriter current = features();
    run(() -> current.row(fid, geometry, values));
  }

  /** Adds a row to an attribute table. Returns its fid. */
  public long addRow(List<Object> values) throws StoreException {
    TableWriter current = table;
    if (current == null || current.isFeatures()) {
      throw new IllegalStateException("no attribute table begun");
    }
    long fid = current.nextFid();
    run(() -> current.row(fid, null, values));
    return fid;
  }

  /**
   * Adds a row whose geometry column holds these bytes as they are (to write faults on purpose). It
   * is in the R-tree if its header states a finite envelope.
   */
  public long addRaw(byte[] blob, List<Object> values) throws StoreException {
    TableWriter current = features();
    long fid = current.nextFid();
    run(() -> current.rawRow(fid, blob, values));
    return fid;
  }

  /** The same with a fid of the caller's. */
  public void addRaw(long fid, byte[] blob, List<Object> values) throws StoreException {
    TableWriter current = features();
    run(() -> current.rawRow(fid, blob, values));
  }

  /**
   * Registers a narrower geometry type than the table was begun with, when all rows are known; the
   * caller answers for it.
   */
  public void declareType(String geometryType) {
    features().declareType(geometryType);
  }

  /** Finishes indexes, counts, extents and moves the file to its place. */
  public void commit() throws StoreException {
    run(
        () -> {
          endTable();
          db.commit();
          db.close();
          db = null;
        });
    refuseOpenTarget(target);
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      move();
    } catch (IOException e) {
      failed = true;
      throw failure(target, e);
    }
  }

  private void move() throws IOException {
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Closes; without a successful {@link #commit()} the temporary file is removed and the target is
   * as it was.
   */
  @Override
  public void close() throws StoreException {
    try {
      if (table != null) {
        table.close();
        table = null;
      }
      if (db != null) {
        db.close();
        db = null;
      }
    } catch (SQLException e) {
      throw failure(target, e);
    } finally {
      removeTemporary();
    }
  }

  private void removeTemporary() throws StoreException {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  private TableWriter features() {
    if (table == null || !table.isFeatures()) {
      throw new IllegalStateException("no feature table begun");
    }
    return table;
  }

  private void endTable() throws SQLException {
    if (table != null) {
      table.finish(lastChange);
      table.close();
      table = null;
    }
  }

  private static void checkName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean reserved =
        lower.startsWith("gpkg_") || lower.startsWith("sqlite_") || lower.startsWith("rtree_");
    if (name.isBlank() || reserved || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("not a table name: " + name);
    }
  }

  /** srs_id of a CRS, registered on first use. */
  private int srsId(Crs crs) throws SQLException {
    if (crs == null) {
      return UNDEFINED_SRS;
    }
    int epsg = crs.epsg();
    if (epsg > 0) {
      if (srsIds.add(epsg)) {
        srs(crs.name(), epsg, "EPSG", epsg, crs.wkt(), null);
      }
      return epsg;
    }
    Integer known = ownSrsIds.get(crs.wkt());
    if (known == null) {
      known = FIRST_OWN_SRS + ownSrsIds.size();
      ownSrsIds.put(crs.wkt(), known);
      srs(crs.name(), known, "NONE", known, crs.wkt(), null);
    }
    return known;
  }

  private void srs(
      String name,
      int id,
      String organization,
      int organizationId,
      String definition,
      String description)
      throws SQLException {
    Statements.update(
        db,
        GeoPackageSchema.INSERT_SRS,
        name,
        id,
        organization,
        organizationId,
        definition,
        description);
  }

  private void writeIdentity(String tableName, LayerIdentity identity) throws SQLException {
    if (!metadata) {
      for (String sql : GeoPackageSchema.METADATA_TABLES) {
        Statements.execute(db, sql);
      }
      metadata = true;
    }
    Statements.update(
        db,
        "INSERT INTO gpkg_metadata (md_scope,md_standard_uri,mime_type,metadata) VALUES (?,?,?,?)",
        IdentityJson.MD_SCOPE,
        IdentityJson.STANDARD_URI,
        IdentityJson.MIME_TYPE,
        IdentityJson.write(identity));
    Statements.update(
        db,
        "INSERT INTO gpkg_metadata_reference (reference_scope,table_name,timestamp,md_file_id) "
            + "VALUES ('table',?,?,last_insert_rowid())",
        tableName,
        lastChange);
  }

  private interface Step {
    void run() throws SQLException;
  }

  private void run(Step step) throws StoreException {
    if (failed || db == null) {
      throw new IllegalStateException("the writer has failed or is closed");
    }
    boolean done = false;
    try {
      step.run();
      done = true;
    } catch (SQLException e) {
      throw failure(target, e);
    } finally {
      failed = !done;
    }
  }

  private static StoreException failure(Path target, Exception cause) {
    return new StoreException(
        Issue.of(FilesIssue.WRITE_FAILED, target.getFileName().toString(), "", Reason.of(cause)),
        cause);
  }
}
