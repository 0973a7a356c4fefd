package org.ecozone.store.preview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.StoreException;
import org.ecozone.store.geopackage.CellText;
import org.ecozone.store.geopackage.RowCursor;
import org.ecozone.zone.Issue;

/**
 * Rows and values of a table without its geometry, as texts, to be looked at.
 *
 * <p>Fails: {@link StoreException} if the table cannot be read.
 */
public final class TableSamples {
  private TableSamples() {}

  /** The first rows: column to text, in the order of the table. */
  public static List<Map<String, String>> rows(
      GeoPackageFile file, FeatureTable table, int most, Progress progress) throws StoreException {
    List<String> columns = table.columns();
    List<Map<String, String>> rows = new ArrayList<>();
    try (RowCursor cursor = cursor(file, table, columns, progress)) {
      while (cursor.hasNext() && rows.size() < most) {
        for (RowCursor.Row row : cursor.next()) {
          if (rows.size() < most) {
            rows.add(texts(columns, row));
          }
        }
      }
      return rows;
    } catch (RowCursor.RowFailure e) {
      throw refused(file, table, e);
    }
  }

  /**
   * Different rows and how many there are of each.
   *
   * @param rows column to text, with the number of rows that are like it
   * @param others rows that were not told apart, because there were too many different ones
   */
  public record Counts(Map<Map<String, String>, Long> rows, long others) {}

  /**
   * Counts rows by some of their columns.
   *
   * @param columns of the table, each once
   * @param most different rows that are told apart
   */
  public static Counts counts(
      GeoPackageFile file, FeatureTable table, List<String> columns, int most, Progress progress)
      throws StoreException {
    Map<Map<String, String>, Long> counts = new LinkedHashMap<>();
    Map<List<Object>, Map<String, String>> known = new HashMap<>();
    long[] others = {0};
    Consumer<RowCursor.Row> count =
        row -> {
          Map<String, String> texts =
              known.computeIfAbsent(Arrays.asList(row.values()), key -> texts(columns, row));
          if (counts.containsKey(texts) || counts.size() < most) {
            counts.merge(texts, 1L, Long::sum);
          } else {
            others[0]++;
          }
        };
    try (RowCursor cursor = cursor(file, table, columns, progress)) {
      while (cursor.hasNext()) {
        cursor.next().forEach(count);
        if (known.size() > most * 4L) {
          known.clear();
        }
      }
      return new Counts(counts, others[0]);
    } catch (RowCursor.RowFailure e) {
      throw refused(file, table, e);
    }
  }

  private static RowCursor cursor(
      GeoPackageFile file, FeatureTable table, List<String> columns, Progress progress) {
    return RowCursor.ofValues(file.connection(), file.entry(table), columns, Set.of(), progress);
  }

  private static Map<String, String> texts(List<String> columns, RowCursor.Row row) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      texts.put(columns.get(i), CellText.of(row.values()[i]));
    }
    return texts;
  }

  private static StoreException refused(
      GeoPackageFile file, FeatureTable table, RowCursor.RowFailure e) {
    return new StoreException(
        Issue.of(e.issue(), file.name(), table.name(), String.valueOf(e.getMessage())), e);
  }
}
