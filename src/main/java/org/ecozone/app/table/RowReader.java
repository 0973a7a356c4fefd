package org.ecozone.app.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.table.RowColumn.Kind;
import org.ecozone.app.table.RowColumn.Origin;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureRows;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.staging.Reading;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;

/** Reads the rows of a layer into columns. */
final class RowReader {
  /** Equal values of a column are kept once, as long as there are not more than these. */
  private static final int POOL_LIMIT = 1 << 14;

  private final FeatureTable table;
  private final List<Type> types = new ArrayList<>();
  private final List<Object[]> cells = new ArrayList<>();
  private final List<Map<Object, Object>> pools = new ArrayList<>();
  private long[] fids;
  private int size;

  private RowReader(FeatureTable table, Map<String, Type> types) {
    this.table = table;
    int expected = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(16, table.rowCount()));
    fids = new long[expected];
    for (String column : table.columns()) {
      this.types.add(types.getOrDefault(column, Type.TEXT));
      cells.add(new Object[expected]);
      pools.add(new HashMap<>());
    }
  }

  static LayerRows read(
      Path path, Reading reading, String table, ZoneLayer layer, Progress progress)
      throws AppException {
    try (GeoPackageFile file = GeoPackageFile.open(path, reading, progress)) {
      FeatureTable found =
          file.tables().stream()
              .filter(one -> one.name().equals(table))
              .findFirst()
              .orElseThrow(
                  () ->
                      new StoreException(
                          Issue.of(TableIssue.TABLE_NOT_IN_FILE, file.name(), table, table), null));
      RowReader reader = new RowReader(found, FeatureRows.types(file, found));
      FeatureRows.readValues(file, found, progress, reader::add);
      return reader.rows(layer, file.sha256());
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  private void add(FeatureRows.Row row) {
    if (size == fids.length) {
      grow();
    }
    fids[size] = row.fid();
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i)[size] = pooled(pools.get(i), typed(types.get(i), row.values().get(i)));
    }
    size++;
  }

  private void grow() {
    resize(Math.max(16, size + (size >> 1)));
  }

  private void resize(int length) {
    fids = Arrays.copyOf(fids, length);
    cells.replaceAll(column -> Arrays.copyOf(column, length));
  }

  private static Object typed(Type type, Object raw) {
    if (raw instanceof byte[] bytes) {
      return new RowColumn.Bytes(bytes.length);
    }
    if (type == Type.BOOLEAN && raw instanceof Long number && (number == 0 || number == 1)) {
      return number == 1;
    }
    return raw;
  }

  private static Object pooled(Map<Object, Object> pool, Object value) {
    if (value == null) {
      return null;
    }
    Object known = pool.get(value);
    if (known == null && pool.size() < POOL_LIMIT) {
      pool.put(value, value);
    }
    return known == null ? value : known;
  }

  private LayerRows rows(ZoneLayer layer, String sha256) {
    if (size != fids.length) {
      resize(size);
    }
    List<RowColumn> columns = new ArrayList<>();
    Object[] ids = new Object[size];
    for (int i = 0; i < size; i++) {
      ids[i] = fids[i];
    }
    columns.add(new RowColumn(LayerRows.FID, Origin.FID, Kind.NUMBER, ids));
    for (int i = 0; i < cells.size(); i++) {
      columns.add(
          new RowColumn(table.columns().get(i), Origin.FILE, kind(types.get(i)), cells.get(i)));
    }
    Envelope[] extents = new Envelope[size];
    BitSet unusable = new BitSet(size);
    if (layer != null) {
      Zone[] zones = zones(layer, extents, unusable);
      columns.addAll(canonical(layer, zones));
    }
    return new LayerRows(
        columns, fids, extents, unusable, layer == null ? null : layer.crs(), sha256);
  }

  private static Kind kind(Type type) {
    return switch (type) {
      case INTEGER, DOUBLE -> Kind.NUMBER;
      case BOOLEAN -> Kind.BOOLEAN;
      case DATE, DATETIME -> Kind.DATE;
      case BLOB -> Kind.BYTES;
      default -> Kind.TEXT;
    };
  }

  /** The zone of each row, null where its geometry cannot be used; fills in the extents. */
  private Zone[] zones(ZoneLayer layer, Envelope[] extents, BitSet unusable) {
    Map<Long, Integer> rowOf = new HashMap<>(2 * size);
    for (int i = 0; i < size; i++) {
      rowOf.put(fids[i], i);
    }
    Zone[] zones = new Zone[size];
    for (Zone zone : layer.zones()) {
      Integer row = rowOf.get(zone.fid());
      if (row != null) {
        zones[row] = zone;
        extents[row] = zone.geometry().getEnvelopeInternal();
      }
    }
    for (LostFeature lost : layer.lost()) {
      Integer row = rowOf.get(lost.fid());
      if (row != null) {
        extents[row] = lost.where();
        unusable.set(row);
      }
    }
    return zones;
  }

  private static List<RowColumn> canonical(ZoneLayer layer, Zone[] zones) {
    Set<String> names = new TreeSet<>();
    for (Zone zone : layer.zones()) {
      names.addAll(zone.attributes().keySet());
    }
    List<String> ordered = new ArrayList<>(List.of("code", "name", "class"));
    ordered.addAll(names);
    List<RowColumn> columns = new ArrayList<>();
    for (String name : layer.profiled() ? ordered : List.<String>of()) {
      Object[] values = new Object[zones.length];
      Kind kind = Kind.TEXT;
      for (int i = 0; i < zones.length; i++) {
        values[i] = zones[i] == null ? null : zones[i].attribute(name);
        kind =
            values[i] instanceof Number
                ? Kind.NUMBER
                : values[i] instanceof Boolean ? Kind.BOOLEAN : kind;
      }
      columns.add(new RowColumn(name, Origin.CANONICAL, kind, values));
    }
    return columns;
  }
}
