package org.ecozone.store.preview;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.ecozone.geo.Crs;
import org.ecozone.job.Parallel;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureRows;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.StoreException;
import org.ecozone.store.geopackage.RowCursor;
import org.ecozone.store.geopackage.TableEntry;
import org.ecozone.store.geopackage.TableEntry.FidKind;
import org.ecozone.store.geopackage.blob.BlobGeometryReader;
import org.ecozone.store.geopackage.file.SettledFile;
import org.ecozone.store.preview.Draft.Feature;
import org.ecozone.store.staging.Reading;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads the geometry of tables as fast as the file gives it, so that there is something to look at
 * while the layers are read properly: ranges of rows on as many connections as threads.
 *
 * <p>Fails: never; a table that cannot be read this way has no draft, and whoever reads it properly
 * says what is wrong with it.
 */
public final class DraftReader {
  private static final long ROWS_IN_RANGE = 4096;
  private static final long MOST_RANGES = 64;

  private final GeoPackageFile file;
  private final int threads;
  private final Progress progress;
  private final Map<Thread, GeoPackageFile> connections = new ConcurrentHashMap<>();

  private DraftReader(GeoPackageFile file, int threads, Progress progress) {
    this.file = file;
    this.threads = threads;
    this.progress = progress;
  }

  /** Rows of a table that one worker reads. */
  private record Range(Pending of, int number, long first, long last) {}

  /** A table of which ranges are still missing. */
  private static final class Pending {
    private final FeatureTable table;
    private final Crs crs;
    private final List<List<Feature>> ranges = new ArrayList<>();
    private int missing;

    Pending(FeatureTable table, Crs crs) {
      this.table = table;
      this.crs = crs;
    }
  }

  private record Read(Range range, List<Feature> features) {}

  /**
   * Hands over the draft of every table that has one, the smallest table first, on the caller's
   * thread.
   *
   * @param reading how a file that is no GeoPackage is read
   * @param tables names of the tables that are wanted
   */
  public static void read(
      Path path,
      Reading reading,
      List<String> tables,
      int threads,
      Progress progress,
      BiConsumer<String, Draft> sink) {
    if (SettledFile.of(path).isEmpty()) {
      return; // it would have to be copied first
    }
    try (GeoPackageFile file = GeoPackageFile.openUnchecked(path, reading, progress)) {
      if (file.mayBeSharedByThreads()) {
        new DraftReader(file, threads, progress).read(tables, sink);
      }
    } catch (StoreException e) {
      // Whoever opens the file properly says what is wrong with it.
      log(e);
    }
  }

  private void read(List<String> wanted, BiConsumer<String, Draft> sink) throws StoreException {
    List<FeatureTable> tables = new ArrayList<>(file.tables());
    tables.removeIf(table -> !wanted.contains(table.name()));
    tables.sort(Comparator.comparingLong(FeatureTable::rowCount));
    List<Range> ranges = new ArrayList<>();
    for (FeatureTable table : tables) {
      ranges.addAll(ranges(table));
    }
    try {
      Parallel.mapOrdered(
          ranges.iterator(), threads, this::read, each -> gather(each, sink), progress);
    } finally {
      for (GeoPackageFile own : connections.values()) {
        own.close();
      }
    }
  }

  /** Empty for a table without a key or without a clear CRS. */
  private List<Range> ranges(FeatureTable table) {
    TableEntry entry = file.entry(table);
    if (!entry.bounded() || entry.fidKind() == FidKind.ROW_NUMBER || table.rowCount() == 0) {
      return List.of();
    }
    try {
      Pending pending = new Pending(table, FeatureRows.crs(file, table, progress));
      long[] fids = RowCursor.fidRange(file.connection(), entry);
      if (fids == null) {
        return List.of();
      }
      long count = Math.max(1, Math.min(MOST_RANGES, table.rowCount() / ROWS_IN_RANGE));
      double step = ((double) fids[1] - fids[0] + 1) / count;
      List<Range> ranges = new ArrayList<>();
      long first = fids[0];
      for (int i = 0; i < count; i++) {
        long last = i == count - 1 ? fids[1] : fids[0] + (long) (step * (i + 1)) - 1;
        ranges.add(new Range(pending, i, first, last));
        pending.ranges.add(List.of());
        first = last + 1;
      }
      pending.missing = ranges.size();
      return ranges;
    } catch (StoreException | SQLException e) {
      log(e);
      return List.of();
    }
  }

  private Read read(Range range) {
    Feature[] features = new Feature[64];
    int count = 0;
    try {
      GeoPackageFile own = connection();
      TableEntry entry = own.entry(range.of.table);
      try (RowCursor rows =
          RowCursor.ofRange(own.connection(), entry, range.first, range.last, progress)) {
        while (rows.hasNext()) {
          for (RowCursor.Row row : rows.next()) {
            Geometry geometry = BlobGeometryReader.read(row.blob()).geometry();
            if (geometry != null) {
              geometry.getEnvelopeInternal(); // remembered by the geometry
              features = count == features.length ? Arrays.copyOf(features, count * 2) : features;
              features[count++] = new Feature(row.fid(), geometry);
            }
          }
        }
      }
      return new Read(range, Arrays.asList(features).subList(0, count));
    } catch (StoreException | RowCursor.RowFailure e) {
      log(e);
      return new Read(range, null);
    }
  }

  private GeoPackageFile connection() throws StoreException {
    GeoPackageFile own = connections.get(Thread.currentThread());
    if (own == null) {
      own = file.another();
      connections.put(Thread.currentThread(), own);
    }
    return own;
  }

  /** A table of which one range failed has no draft: half of it would look like all of it. */
  private static void gather(Read read, BiConsumer<String, Draft> sink) {
    Pending table = read.range.of;
    if (read.features == null) {
      table.missing = Integer.MAX_VALUE;
      return;
    }
    table.ranges.set(read.range.number, read.features);
    table.missing--;
    if (table.missing == 0) {
      List<Feature> all = new ArrayList<>();
      table.ranges.forEach(all::addAll);
      table.ranges.clear();
      sink.accept(table.table.name(), new Draft(table.crs, all));
    }
  }

  private static void log(Exception failure) {
    System.getLogger(DraftReader.class.getName())
        .log(System.Logger.Level.DEBUG, "no draft", failure);
  }
}
