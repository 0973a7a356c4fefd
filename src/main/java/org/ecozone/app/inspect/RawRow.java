package org.ecozone.app.inspect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.reading.LayerReading;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureRows;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.StoreException;
import org.ecozone.store.staging.Reading;

/**
 * A row as it stands in its file, without its geometry.
 *
 * @param columns in the order of the table
 */
public record RawRow(List<Column> columns) {
  /**
   * A value of the row.
   *
   * @param value as text, null if the file has none; bytes are named by their number
   */
  public record Column(String name, String value) {}

  public RawRow {
    columns = List.copyOf(columns);
  }

  /**
   * Reads the row of a feature; empty if the table or the row is no longer there.
   *
   * <p>Cost: that of one row; in a view, which has no key, the rows before it are read too.
   */
  public static Optional<RawRow> read(Path path, String table, long fid, Progress progress)
      throws AppException {
    return read(path, Reading.LAYERS, table, fid, progress);
  }

  /** The same of a layer of a project, which may say how its file is read. */
  public static Optional<RawRow> read(LayerItem.Layer layer, long fid, Progress progress)
      throws AppException {
    return read(layer.file(), LayerReading.of(layer), layer.table(), fid, progress);
  }

  private static Optional<RawRow> read(
      Path path, Reading reading, String table, long fid, Progress progress) throws AppException {
    try (GeoPackageFile file = GeoPackageFile.openUnchecked(path, reading, progress)) {
      Optional<FeatureTable> found =
          file.tables().stream().filter(one -> one.name().equals(table)).findFirst();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      return FeatureRows.readValues(file, found.get(), fid, progress)
          .map(row -> new RawRow(columns(found.get(), row)));
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  private static List<Column> columns(FeatureTable table, FeatureRows.Row row) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(new Column(table.columns().get(i), text(row.values().get(i))));
    }
    return columns;
  }

  private static String text(Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof byte[] bytes ? bytes.length + " B" : String.valueOf(value);
  }
}
