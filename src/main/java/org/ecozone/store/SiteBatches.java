package org.ecozone.store;

import java.util.Iterator;
import java.util.List;
import org.ecozone.store.SiteBatches.Batch;
import org.ecozone.zone.Site;

/**
 * Once through the sites of a file, a few at a time, in the order of the file.
 *
 * <p>Threads: one at a time; only {@link Batch#sites()} may be called on any.
 *
 * <p>Fails: {@link UncheckedStoreException} if the file cannot be read on or is not what it was.
 */
public interface SiteBatches extends Iterator<Batch>, AutoCloseable {
  /** Sites that follow each other, still as they are stored. */
  interface Batch {
    /** Decodes them; at least one. */
    List<Site> sites();
  }

  @Override
  void close();
}
