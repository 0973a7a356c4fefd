package org.ecozone.app.table;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.job.Progress;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/**
 * Which features of a layer a filter shows on the map. A filter over canonical attributes is
 * answered from what was read; one that names columns of the file reads the file again.
 *
 * <p>Cost: reads files: not on the FX thread. Threads: any.
 */
public final class ShownFeatures {
  private ShownFeatures() {}

  /**
   * Feature ids that the filter shows.
   *
   * @param file the layer's file
   * @param table its table
   * @throws AppException if the filter cannot be understood, names a column that the layer does not
   *     have, or the file cannot be read
   */
  public static Set<Long> of(
      String filter, Path file, String table, ZoneLayer layer, Progress progress)
      throws AppException {
    return of(filter, layer, () -> LayerRows.read(file, table, layer, progress));
  }

  /** The same of a layer of a project, which may say how its file is read. */
  public static Set<Long> of(
      String filter, LayerItem.Layer item, ZoneLayer layer, Progress progress) throws AppException {
    return of(filter, layer, () -> LayerRows.read(item, layer, progress));
  }

  private interface Rows {
    LayerRows read() throws AppException;
  }

  private static Set<Long> of(String filter, ZoneLayer layer, Rows table) throws AppException {
    RowFilter.Reading reading = RowFilter.parse(filter);
    if (!reading.understood()) {
      throw new AppException(Outcome.USAGE, reading.issue());
    }
    RowFilter wanted = reading.filter();
    Set<Long> shown = new HashSet<>();
    if (answersAll(wanted, layer)) {
      for (Zone zone : layer.zones()) {
        if (wanted.test(name -> value(zone, name))) {
          shown.add(zone.fid());
        }
      }
      return shown;
    }
    LayerRows rows = table.read();
    RowFilter.understood(filter, rows);
    for (int row = 0; row < rows.size(); row++) {
      if (wanted.test(rows.values(row))) {
        shown.add(rows.fid(row));
      }
    }
    return shown;
  }

  private static Object value(Zone zone, String name) {
    return name.equals(LayerRows.FID) ? (Object) zone.fid() : zone.attribute(name);
  }

  /** True if every name of the filter is a canonical attribute that some zone has. */
  private static boolean answersAll(RowFilter filter, ZoneLayer layer) {
    if (!layer.profiled()) {
      return false;
    }
    Set<String> open = new TreeSet<>(filter.attributes());
    open.removeAll(List.of("code", "name", "class", LayerRows.FID));
    for (Zone zone : layer.zones()) {
      if (open.isEmpty()) {
        break;
      }
      open.removeAll(zone.attributes().keySet());
    }
    return open.isEmpty();
  }
}
