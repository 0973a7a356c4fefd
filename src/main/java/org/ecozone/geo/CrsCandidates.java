package org.ecozone.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Lists the Chinese CRSs in which coordinates of unknown CRS make sense.
 *
 * <p>Degrees: the geographic CRSs. Eight-digit eastings: the zone of their prefix, 13 to 23 of 6
 * degrees, 25 to 45 of 3 degrees. Six-digit eastings: every central meridian, which only an area of
 * work can narrow. Of each, CGCS2000 comes first and the datums that need a shift last: numbers
 * cannot tell them apart, a person must.
 */
public final class CrsCandidates {
  /** Order of the two numbers as they stand in x and y. */
  public enum AxisOrder {
    EAST_NORTH,
    NORTH_EAST
  }

  /** A CRS, and whether the numbers must be exchanged for it. */
  public record Candidate(Crs crs, AxisOrder axisOrder) {
    /** Numbers as they were given, as a geometry with x = easting or longitude. */
    public Geometry read(Geometry given) throws CrsException {
      return axisOrder == AxisOrder.EAST_NORTH
          ? given
          : GeometryRebuilder.rebuild(given, CrsCandidates::exchanged);
    }
  }

  private static double[] exchanged(double[] xy) {
    double[] yx = new double[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      yx[i] = xy[i + 1];
      yx[i + 1] = xy[i];
    }
    return yx;
  }

  private CrsCandidates() {}

  /**
   * Candidates for a box of coordinates; with the axes exchanged only if none fits as it stands.
   */
  public static List<Candidate> list(Envelope envelope) {
    return list(envelope, null);
  }

  /**
   * Candidates that put the box into an area of work.
   *
   * @param workAreaLonLat degrees; null for all of China
   */
  public static List<Candidate> list(Envelope envelope, Envelope workAreaLonLat) {
    List<Candidate> asStored = listOf(envelope, AxisOrder.EAST_NORTH, workAreaLonLat);
    return asStored.isEmpty()
        ? listOf(exchanged(envelope), AxisOrder.NORTH_EAST, workAreaLonLat)
        : asStored;
  }

  static Envelope exchanged(Envelope box) {
    return box.isNull()
        ? box
        : new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
  }

  private static List<Candidate> listOf(Envelope box, AxisOrder order, Envelope workAreaLonLat) {
    List<Candidate> result = new ArrayList<>();
    for (Datum datum : List.of(Datum.CGCS2000, Datum.WGS84, Datum.XIAN80, Datum.BEIJING54)) {
      for (int code : KnownCrs.codes()) {
        Crs crs = Crs.known(code);
        if (crs.datum() == datum && fits(box, crs, workAreaLonLat)) {
          addUnlessTwin(result, new Candidate(crs, order));
        }
      }
    }
    return result;
  }

  /** EPSG:4544 and 4507 mean the same numbers; one of them is enough to choose from. */
  private static void addUnlessTwin(List<Candidate> result, Candidate candidate) {
    for (Candidate other : result) {
      if (KnownCrs.isEqual(other.crs().definition(), candidate.crs().definition())) {
        return;
      }
    }
    result.add(candidate);
  }

  private static boolean fits(Envelope box, Crs crs, Envelope workAreaLonLat) {
    if (ChinaExtent.fit(box, crs) != ChinaExtent.Fit.INSIDE || !isWithinPrefix(box, crs)) {
      return false;
    }
    if (workAreaLonLat == null) {
      return true;
    }
    double[] centre = {box.centre().x, box.centre().y};
    crs.projection().toLonLat(centre, 1);
    return workAreaLonLat.contains(centre[0], centre[1]);
  }

  /**
   * Candidates are likely places: inside half a million metres of the false easting, whatever the
   * zone.
   */
  private static boolean isWithinPrefix(Envelope box, Crs crs) {
    return Double.isNaN(crs.falseEastingM())
        || Math.abs(box.centre().x - crs.falseEastingM()) <= 500_000;
  }
}
