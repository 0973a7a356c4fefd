package org.ecozone.store.exchange;

import org.ecozone.store.StoreException;

/** What takes the rows of a table, in the order of the file. */
@FunctionalInterface
public interface RowSink {
  void row(ReceivedRow row) throws StoreException;
}
