package org.ecozone.geo.reference;

import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;

/**
 * What the user said of the coordinates.
 *
 * @param crs null if the user named none
 * @param order which number stands first, null if the user did not say
 * @param oldDatum what is to happen to data of an old datum
 * @param parameterSet name of the user's parameters if they are SHIFTED, else empty
 */
public record CrsAnswer(Crs crs, AxisOrder order, OldDatum oldDatum, String parameterSet) {
  /** What is to happen to Xi'an 80 and Beijing 54. */
  public enum OldDatum {
    /** They are refused. */
    REFUSE,
    /** Moved to CGCS2000 with parameters of the user. */
    SHIFTED,
    /** Taken as they are, to be overlaid with data of their own datum only. */
    KEPT
  }

  /** Nothing was said. */
  public static final CrsAnswer NONE = new CrsAnswer(null, null, OldDatum.REFUSE, "");

  public static CrsAnswer of(Crs crs, AxisOrder order) {
    return new CrsAnswer(crs, order, OldDatum.REFUSE, "");
  }

  public CrsAnswer shifted(String name) {
    return new CrsAnswer(crs, order, OldDatum.SHIFTED, name);
  }

  public CrsAnswer kept() {
    return new CrsAnswer(crs, order, OldDatum.KEPT, "");
  }
}
