package org.ecozone.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecozone.job.Parallel;
import org.ecozone.job.Progress;
import org.ecozone.store.geopackage.FeatureDecoder.Mixed;
import org.ecozone.store.geopackage.LayerScan;
import org.ecozone.store.geopackage.TableEntry;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.UncheckedLayer;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;

/**
 * Reads a feature table as a zone layer.
 *
 * <p>Out: every row is a zone or a lost feature. A table that cannot be used as a whole (no CRS,
 * axes swapped, endless view, damaged, changed while it was read) is an unchecked layer, not an
 * exception.
 *
 * <p>Threads: geometry is decoded and repaired on as many threads as asked for, and as many tables
 * are read at once; the result does not depend on their number. The file may not be used by anybody
 * else meanwhile.
 */
public final class ZoneLayerReader {
  private ZoneLayerReader() {}

  public static LayerLoad read(
      GeoPackageFile file,
      FeatureTable table,
      ProfileMatch match,
      LayerIdentity identity,
      Progress progress) {
    return read(file, table, match, identity, 1, progress);
  }

  public static LayerLoad read(
      GeoPackageFile file,
      FeatureTable table,
      ProfileMatch match,
      LayerIdentity identity,
      int threads,
      Progress progress) {
    List<Issue> issues = new ArrayList<>();
    try {
      return load(file, table, match, identity, threads, progress, issues);
    } catch (StoreException e) {
      return unusable(file, table, match, issues, e);
    }
  }

  /** One table and how it is to be read. */
  public record Wanted(FeatureTable table, ProfileMatch match, LayerIdentity identity) {}

  private record Read(int index, LayerLoad load) {}

  /**
   * Reads several tables of one file, side by side on connections of their own where the file
   * allows it, the largest first.
   *
   * @return in the order of the tables
   */
  public static List<LayerLoad> readAll(
      GeoPackageFile file, List<Wanted> tables, int threads, Progress progress) {
    int atOnce = file.mayBeSharedByThreads() ? Math.min(threads, tables.size()) : 1;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingLong((Integer i) -> -tables.get(i).table().rowCount()));
    LayerLoad[] loads = new LayerLoad[tables.size()];
    Parallel.mapOrdered(
        order.iterator(),
        atOnce,
        i -> new Read(i, readOne(file, tables.get(i), atOnce > 1, threads, progress)),
        read -> loads[read.index] = read.load,
        progress);
    return List.of(loads);
  }

  private static LayerLoad readOne(
      GeoPackageFile file, Wanted wanted, boolean aside, int threads, Progress progress) {
    if (!aside) {
      return read(file, wanted.table, wanted.match, wanted.identity, threads, progress);
    }
    try (GeoPackageFile own = file.another()) {
      return read(own, wanted.table, wanted.match, wanted.identity, threads, progress);
    } catch (StoreException e) {
      return unusable(file, wanted.table, wanted.match, new ArrayList<>(), e);
    }
  }

  private static LayerLoad unusable(
      GeoPackageFile file,
      FeatureTable table,
      ProfileMatch match,
      List<Issue> issues,
      StoreException e) {
    issues.add(e.issue());
    String code = match.profile() == null ? "" : match.code();
    return new LayerLoad(
        null, new UncheckedLayer(code, file.source(table.name()), e.issue().code()), issues);
  }

  private static LayerLoad load(
      GeoPackageFile file,
      FeatureTable table,
      ProfileMatch match,
      LayerIdentity identity,
      int threads,
      Progress progress,
      List<Issue> issues)
      throws StoreException {
    TableEntry entry = file.entry(table);
    List<String> columns = ZoneMapper.columns(table, match);
    LayerScan scan = new LayerScan(file.connection(), entry, file.name(), columns, progress);
    List<Zone> zones = new ArrayList<>();
    List<LostFeature> lost;
    try {
      ZoneMapper mapper = new ZoneMapper(table, match, scan.log());
      scan.run(
          Mixed.TAKE_PARTS,
          threads,
          feature -> {
            if (feature.geometry() != null) {
              zones.add(mapper.map(feature));
            }
          });
      zones.sort(Comparator.comparingLong(Zone::fid));
      lost = scan.lost(fid -> envelopeOf(zones, fid));
      if (zones.isEmpty() && lost.isEmpty()) {
        scan.log().add(StoreIssue.LAYER_EMPTY);
      }
    } finally {
      issues.addAll(scan.log().close());
    }
    Optional<Issue> changed = file.verifyUnchanged();
    if (changed.isPresent()) {
      throw new StoreException(changed.get(), null);
    }
    ZoneLayer layer =
        new ZoneLayer(
            match.code(),
            match.profile() != null,
            title(table, match),
            file.source(table.name()),
            scan.crs(),
            identity,
            zones,
            lost,
            scan.extent(),
            scan.repaired(),
            constants(match));
    return new LayerLoad(layer, null, issues);
  }

  /** What the table's name alone says of all its rows; a column of its own knows better. */
  private static Map<String, String> constants(ProfileMatch match) {
    Map<String, String> constants = new TreeMap<>(match.constants());
    constants.keySet().removeAll(match.columns().keySet());
    return constants;
  }

  private static String title(FeatureTable table, ProfileMatch match) {
    if (match.profile() != null) {
      return match.profile().nameZh();
    }
    return table.identifier().isEmpty() ? table.name() : table.identifier();
  }

  /** Fids mostly count up by one: looked for where that would be before anywhere else. */
  private static Envelope envelopeOf(List<Zone> sorted, long fid) {
    int low = 0;
    int high = sorted.size() - 1;
    long guess = high < 0 ? -1 : fid - sorted.get(0).fid();
    int middle = guess >= 0 && guess <= high ? (int) guess : high >>> 1;
    while (low <= high) {
      Zone zone = sorted.get(middle);
      int order = Long.compare(zone.fid(), fid);
      if (order == 0) {
        return zone.geometry().getEnvelopeInternal();
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
      middle = (low + high) >>> 1;
    }
    return null;
  }
}
