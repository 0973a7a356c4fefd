package org.ecozone.geo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.geo.projection.TransverseMercator;
import org.ecozone.geo.projection.WebMercator;
import org.ecozone.geo.wkt.WktText;

/**
 * The CRSs that Chinese data come in, by code, by name and by parameters, without the EPSG
 * database: geographic CGCS2000, Xi'an 1980, Beijing 1954 and WGS 84; Gauss-Krueger in 3 and 6
 * degree zones, with and without the zone in the false easting; UTM and Web Mercator on WGS 84.
 *
 * <p>Source: EPSG dataset 11.031; names as EPSG and as Esri write them.
 */
final class KnownCrs {
  /**
   * One run of consecutive codes. A zone's central meridian is 3 n (3 degrees) or 6 n - 3 (6
   * degrees).
   */
  private record Family(
      Datum datum, int firstCode, int firstZone, int lastZone, int widthDeg, boolean prefixed) {
    int codeOf(int zone) {
      return firstCode + zone - firstZone;
    }

    TransverseMercator.Parameters parametersOf(int zone) {
      int meridianDeg = widthDeg == 3 ? 3 * zone : 6 * zone - 3;
      return TransverseMercator.Parameters.gaussKruger(
          meridianDeg, (prefixed ? zone * 1_000_000 : 0) + 500_000);
    }

    String epsgName(int zone) {
      return epsgLabel(datum)
          + " / "
          + (widthDeg == 3 ? "3-degree " : "")
          + "Gauss-Kruger "
          + ending(zone, ' ');
    }

    String esriName(int zone) {
      return epsgLabel(datum).replace(' ', '_')
          + (widthDeg == 3 ? "_3_Degree" : "")
          + "_GK_"
          + ending(zone, '_');
    }

    private String ending(int zone, char blank) {
      int meridianDeg = widthDeg == 3 ? 3 * zone : 6 * zone - 3;
      return prefixed ? "Zone" + blank + zone : "CM" + blank + meridianDeg + "E";
    }
  }

  static final int WEB_MERCATOR = 3857;

  /**
   * 3-degree families come first: of two codes with the same parameters that is the more likely
   * one.
   */
  private static final List<Family> FAMILIES =
      List.of(
          new Family(Datum.CGCS2000, 4513, 25, 45, 3, true),
          new Family(Datum.CGCS2000, 4534, 25, 45, 3, false),
          new Family(Datum.CGCS2000, 4491, 13, 23, 6, true),
          new Family(Datum.CGCS2000, 4502, 13, 23, 6, false),
          new Family(Datum.XIAN80, 2349, 25, 45, 3, true),
          new Family(Datum.XIAN80, 2370, 25, 45, 3, false),
          new Family(Datum.XIAN80, 2327, 13, 23, 6, true),
          new Family(Datum.XIAN80, 2338, 13, 23, 6, false),
          new Family(Datum.BEIJING54, 2401, 25, 45, 3, true),
          new Family(Datum.BEIJING54, 2422, 25, 45, 3, false),
          new Family(Datum.BEIJING54, 21413, 13, 23, 6, true),
          new Family(Datum.BEIJING54, 21453, 13, 23, 6, false));

  private static final Map<Integer, CrsDefinition> BY_CODE = new HashMap<>();
  private static final Map<String, Integer> BY_NAME = new HashMap<>();
  private static final List<Integer> CODES_IN_ORDER = new ArrayList<>();

  static {
    for (Datum datum : List.of(Datum.CGCS2000, Datum.XIAN80, Datum.BEIJING54, Datum.WGS84)) {
      addGeographic(datum);
    }
    for (Family family : FAMILIES) {
      for (int zone = family.firstZone(); zone <= family.lastZone(); zone++) {
        add(
            family.codeOf(zone),
            family.epsgName(zone).replace("Zone", "zone"),
            BY_CODE.get(geographicCode(family.datum())),
            family.parametersOf(zone));
        BY_NAME.put(key(family.esriName(zone)), family.codeOf(zone));
      }
    }
    for (int zone = 1; zone <= 60; zone++) {
      addUtm(zone, 'N', 32600 + zone, 0);
      addUtm(zone, 'S', 32700 + zone, 10_000_000);
    }
    addWebMercator();
  }

  private KnownCrs() {}

  static Optional<CrsDefinition> find(int epsg) {
    return Optional.ofNullable(BY_CODE.get(epsg));
  }

  /** Every code of the table, most likely first where parameters are equal. */
  static List<Integer> codes() {
    return List.copyOf(CODES_IN_ORDER);
  }

  /** EPSG code by a name of EPSG or Esri; case, blanks and punctuation do not matter. */
  static Optional<Integer> findByName(String name) {
    return Optional.ofNullable(BY_NAME.get(key(name)));
  }

  /** Code of a Gauss-Krueger zone. */
  static Optional<Integer> findZone(Datum datum, int widthDeg, int zone, boolean prefixed) {
    return FAMILIES.stream()
        .filter(f -> f.datum() == datum && f.widthDeg() == widthDeg && f.prefixed() == prefixed)
        .filter(f -> zone >= f.firstZone() && zone <= f.lastZone())
        .map(f -> f.codeOf(zone))
        .findFirst();
  }

  /**
   * Codes whose datum, ellipsoid and parameters are those of a definition; the more likely one
   * first.
   */
  static List<Integer> listEqual(CrsDefinition other) {
    List<Integer> result = new ArrayList<>();
    for (int code : CODES_IN_ORDER) {
      if (isEqual(BY_CODE.get(code), other)) {
        result.add(code);
      }
    }
    return result;
  }

