package org.ecozone.store.cache;

import java.io.IOException;

/** An entry of the cache is not what was written: truncated, altered, or never ours. */
final class DamagedEntryException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedEntryException(String what) {
    super(what);
  }

  DamagedEntryException(RuntimeException cause) {
    super(cause);
  }
}
