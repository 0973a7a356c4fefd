package org.ecozone.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.geopackage.IssueLog;
import org.ecozone.store.geopackage.KeyedRows;
import org.ecozone.store.geopackage.LayerScan;
import org.ecozone.store.geopackage.RowCursor;
import org.ecozone.store.geopackage.blob.BlobGeometryReader;
import org.ecozone.store.geopackage.blob.BlobReading;
import org.ecozone.store.geopackage.blob.Remark;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;
import org.locationtech.jts.geom.Geometry;

/**
 * The rows of a feature table as they stand: every column, geometry decoded but neither repaired
 * nor held against a CRS.
 *
 * <p>Threads: one; the file may not be used by anybody else meanwhile.
 */
public final class FeatureRows {
  private FeatureRows() {}

  /**
   * One row.
   *
   * @param geometry null if the column is NULL or the geometry cannot be read
   * @param values null, Long, Double, String, or byte[] in a BLOB column, in the order of the
   *     table's columns
   * @param failure issue code if the geometry cannot be read, else empty
   */
  public record Row(long fid, Geometry geometry, List<Object> values, String failure) {}

  /** What takes the rows. */
  @FunctionalInterface
  public interface RowSink {
    void row(Row row) throws StoreException;
  }

  /** The CRS that the file states, settled as for a zone layer. Fails if there is none. */
  public static Crs crs(GeoPackageFile file, FeatureTable table, Progress progress)
      throws StoreException {
    return new LayerScan(file.connection(), file.entry(table), file.name(), List.of(), progress)
        .crs();
  }

