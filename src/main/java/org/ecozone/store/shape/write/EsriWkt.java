package org.ecozone.store.shape.write;

import java.util.Optional;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Datum;

/**
 * WKT as Esri writes it, with Esri's names, which ArcGIS needs and QGIS knows: the geographic CRSs
 * and Gauss-Krueger zones of China, WGS 84 with UTM and Web Mercator.
 *
 * <p>Source: names and parameters of Esri's projection engine as its .prj files have them.
 */
final class EsriWkt {
  private static final int WEB_MERCATOR = 3857;

  private EsriWkt() {}

  /** Empty if Esri's name is not known. */
  static Optional<String> of(Crs crs) {
    if (crs.epsg() == 0 || crs.datum() == Datum.OTHER) {
      return Optional.empty();
    }
    String geographic = geographic(crs.datum());
    return switch (crs.kind()) {
      case GEOGRAPHIC -> isPlain(crs) ? Optional.of(geographic) : Optional.empty();
      case GAUSS_KRUGER -> Optional.of(gaussKruger(crs, geographic));
      case UTM -> crs.datum() == Datum.WGS84 ? Optional.of(utm(crs, geographic)) : Optional.empty();
      case OTHER_PROJECTED ->
          crs.epsg() == WEB_MERCATOR ? Optional.of(webMercator(geographic)) : Optional.empty();
    };
  }

  private static boolean isPlain(Crs crs) {
    return switch (crs.epsg()) {
      case 4490, 4610, 4214, 4326 -> true;
      default -> false;
    };
  }

  private static String geographic(Datum datum) {
    return switch (datum) {
      case CGCS2000 ->
          geographic(
              "China_Geodetic_Coordinate_System_2000",
              "China_2000",
              "\"CGCS2000\",6378137.0,298.257222101");
      case XIAN80 -> geographic("Xian_1980", "Xian_1980", "\"Xian_1980\",6378140.0,298.257");
      case BEIJING54 ->
          geographic("Beijing_1954", "Beijing_1954", "\"Krasovsky_1940\",6378245.0,298.3");
      default -> geographic("WGS_1984", "WGS_1984", "\"WGS_1984\",6378137.0,298.257223563");
    };
  }

  private static String geographic(String name, String datum, String spheroid) {
    return "GEOGCS[\"GCS_"
        + name
        + "\",DATUM[\"D_"
        + datum
        + "\",SPHEROID["
        + spheroid
        + "]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
  }

  /** CGCS2000_3_Degree_GK_Zone_35, CGCS2000_GK_CM_105E. */
  private static String gaussKruger(Crs crs, String geographic) {
    String name =
        crs.name()
            .replace(" / ", "_")
            .replace("3-degree Gauss-Kruger", "3_Degree_GK")
            .replace("Gauss-Kruger", "GK")
            .replace("zone", "Zone")
            .replace(' ', '_');
    return projected(
        name,
        geographic,
        "Gauss_Kruger",
        "False_Easting",
        crs.falseEastingM(),
        "False_Northing",
        0,
        "Central_Meridian",
        crs.centralMeridianDeg(),
        "Scale_Factor",
        1,
        "Latitude_Of_Origin",
        0);
  }

  private static String utm(Crs crs, String geographic) {
    boolean south = crs.epsg() > 32_700;
    int zone = crs.epsg() % 100;
    return projected(
        "WGS_1984_UTM_Zone_" + zone + (south ? "S" : "N"),
        geographic,
        "Transverse_Mercator",
        "False_Easting",
        crs.falseEastingM(),
        "False_Northing",
        south ? 10_000_000 : 0,
        "Central_Meridian",
        crs.centralMeridianDeg(),
        "Scale_Factor",
        0.9996,
        "Latitude_Of_Origin",
        0);
  }

  private static String webMercator(String geographic) {
    return projected(
        "WGS_1984_Web_Mercator_Auxiliary_Sphere",
        geographic,
        "Mercator_Auxiliary_Sphere",
        "False_Easting",
        0,
        "False_Northing",
        0,
        "Central_Meridian",
        0,
        "Standard_Parallel_1",
        0,
        "Auxiliary_Sphere_Type",
        0);
  }

  /**
   * A projected CRS in metres.
   *
   * @param parameters names and values in turn
   */
  private static String projected(
      String name, String geographic, String method, Object... parameters) {
    StringBuilder text =
        new StringBuilder("PROJCS[\"")
            .append(name)
            .append("\",")
            .append(geographic)
            .append(",PROJECTION[\"")
            .append(method)
            .append("\"]");
    for (int i = 0; i < parameters.length; i += 2) {
      double value = ((Number) parameters[i + 1]).doubleValue();
      text.append(",PARAMETER[\"").append(parameters[i]).append("\",").append(number(value));
      text.append(']');
    }
    return text.append(",UNIT[\"Meter\",1.0]]").toString();
  }

  private static String number(double value) {
    String plain = java.math.BigDecimal.valueOf(value).toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }
}
