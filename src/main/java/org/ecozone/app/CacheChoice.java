package org.ecozone.app;

import java.nio.file.Path;

/**
 * Whether layers as read are kept on disk for the next run.
 *
 * @param scope which layers
 * @param folder where; null for the user's cache folder of the system
 */
public record CacheChoice(Scope scope, Path folder) {
  /** Neither read nor written. */
  public static final CacheChoice NONE = new CacheChoice(Scope.NONE, null);

  /** In the user's cache folder, without what is classified. */
  public static final CacheChoice USUAL = new CacheChoice(Scope.UNCLASSIFIED, null);

  /** Which layers may be kept. */
  public enum Scope {
    NONE,
    /** Those that are public or internal, or do not state a classification. */
    UNCLASSIFIED,
    /** All, because the user allows it. */
    ALL
  }
}
