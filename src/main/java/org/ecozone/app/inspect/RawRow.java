package org.ecozone.app.inspect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureRows;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.StoreException;

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

  /** The row was found: no need to read on. */
  private static final class Found extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Found() {
      super(null, null, false, false);
    }
  }

  /**
   * Reads the row of a feature; empty if the table or the row is no longer there.
   *
   * <p>Cost: the rows before it are read too, about a second for a million.
   */
  public static Optional<RawRow> read(Path path, String table, long fid, Progress progress)
      throws AppException {
    List<Column> columns = new ArrayList<>();
    try (GeoPackageFile file = GeoPackageFile.openUnchecked(path, progress)) {
      Optional<FeatureTable> found =
          file.tables().stream().filter(one -> one.name().equals(table)).findFirst();
      if (found.isPresent()) {
        search(file, found.get(), fid, columns, progress);
      }
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
    return columns.isEmpty() ? Optional.empty() : Optional.of(new RawRow(columns));
  }

  private static void search(
      GeoPackageFile file, FeatureTable table, long fid, List<Column> columns, Progress progress)
      throws StoreException {
    try {
      FeatureRows.readValues(
          file,
          table,
          progress,
          row -> {
            if (row.fid() == fid) {
              for (int i = 0; i < table.columns().size(); i++) {
                columns.add(new Column(table.columns().get(i), text(row.values().get(i))));
              }
              throw new Found();
            }
          });
    } catch (Found found) {
      return; // that is all we wanted
    }
  }

  private static String text(Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof byte[] bytes ? bytes.length + " B" : String.valueOf(value);
  }
}
