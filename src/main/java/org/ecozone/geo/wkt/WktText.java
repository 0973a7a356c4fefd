package org.ecozone.geo.wkt;

import java.math.BigDecimal;
import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.geo.projection.TransverseMercator;

/**
 * Writes WKT 1 (OGC 01-009, the form that the definition column of GeoPackage holds) for the CRSs
 * that the program knows by heart.
 */
public final class WktText {
  private static final String GREENWICH_DEGREES =
      "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
          + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],";

  private WktText() {}

  /** Geographic CRS by EPSG code: 4490, 4610, 4214 or 4326. */
  public static String geographic(int code) {
    return switch (code) {
      case 4490 ->
          geographic(
              code,
              "China Geodetic Coordinate System 2000",
              "\"China_2000\",SPHEROID[\"CGCS2000\",6378137,298.257222101,AUTHORITY[\"EPSG\",\"1024\"]]",
              1043);
      case 4610 ->
          geographic(
              code,
              "Xian 1980",
              "\"Xian_1980\",SPHEROID[\"IAG 1975\",6378140,298.257,AUTHORITY[\"EPSG\",\"7049\"]]",
              6610);
      case 4214 ->
          geographic(
              code,
              "Beijing 1954",
              "\"Beijing_1954\",SPHEROID[\"Krassowsky 1940\",6378245,298.3,AUTHORITY[\"EPSG\",\"7024\"]]",
              6214);
      case 4326 ->
          geographic(
              code,
              "WGS 84",
              "\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]]",
              6326);
      default -> throw new IllegalArgumentException("No text for EPSG:" + code);
    };
  }

  private static String geographic(int code, String name, String datum, int datumCode) {
    return "GEOGCS[\""
        + name
        + "\",DATUM["
        + datum
        + ","
        + authority(datumCode)
        + "],"
        + GREENWICH_DEGREES
        + authority(code)
        + "]";
  }

  /** Geographic CRS without a code. */
  public static String geographic(String datumName, Ellipsoid ellipsoid) {
    String datum = datumName.replace('"', ' ');
    return "GEOGCS[\""
        + datum
        + "\",DATUM[\""
        + datum
        + "\",SPHEROID[\""
        + datum
        + "\","
        + number(ellipsoid.semiMajorM())
        + ","
        + (Double.isInfinite(ellipsoid.inverseFlattening())
            ? "0"
            : number(ellipsoid.inverseFlattening()))
        + "]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]";
  }

  /** Transverse Mercator in metres; code 0 leaves AUTHORITY out. */
  public static String transverseMercator(
      int code, String name, String geographicWkt, TransverseMercator.Parameters parameters) {
    return "PROJCS[\""
        + name
        + "\","
        + geographicWkt
        + ",PROJECTION[\"Transverse_Mercator\"],"
        + parameter("latitude_of_origin", parameters.originLatitudeDeg())
        + parameter("central_meridian", parameters.centralMeridianDeg())
        + parameter("scale_factor", parameters.scale())
        + parameter("false_easting", parameters.falseEastingM())
        + parameter("false_northing", parameters.falseNorthingM())
        + "UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]]"
        + (code == 0 ? "" : "," + authority(code))
        + "]";
  }

  /** Web Mercator as GDAL writes it: WKT 1 has no name for its sphere. */
  public static String webMercator(String name, String geographicWkt) {
    return "PROJCS[\""
        + name
        + "\","
        + geographicWkt
        + ",PROJECTION[\"Mercator_1SP\"],"
        + parameter("central_meridian", 0)
        + parameter("scale_factor", 1)
        + parameter("false_easting", 0)
        + parameter("false_northing", 0)
        + "UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]],AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH],"
        + "EXTENSION[\"PROJ4\",\"+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m"
        + " +nadgrids=@null +wktext +no_defs\"],"
        + authority(3857)
        + "]";
  }

  private static String parameter(String name, double value) {
    return "PARAMETER[\"" + name + "\"," + number(value) + "],";
  }

  private static String number(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String authority(int code) {
    return "AUTHORITY[\"EPSG\",\"" + code + "\"]";
  }
}
