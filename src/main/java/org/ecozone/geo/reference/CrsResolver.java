package org.ecozone.geo.reference;

import java.util.List;

/**
 * Finds out in which CRS numbers are.
 *
 * <p>CERTAIN only if everything is stated (a CRS; or datum and zone; or datum and an easting that
 * begins with its zone), the numbers agree with it, the land lies in China and in the area of work
 * if that is known; or if the user said it and the numbers do not contradict.
 */
public final class CrsResolver {
  private CrsResolver() {}

  /**
   * @param workArea null if it is not known
   */
  public static CrsResolution resolve(
      CrsStatement stated, CoordinateSample sample, WorkArea workArea, CrsAnswer answer) {
    return new CrsResolution(
        CrsResolution.Verdict.REFUSED,
        List.of(),
        List.of(CrsReason.of(CrsReason.Code.NO_COORDINATES)));
  }
}
