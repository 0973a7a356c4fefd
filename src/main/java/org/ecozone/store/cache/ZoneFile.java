package org.ecozone.store.cache;

import java.util.List;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.IdentityJson;
import org.ecozone.store.LayerLoad;
import org.ecozone.store.StoreException;
import org.ecozone.store.ZoneLayerReader.Wanted;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Source;

/**
 * A file of zone layers, opened: the GeoPackage itself, or what the cache knows of it. Both answer
 * alike.
 *
 * <p>Threads: one at a time.
 */
public interface ZoneFile extends AutoCloseable {
  /** File name without folder. */
  String name();

  /** Lower-case hex of the bytes as they were read. */
  String sha256();

  /** Feature tables that can be asked for rows. */
  List<FeatureTable> tables();

  /** Feature tables that the file registers and that cannot be read. */
  List<BrokenTable> broken();

  /** What was found on opening. */
  List<Issue> issues();

  /** What the file states about a table. */
  IdentityJson.Reading identity(FeatureTable table);

  /**
   * Reads tables as zone layers, side by side, see {@link
   * org.ecozone.store.ZoneLayerReader#readAll}.
   *
   * @return in the order of the tables
   */
  List<LayerLoad> read(List<Wanted> tables, int threads, Progress progress) throws StoreException;

  default Source source(String table) {
    return new Source(name(), table, sha256());
  }

  @Override
  void close() throws StoreException;
}
