package org.ecozone.store.geopackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecozone.geo.Crs;
import org.locationtech.jts.geom.Envelope;

/**
 * Whether numbers can be coordinates of a CRS. Chinese data: longitude 73-136, latitude 3-54; Gauss-Krueger easting
 * within 500 km of the false easting (a city kept whole in one zone stays within), northing up to 6 100 km.
 *
 * <p>Source: domain.md 3.5.
 */
public enum CoordinateFit {
  FITS,
  /** They would fit with x and y exchanged. */
  SWAPPED,
  /** Metres under degrees, degrees under metres, another zone or prefix. */
  IMPLAUSIBLE;

  private static final Envelope CHINA_DEG = new Envelope(73, 136, 3, 54);
  private static final double NORTHING_MIN_M = 0;
  private static final double NORTHING_MAX_M = 6_100_000;
  private static final double EASTING_REACH_M = 500_000;

  public static CoordinateFit of(Envelope extent, Crs crs) {
    return switch (crs.kind()) {
      case GEOGRAPHIC -> geographic(extent);
      case GAUSS_KRUGER, UTM -> projected(extent, crs.falseEastingM(), crs.kind() == Crs.Kind.UTM);
      case OTHER_PROJECTED -> isDegrees(extent) ? IMPLAUSIBLE : FITS;
    };
  }

  private static CoordinateFit geographic(Envelope extent) {
    if (swapped(CHINA_DEG).contains(extent)) {
      return SWAPPED;
    }
    if (isDegrees(extent)) {
      return FITS;
    }
    boolean turned = new Envelope(-90, 90, -180, 180).contains(extent);
    return turned ? SWAPPED : IMPLAUSIBLE;
  }

  private static CoordinateFit projected(Envelope extent, double falseEastingM, boolean bothHemispheres) {
    if (isDegrees(extent)) {
      return IMPLAUSIBLE;
    }
    Envelope domain =
        new Envelope(
            falseEastingM - EASTING_REACH_M, falseEastingM + EASTING_REACH_M, NORTHING_MIN_M,
            bothHemispheres ? 10_000_000 : NORTHING_MAX_M);
    if (domain.contains(extent)) {
      return FITS;
    }
    return swapped(domain).contains(extent) ? SWAPPED : IMPLAUSIBLE;
  }

  private static boolean isDegrees(Envelope extent) {
    return new Envelope(-180, 180, -90, 90).contains(extent);
  }

  private static Envelope swapped(Envelope e) {
    return new Envelope(e.getMinY(), e.getMaxY(), e.getMinX(), e.getMaxX());
  }

  /** CRSs whose coordinates look like this, to ask the user; empty if none does. */
  public static List<String> candidates(Envelope extent) {
    List<String> found = new ArrayList<>();
    if (extent.isNull()) {
      return found;
    }
    if (CHINA_DEG.contains(extent)) {
      found.add("EPSG:4490");
    } else if (swapped(CHINA_DEG).contains(extent)) {
      found.add("EPSG:4490 (y, x)");
    } else {
      addProjected(extent, "", found);
      addProjected(swapped(extent), " (y, x)", found);
    }
    return found;
  }

  private static void addProjected(Envelope e, String suffix, List<String> found) {
    if (e.getMinY() < NORTHING_MIN_M || e.getMaxY() > NORTHING_MAX_M) {
      return;
    }
    int zone = (int) Math.floor(e.centre().x / 1e6);
    if (zone >= 25 && zone <= 45) {
      found.add("EPSG:" + (4513 + zone - 25) + suffix);
    } else if (zone >= 13 && zone <= 23) {
      found.add("EPSG:" + (4491 + zone - 13) + suffix);
    } else if (zone == 0 && e.getMinX() > 100_000 && e.getMaxX() < 900_000) {
      for (int code = 4543; code <= 4545; code++) {
        found.add("EPSG:" + code + suffix);
      }
    }
  }

  /** {@code minX,minY - maxX,maxY} for a message: degrees with 4 decimals, metres with none. */
  public static String describe(Envelope extent) {
    if (extent.isNull()) {
      return "-";
    }
    String number = isDegrees(extent) ? "%.4f" : "%.0f";
    String format = (number + "," + number + " - " + number + "," + number);
    return String.format(
        Locale.ROOT, format, extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
  }
}
