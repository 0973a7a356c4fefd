package org.ecozone.store.exchange;

import java.util.List;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;

/**
 * Writes one file (or the several of a shapefile) in a format. Nothing lies under the target's name
 * before {@link #commit()}, and nothing is left without it. The same calls give the same bytes.
 *
 * <p>Threads: one at a time.
 *
 * <p>Fails: {@link StoreException} WRITE_FAILED; after a failure only {@link #close()} is allowed.
 * A row that the format cannot hold (a hole in GPX, text longer than 254 bytes) is said, by {@link
 * #issues()} or by {@link #row} giving false if it is left out.
 */
public interface FeatureWriter extends AutoCloseable {
  /** Begins a table; formats of one table refuse a second by an unchecked exception. */
  void beginTable(OutTable table) throws StoreException;

  /** Writes a row; false if the format cannot hold it, an issue then says why. */
  boolean row(OutRow row) throws StoreException;

  /** Puts the file in its place. */
  void commit() throws StoreException;

  /** What could not be kept, cut or renamed; complete after {@link #commit()}. */
  List<Issue> issues();

  @Override
  void close() throws StoreException;
}
