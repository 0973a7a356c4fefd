package org.ecozone.geo.ring;

/**
 * What was odd about a ring.
 *
 * @param kind what
 * @param ring number of the ring in the list that was given, from 0
 * @param other the other ring of a pair, -1 if there is none
 * @param count points dropped, points left, or pairs of rings; 0 where there is nothing to count
 * @param x a place on the ring where it is to be seen, NaN if there is none
 * @param y the same
 */
public record RingRemark(Kind kind, int ring, int other, int count, double x, double y) {
  /** Kinds of remarks. */
  public enum Kind {
    /** The last point was not the first; the ring was closed. */
    CLOSED,
    /** Points that repeat the one before them were dropped. */
    POINTS_DROPPED,
    /** Fewer than three different points: the ring is left out. */
    TOO_FEW_POINTS,
    /** A number that is not finite: the ring is left out. */
    NOT_FINITE,
    /** The same ring as another one, which stays: this one is left out. */
    DUPLICATE,
    /**
     * Two rings cross, so that neither lies in the other: both stand as they are, and the geometry
     * is not valid.
     */
    CROSSING,
    /** So many pairs of rings lie on each other that nothing was decided; there is no geometry. */
    TOO_INTRICATE
  }
}
