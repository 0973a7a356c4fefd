package org.ecozone.geo.reference;

import java.util.Objects;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.Datum;

/**
 * What a file says of its coordinates in words, apart from the numbers. Anything may be missing,
 * and wrong.
 *
 * @param text as it is written, for people: {@code 坐标系=2000国家大地坐标系 带号=35}; empty if the file says
 *     nothing
 * @param crs the CRS if the file names one completely, else null
 * @param datum reference frame, null if not stated
 * @param zone number of the Gauss-Krueger zone, 0 if not stated
 * @param zoneWidthDeg 3 or 6, 0 if not stated
 * @param order which number stands first by the rule of the format (northing in 国土 TXT, longitude
 *     in GeoJSON) or by the heads of the columns; null if nothing tells
 * @param meridianDeg stated central meridian, which any width of zone may have; 0 if not stated
 * @param gcj02 what makes it look like coordinates of a web map (GCJ-02, BD-09), the name of a
 *     provider for example; empty if nothing does
 */
public record CrsStatement(
    String text,
    Crs crs,
    Datum datum,
    int zone,
    int zoneWidthDeg,
    double meridianDeg,
    AxisOrder order,
    String gcj02) {

  /** Nothing is said. */
  public static final CrsStatement NONE = new CrsStatement("", null, null, 0, 0, null, "");

  /** No central meridian is stated. */
  public CrsStatement(
      String text,
      Crs crs,
      Datum datum,
      int zone,
      int zoneWidthDeg,
      AxisOrder order,
      String gcj02) {
    this(text, crs, datum, zone, zoneWidthDeg, 0, order, gcj02);
  }

  /** A complete statement with easting or longitude first. */
  public static CrsStatement of(Crs crs, String text) {
    return new CrsStatement(text, crs, crs.datum(), 0, 0, AxisOrder.EAST_NORTH, "");
  }

  public CrsStatement withMeridian(double statedDeg) {
    return new CrsStatement(text, crs, datum, zone, zoneWidthDeg, statedDeg, order, gcj02);
  }

  /** That of the stated zone, else the stated one; 0 if neither is stated. */
  double expectedMeridianDeg() {
    GridZone known = GridZone.of(zone);
    return known == null ? meridianDeg : known.meridianDeg();
  }

  public CrsStatement withOrder(AxisOrder stated) {
    return new CrsStatement(text, crs, datum, zone, zoneWidthDeg, meridianDeg, stated, gcj02);
  }

  public CrsStatement withGcj02(String hint) {
    return new CrsStatement(text, crs, datum, zone, zoneWidthDeg, meridianDeg, order, hint);
  }

  /** True if both say the same of how numbers are to be read, in whatever words. */
  public boolean isAlike(CrsStatement other) {
    return Objects.equals(crs, other.crs)
        && datum == other.datum
        && zone == other.zone
        && zoneWidthDeg == other.zoneWidthDeg
        && meridianDeg == other.meridianDeg
        && order == other.order
        && gcj02.isEmpty() == other.gcj02.isEmpty();
  }
}
