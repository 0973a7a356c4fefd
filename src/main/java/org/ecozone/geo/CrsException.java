package org.ecozone.geo;

/**
 * A CRS is unknown, or a datum shift would need parameters nobody gave. The message is for
 * developers; see reason.
 */
public final class CrsException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    UNKNOWN_CODE,
    UNREADABLE_WKT,
    DATUM_SHIFT_NEEDED,
    OUT_OF_DOMAIN
  }

  private final Reason reason;

  public CrsException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
