package org.ecozone.store.cache.frame;

import java.io.IOException;

/** An entry of the cache is not what was written: truncated, altered, or never ours. */
public final class DamagedEntryException extends IOException {
  private static final long serialVersionUID = 1L;

  public DamagedEntryException(String what) {
    super(what);
  }

  public DamagedEntryException(RuntimeException cause) {
    super(cause);
  }
}
