package org.ecozone.app.table;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecozone.app.AppException;
import org.ecozone.app.reading.LayerReading;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.store.staging.Reading;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;

/**
 * All rows of a layer's table, by column: the feature id, the columns of the file as they stand
 * there, and the canonical attributes that rules and styles see. Rows are numbered from 0 in the
 * order of the file.
 *
 * <p>Size: some 8 bytes for a cell, more where a column repeats nothing.
 *
 * <p>Threads: immutable.
 */
public final class LayerRows {
  /** Name of the column of feature ids in filters. */
  public static final String FID = "fid";

  private final List<RowColumn> columns;
  private final Map<String, Integer> byKey = new HashMap<>();
  private final long[] fids;
  private final int[] fidOrder;
  private final Envelope[] extents;
  private final BitSet unusable;
  private final Crs crs;
  private final String sha256;

  /** What {@link RowReader} collected. */
  LayerRows(
      List<RowColumn> columns,
      long[] fids,
      Envelope[] extents,
      BitSet unusable,
      Crs crs,
      String sha256) {
    this.columns = List.copyOf(columns);
    this.fids = fids;
    this.extents = extents;
    this.unusable = unusable;
    this.crs = crs;
    this.sha256 = sha256;
    for (int i = 0; i < columns.size(); i++) {
      String key = RowFilter.key(columns.get(i).name());
      boolean canonical = columns.get(i).origin() == RowColumn.Origin.CANONICAL;
      if (canonical) {
        byKey.put(key, i);
      } else {
        byKey.putIfAbsent(key, i);
      }
    }
    fidOrder = fidOrder(fids);
  }

  /**
   * Reads a table.
   *
   * @param file the layer's file, only read
   * @param table its table
   * @param layer what was read of it before; null if that failed: then there are no canonical
   *     columns and no extents
   */
  public static LayerRows read(Path file, String table, ZoneLayer layer, Progress progress)
      throws AppException {
    return RowReader.read(file, Reading.LAYERS, table, layer, progress);
  }

  /** The same of a layer of a project, which may say how its file is read. */
  public static LayerRows read(LayerItem.Layer item, ZoneLayer layer, Progress progress)
      throws AppException {
    return RowReader.read(item.file(), LayerReading.of(item), item.table(), layer, progress);
  }

  /** Null if the fids stand in their order already. */
  private static int[] fidOrder(long[] fids) {
    boolean sorted = true;
    for (int i = 1; i < fids.length; i++) {
      sorted &= fids[i - 1] < fids[i];
    }
    if (sorted) {
      return null;
    }
    Integer[] order = new Integer[fids.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Long.compare(fids[a], fids[b]));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  public List<RowColumn> columns() {
    return columns;
  }

  public int size() {
    return fids.length;
  }

  public long fid(int row) {
    return fids[row];
  }

  /** The row of a feature, -1 if there is none. */
  public int rowOf(long fid) {
    int low = 0;
    int high = fids.length - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int row = fidOrder == null ? middle : fidOrder[middle];
      if (fids[row] == fid) {
        return row;
      }
      if (fids[row] < fid) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Extent of a feature in {@link #crs()}; null if it has no usable geometry. */
  public Envelope extent(int row) {
    return extents[row] == null ? null : new Envelope(extents[row]);
  }

  /** True if the geometry of the row cannot be used, so that nothing near it can be decided. */
  public boolean isUnusable(int row) {
    return unusable.get(row);
  }

  /** CRS of the geometry; null if nobody knows. */
  public Crs crs() {
    return crs;
  }

  /** Hash of the file as it was read. */
  public String sha256() {
    return sha256;
  }

  /**
   * Values of a row by the names that filters use. A canonical attribute wins over a column of the
   * same name, as on the map.
   */
  public Function<String, Object> values(int row) {
    return name -> {
      Integer column = byKey.get(name);
      return column == null ? null : columns.get(column).value(row);
    };
  }

  /** True if a filter may name this. */
  public boolean hasColumn(String key) {
    return byKey.containsKey(key);
  }
}