  /** Declared types of the columns, as far as we can write them; a column without one is TEXT. */
  public static Map<String, Type> types(GeoPackageFile file, FeatureTable table)
      throws StoreException {
    Map<String, Type> types = new HashMap<>();
    try (PreparedStatement query =
        file.connection().jdbc().prepareStatement("SELECT name, type FROM pragma_table_info(?)")) {
      query.setString(1, table.name());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          types.put(rows.getString(1), type(String.valueOf(rows.getString(2))));
        }
      }
    } catch (SQLException e) {
      throw new StoreException(
          Issue.of(
              StoreIssue.TABLE_UNREADABLE,
              file.name(),
              table.name(),
              String.valueOf(e.getMessage())),
          e);
    }
    return types;
  }

  private static Type type(String declared) {
    String name = declared.toUpperCase(Locale.ROOT);
    if (name.equals("BOOLEAN")) {
      return Type.BOOLEAN;
    }
    if (name.endsWith("INT") || name.equals("INTEGER")) {
      return Type.INTEGER;
    }
    if (name.startsWith("DOUBLE") || name.equals("FLOAT") || name.equals("REAL")) {
      return Type.DOUBLE;
    }
    return switch (name) {
      case "DATE" -> Type.DATE;
      case "DATETIME" -> Type.DATETIME;
      default -> name.startsWith("BLOB") ? Type.BLOB : Type.TEXT;
    };
  }

  /** Hands over every row in the order of the table; gives what was odd. */
  public static List<Issue> read(
      GeoPackageFile file, FeatureTable table, Progress progress, RowSink sink)
      throws StoreException {
    IssueLog log = new IssueLog(file.name(), table.name());
    try (RowCursor cursor =
        new RowCursor(
            file.connection(), file.entry(table), table.columns(), blobs(file, table), progress)) {
      while (cursor.hasNext()) {
        for (RowCursor.Row row : cursor.next()) {
          tallyTexts(row, table, log);
          sink.row(decode(row, log));
        }
      }
    } catch (RowCursor.RowFailure e) {
      throw new StoreException(
          Issue.of(e.issue(), file.name(), table.name(), String.valueOf(e.getMessage())), e);
    }
    var changed = file.verifyUnchanged();
    if (changed.isPresent()) {
      throw new StoreException(changed.get(), null);
    }
    return log.close();
  }

  /**
   * Hands over the columns of every row in the order of the table, without geometry.
   *
   * @param progress gets rows done of {@link FeatureTable#rowCount()}
   */
  public static void readValues(
      GeoPackageFile file, FeatureTable table, Progress progress, RowSink sink)
      throws StoreException {
    long done = 0;
    try (RowCursor cursor = all(file, table, progress)) {
      while (cursor.hasNext()) {
        for (RowCursor.Row row : cursor.next()) {
          sink.row(new Row(row.fid(), null, Arrays.asList(row.values()), ""));
          done++;
        }
        progress.report(done, table.rowCount());
      }
    } catch (RowCursor.RowFailure e) {
      throw new StoreException(
          Issue.of(e.issue(), file.name(), table.name(), String.valueOf(e.getMessage())), e);
    }
    var changed = file.verifyUnchanged();
    if (changed.isPresent()) {
      throw new StoreException(changed.get(), null);
    }
  }

  /**
   * The columns of one row, without geometry; empty if it is not there. At once where the fid is a
   * key, so in every ordinary table; a view is read up to the row.
   */
  public static Optional<Row> readValues(
      GeoPackageFile file, FeatureTable table, long fid, Progress progress) throws StoreException {
    boolean keyed = KeyedRows.isKeyed(file.connection(), file.entry(table));
    Row found = null;
    try (RowCursor cursor =
        keyed ? keyed(file, table, fid, progress) : all(file, table, progress)) {
      while (cursor.hasNext() && found == null) {
        for (RowCursor.Row row : cursor.next()) {
          if (row.fid() == fid) {
            found = new Row(fid, null, Arrays.asList(row.values()), "");
          }
        }
      }
    } catch (RowCursor.RowFailure e) {
      throw new StoreException(
          Issue.of(e.issue(), file.name(), table.name(), String.valueOf(e.getMessage())), e);
    }
    return Optional.ofNullable(found);
  }

  private static RowCursor keyed(
      GeoPackageFile file, FeatureTable table, long fid, Progress progress) throws StoreException {
    return RowCursor.ofKey(
        file.connection(), file.entry(table), table.columns(), blobs(file, table), fid, progress);
  }

  private static RowCursor all(GeoPackageFile file, FeatureTable table, Progress progress)
      throws StoreException {
    return RowCursor.ofValues(
        file.connection(), file.entry(table), table.columns(), blobs(file, table), progress);
  }

  private static Set<String> blobs(GeoPackageFile file, FeatureTable table) throws StoreException {
    Set<String> blobs = new HashSet<>();
    types(file, table)
        .forEach(
            (name, type) -> {
              if (type == Type.BLOB) {
                blobs.add(name);
              }
            });
    return blobs;
  }

  private static void tallyTexts(RowCursor.Row row, FeatureTable table, IssueLog log) {
    StoreIssue[] problems = row.textProblems();
    for (int i = 0; problems != null && i < problems.length; i++) {
      if (problems[i] != null) {
        List<String> column = List.of(table.columns().get(i));
        log.tally(problems[i], row.fid(), column, List.of());
      }
    }
  }

  /** Names of the tables of the file that are no feature tables and no tables of GeoPackage. */
  public static List<String> otherTables(GeoPackageFile file) throws StoreException {
    List<String> names = new ArrayList<>();
    try (Statement query = file.connection().jdbc().createStatement();
        ResultSet rows =
            query.executeQuery(
                "SELECT table_name FROM gpkg_contents WHERE data_type <> 'features' AND"
                    + " table_name NOT IN (SELECT table_name FROM gpkg_geometry_columns)"
                    + " ORDER BY table_name")) {
      while (rows.next()) {
        names.add(String.valueOf(rows.getString(1)));
      }
      return names;
    } catch (SQLException e) {
      throw new StoreException(
          Issue.of(StoreIssue.TABLE_UNREADABLE, file.name(), "", String.valueOf(e.getMessage())),
          e);
    }
  }

  private static Row decode(RowCursor.Row row, IssueLog log) {
    List<Object> values = Arrays.asList(row.values());
    if (row.blob() == null) {
      log.add(
          row.fid(),
          new Remark(StoreIssue.GEOMETRY_NULL, List.of()),
          Severity.WARNING,
          Double.NaN,
          Double.NaN);
      return new Row(row.fid(), null, values, "");
    }
    BlobReading blob = BlobGeometryReader.read(row.blob());
    if (blob.extraOrdinates()) {
      log.tally(StoreIssue.ZM_DROPPED, row.fid(), List.of(), List.of());
    }
    if (blob.geometry() == null) {
      log.add(row.fid(), blob.fault(), Severity.ERROR, Double.NaN, Double.NaN);
      return new Row(row.fid(), null, values, blob.fault().issue().name());
    }
    return new Row(row.fid(), blob.geometry(), values, "");
  }
}