  /**
   * Same numbers for the same place: datum, ellipsoid, projection. Names and codes do not count.
   */
  static boolean isEqual(CrsDefinition a, CrsDefinition b) {
    if (a.datum() != b.datum() || !a.ellipsoid().matches(b.ellipsoid())) {
      return false;
    }
    if (a.datum() == Datum.OTHER && !key(a.datumName()).equals(key(b.datumName()))) {
      return false;
    }
    if (a.kind() == Crs.Kind.GEOGRAPHIC || b.kind() == Crs.Kind.GEOGRAPHIC) {
      return a.kind() == b.kind();
    }
    TransverseMercator.Parameters pa = a.transverseMercatorParameters();
    TransverseMercator.Parameters pb = b.transverseMercatorParameters();
    return pa != null && pb != null && pa.matches(pb);
  }

  /**
   * Lower case letters and digits only, Gauss-Krueger as gk: names of EPSG and Esri become
   * comparable.
   */
  static String key(String name) {
    StringBuilder result = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(result::appendCodePoint);
    return result
        .toString()
        .replace("gausskruger", "gk")
        .replace("gausskrüger", "gk")
        .replace("gausskrueger", "gk");
  }

  private static String epsgLabel(Datum datum) {
    return switch (datum) {
      case CGCS2000 -> "CGCS2000";
      case XIAN80 -> "Xian 1980";
      case BEIJING54 -> "Beijing 1954";
      default -> throw new IllegalArgumentException("No Gauss-Krueger codes on " + datum);
    };
  }

  /** Code of longitude and latitude of a datum that is not OTHER. */
  static int geographicCode(Datum datum) {
    return switch (datum) {
      case CGCS2000 -> 4490;
      case XIAN80 -> 4610;
      case BEIJING54 -> 4214;
      case WGS84 -> 4326;
      case OTHER -> throw new IllegalArgumentException("OTHER has no code");
    };
  }

  private static void addGeographic(Datum datum) {
    CrsDefinition definition =
        switch (datum) {
          case CGCS2000 ->
              geographic(
                  4490,
                  "China Geodetic Coordinate System 2000",
                  datum,
                  "China_2000",
                  Ellipsoid.CGCS2000);
          case XIAN80 -> geographic(4610, "Xian 1980", datum, "Xian_1980", Ellipsoid.XIAN80);
          case BEIJING54 ->
              geographic(4214, "Beijing 1954", datum, "Beijing_1954", Ellipsoid.BEIJING54);
          case WGS84 -> geographic(4326, "WGS 84", datum, "WGS_1984", Ellipsoid.WGS84);
          case OTHER -> throw new IllegalArgumentException("OTHER has no code");
        };
    BY_CODE.put(definition.epsg(), definition);
    CODES_IN_ORDER.add(definition.epsg());
    BY_NAME.put(key(definition.name()), definition.epsg());
    BY_NAME.put(key(definition.datumName()), definition.epsg());
    BY_NAME.put(
        key(
            switch (datum) {
              case CGCS2000 -> "GCS_China_Geodetic_Coordinate_System_2000";
              case XIAN80 -> "GCS_Xian_1980";
              case BEIJING54 -> "GCS_Beijing_1954";
              default -> "GCS_WGS_1984";
            }),
        definition.epsg());
    BY_NAME.put(key(datum == Datum.WGS84 ? "WGS84" : datum.name()), definition.epsg());
  }

  private static CrsDefinition geographic(
      int code, String name, Datum datum, String datumName, Ellipsoid ellipsoid) {
    return CrsDefinition.geographic(
        code, name, datum, datumName, ellipsoid, WktText.geographic(code));
  }

  private static void addWebMercator() {
    CrsDefinition base = BY_CODE.get(geographicCode(Datum.WGS84));
    String name = "WGS 84 / Pseudo-Mercator";
    BY_CODE.put(
        WEB_MERCATOR,
        new CrsDefinition(
            WEB_MERCATOR,
            name,
            base.datum(),
            base.datumName(),
            base.ellipsoid(),
            Crs.Kind.OTHER_PROJECTED,
            new WebMercator(),
            1,
            WktText.webMercator(name, base.wkt())));
    CODES_IN_ORDER.add(WEB_MERCATOR);
    BY_NAME.put(key(name), WEB_MERCATOR);
    BY_NAME.put(key("WGS_1984_Web_Mercator_Auxiliary_Sphere"), WEB_MERCATOR);
  }

  private static void addUtm(int zone, char hemisphere, int code, double falseNorthingM) {
    add(
        code,
        "WGS 84 / UTM zone " + zone + hemisphere,
        BY_CODE.get(geographicCode(Datum.WGS84)),
        new TransverseMercator.Parameters(6 * zone - 183, 0, 0.9996, 500_000, falseNorthingM));
    BY_NAME.put(key("WGS_1984_UTM_Zone_" + zone + hemisphere), code);
  }

  private static void add(
      int code, String name, CrsDefinition geographic, TransverseMercator.Parameters parameters) {
    String wkt = WktText.transverseMercator(code, name, geographic.wkt(), parameters);
    BY_CODE.put(code, CrsDefinition.transverseMercator(code, name, geographic, parameters, wkt));
    CODES_IN_ORDER.add(code);
    BY_NAME.put(key(name), code);
  }
}
