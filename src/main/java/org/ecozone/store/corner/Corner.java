package org.ecozone.store.corner;

/**
 * One corner as it stands in a table or text.
 *
 * @param row line or row, counted from 1
 * @param parcel number of its parcel; empty if the row does not say: then it is that of the corner
 *     before
 * @param name of its parcel, empty if the row does not say
 * @param ring number of its ring, empty if the row does not say
 * @param number of the corner, empty if there is none
 * @param order what the corners may be ordered by, NaN if nothing
 * @param a first number of the pair
 * @param b second number
 */
public record Corner(
    long row,
    String parcel,
    String name,
    String ring,
    String number,
    double order,
    double a,
    double b) {
  /** A corner of which only its number and its place are known. */
  public static Corner of(long row, String number, double a, double b) {
    return new Corner(row, "", "", "", number, Double.NaN, a, b);
  }
}
