package org.ecozone.job;

/** The user stopped the work. Unchecked; caught once, where the work was started. */
public final class CancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CancelledException() {
    super("cancelled");
  }
}
