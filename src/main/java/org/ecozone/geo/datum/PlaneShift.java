package org.ecozone.geo.datum;

/** A move of places of the old datum to places of CGCS2000, and back. Immutable. */
public sealed interface PlaneShift permits FourParameters, SevenParameters {
  /**
   * @param xy x0, y0, x1, y1 ... east or longitude first, of the old datum; in place
   */
  void forward(double[] xy, int points);

  /** The exact inverse. */
  void inverse(double[] xy, int points);
}
