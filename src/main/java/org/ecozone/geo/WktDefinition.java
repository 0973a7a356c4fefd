package org.ecozone.geo;

import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.geo.projection.TransverseMercator;
import org.ecozone.geo.wkt.WktNode;

/**
 * Reads WKT 1 and Esri .prj. Geographic CRSs, transverse Mercator in metres and Web Mercator are
 * read here; any other projection goes to GeoTools. WKT 2 is refused.
 *
 * <p>AXIS is not read: files hold easting first whatever it says (GeoPackage 1.3, 2.1.3.1.1; Esri).
 */
final class WktDefinition {
  /**
   * A definition and the code its text claims.
   *
   * @param definition with epsg 0, except Web Mercator's
   * @param claimedEpsg 0 if the text names none
   */
  record Parsed(CrsDefinition definition, int claimedEpsg) {}

  private static final double DEGREE_RAD = Math.PI / 180;

  private final String wkt;

  private WktDefinition(String wkt) {
    this.wkt = wkt;
  }

  static Parsed read(String wkt) throws CrsException {
    try {
      return readNode(wkt);
    } catch (ParseException e) {
      throw new CrsException(CrsException.Reason.UNREADABLE_WKT, e.getMessage(), e);
    }
  }

  private static Parsed readNode(String wkt) throws CrsException, ParseException {
    WktNode root = WktNode.parse(wkt);
    WktNode horizontal = root;
    if (root.keyword().equals("COMPD_CS")) {
      horizontal = root.find("PROJCS").isPresent() ? root.get("PROJCS") : root.get("GEOGCS");
    }
    WktDefinition reader = new WktDefinition(wkt);
    CrsDefinition definition =
        switch (horizontal.keyword()) {
          case "GEOGCS" -> reader.geographic(horizontal);
          case "PROJCS" -> reader.projected(horizontal);
          default ->
              throw unreadable("Neither GEOGCS nor PROJCS of WKT 1: " + horizontal.keyword());
        };
    return new Parsed(definition, claimedEpsg(horizontal));
  }

  private CrsDefinition geographic(WktNode node) throws CrsException, ParseException {
    WktNode datum = node.get("DATUM");
    WktNode spheroid =
        datum.find("SPHEROID").isPresent() ? datum.get("SPHEROID") : datum.get("ELLIPSOID");
    if (node.find("PRIMEM").isPresent() && node.get("PRIMEM").number(0) != 0) {
      throw unreadable("Prime meridian other than Greenwich: " + node.get("PRIMEM").name());
    }
    double unitRad = node.find("UNIT").isPresent() ? node.get("UNIT").number(0) : DEGREE_RAD;
    if (Math.abs(unitRad / DEGREE_RAD - 1) > 1e-8) {
      throw unreadable("Angles not in degrees: " + unitRad);
    }
    double inverseFlattening = spheroid.number(1);
    Ellipsoid ellipsoid =
        new Ellipsoid(
            spheroid.number(0),
            inverseFlattening == 0 ? Double.POSITIVE_INFINITY : inverseFlattening);
    requirePlausible(ellipsoid);
    boolean shifted =
        datum.find("TOWGS84").isPresent()
            && datum.get("TOWGS84").numbers().stream().anyMatch(v -> v != 0);
    return CrsDefinition.geographic(
        0,
        node.name(),
        DatumNames.classify(datum.name(), spheroid.name(), ellipsoid, shifted),
        datum.name(),
        ellipsoid,
        wkt);
  }

  private CrsDefinition projected(WktNode node) throws CrsException, ParseException {
    CrsDefinition base = geographic(node.get("GEOGCS"));
    Optional<WktNode> extension = node.find("EXTENSION");
    if (extension.isPresent()) {
      return extended(base, extension.get());
    }
    double unitM = node.get("UNIT").number(0);
    String method = KnownCrs.key(node.get("PROJECTION").name());
    if (unitM == 1 && (method.equals("transversemercator") || method.equals("gk"))) {
      return CrsDefinition.transverseMercator(0, node.name(), base, parametersOf(node), wkt);
    }
    if (unitM == 1 && method.equals("mercatorauxiliarysphere") && isAllZero(node)) {
      return webMercator(base);
    }
    return GeoToolsCrs.ofWkt(wkt, base);
  }

