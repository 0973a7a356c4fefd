package org.ecozone.overlay.index;

/**
 * An overlay threw, or its result contradicts the predicates or the areas. Never means "no
 * overlap".
 */
public final class OverlayFailure extends Exception {
  private static final long serialVersionUID = 1L;

  public OverlayFailure(String message) {
    super(message);
  }

  public OverlayFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
