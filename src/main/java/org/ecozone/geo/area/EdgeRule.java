package org.ecozone.geo.area;

/** Into how many straight parts of the target an edge of the source is taken. */
public interface EdgeRule {
  /**
   * Equal parts of at most a length.
   *
   * @param metresPerUnit of the source
   */
  record EqualParts(double metresPerUnit, double longestM) implements EdgeRule {
    int parts(double dx, double dy) {
      double length = Math.sqrt(dx * dx + dy * dy); // exactly rounded, as StrictMath's
      return (int) Math.max(1, Math.ceil(length * metresPerUnit / longestM));
    }
  }

  /** One curve, followed exactly: for the ellipsoidal area of longitude and latitude. */
  record Exact() implements EdgeRule {}

  /**
   * Halves, until no half leaves its chord by more than a distance.
   *
   * @param toleranceM the distance
   * @param bends the decision itself, by the projections
   */
  record Halves(double toleranceM, Bends bends) implements EdgeRule {}

  /** Whether an edge, straight in the source, leaves the chord of its image by too much. */
  @FunctionalInterface
  interface Bends {
    /** IllegalArgumentException if the edge has no image. */
    boolean bends(double ax, double ay, double bx, double by);
  }
}