  /**
   * GDAL hides in EXTENSION what WKT 1 cannot say; a text with one that is not understood would be
   * misread.
   */
  private static CrsDefinition extended(CrsDefinition base, WktNode extension) throws CrsException {
    String text = String.join(" ", extension.texts()).toLowerCase(Locale.ROOT);
    boolean web =
        text.contains("+proj=merc")
            && text.contains("+a=6378137")
            && text.contains("+b=6378137")
            && text.contains("+lon_0=0 ")
            && text.contains("+units=m ");
    if (!web) {
      throw unreadable("EXTENSION that is not understood: " + text);
    }
    return webMercator(base);
  }

  private static CrsDefinition webMercator(CrsDefinition base) throws CrsException {
    if (base.datum() != Datum.WGS84) {
      throw unreadable("Web Mercator on " + base.datumName());
    }
    return KnownCrs.find(KnownCrs.WEB_MERCATOR).orElseThrow();
  }

  private static TransverseMercator.Parameters parametersOf(WktNode node)
      throws CrsException, ParseException {
    double meridianDeg = parameter(node, "centralmeridian", Double.NaN);
    if (Double.isNaN(meridianDeg)) {
      meridianDeg = parameter(node, "longitudeoforigin", Double.NaN);
    }
    TransverseMercator.Parameters result =
        new TransverseMercator.Parameters(
            meridianDeg,
            parameter(node, "latitudeoforigin", 0),
            parameter(node, "scalefactor", 1),
            parameter(node, "falseeasting", 0),
            parameter(node, "falsenorthing", 0));
    boolean plausible =
        Math.abs(result.centralMeridianDeg()) <= 180
            && Math.abs(result.originLatitudeDeg()) <= 90
            && result.scale() > 0.5
            && result.scale() < 2;
    if (!plausible) {
      throw unreadable("Not a transverse Mercator: " + result);
    }
    return result;
  }

  private static double parameter(WktNode node, String key, double otherwise)
      throws ParseException {
    for (WktNode child : node.children()) {
      if (child.keyword().equals("PARAMETER") && KnownCrs.key(child.name()).equals(key)) {
        return child.number(0);
      }
    }
    return otherwise;
  }

  private static boolean isAllZero(WktNode node) {
    return node.children().stream()
        .filter(child -> child.keyword().equals("PARAMETER"))
        .allMatch(child -> child.numbers().stream().allMatch(v -> v == 0));
  }

  private static void requirePlausible(Ellipsoid ellipsoid) throws CrsException {
    boolean plausible =
        ellipsoid.semiMajorM() > 6e6
            && ellipsoid.semiMajorM() < 7e6
            && ellipsoid.inverseFlattening() > 100;
    if (!plausible) {
      throw unreadable("Not an ellipsoid of the Earth: " + ellipsoid);
    }
  }

  private static int claimedEpsg(WktNode node) {
    Optional<WktNode> authority = node.find("AUTHORITY");
    if (authority.isEmpty() || !authority.get().name().equalsIgnoreCase("EPSG")) {
      return 0;
    }
    WktNode found = authority.get();
    String code = found.texts().size() > 1 ? found.texts().get(1) : "";
    if (code.matches("\\d{1,9}")) {
      return Integer.parseInt(code);
    }
    return found.numbers().isEmpty() ? 0 : (int) Math.rint(found.numbers().get(0));
  }

  private static CrsException unreadable(String message) {
    return new CrsException(CrsException.Reason.UNREADABLE_WKT, message, null);
  }
}
