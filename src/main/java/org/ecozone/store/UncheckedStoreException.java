package org.ecozone.store;

import org.ecozone.zone.Issue;

/**
 * A {@link StoreException} on its way through code that knows no files: thrown while rows are
 * streamed, taken up again where the stream was opened.
 */
public final class UncheckedStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UncheckedStoreException(StoreException cause) {
    super(cause.getMessage(), cause);
  }

  /** What is wrong with the file. */
  public Issue issue() {
    return ((StoreException) getCause()).issue();
  }
}
