package org.ecozone.overlay.index;

/**
 * How many pairs of site and zone with boxes that meet were decided in which way.
 *
 * @param byKernel from edges and signs alone
 * @param byPredicates by prepared geometry or RelateNG, without overlay
 * @param byOverlay with a piece built by OverlayNGRobust, or cut from a line
 * @param failed not decided
 */
public record PairCounts(long byKernel, long byPredicates, long byOverlay, long failed) {
  public static final PairCounts NONE = new PairCounts(0, 0, 0, 0);

  public PairCounts plus(PairCounts other) {
    return new PairCounts(
        byKernel + other.byKernel,
        byPredicates + other.byPredicates,
        byOverlay + other.byOverlay,
        failed + other.failed);
  }
}
