package org.ecozone.geo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.geo.projection.Projection;
import org.ecozone.geo.projection.TransverseMercator;
import org.ecozone.geo.wkt.WktText;

/**
 * A coordinate reference system: what the x and y of a geometry mean. x is always easting or
 * longitude.
 *
 * <p>Units: degrees (geographic) or the unit of the projected CRS, which is the metre except for
 * some OTHER_PROJECTED.
 *
 * <p>Threads: immutable; the makers may be called from any thread. Cached by code and by text.
 *
 * <p>Two definitions may share all parameters (EPSG:4544, 3-degree, and EPSG:4507, 6-degree, both
 * on 105 E): those are different values of which {@link #sameCoordinates} is true.
 */
public final class Crs {
  /** What kind of coordinates. */
  public enum Kind {
    GEOGRAPHIC,
    /** Transverse Mercator of scale 1, whatever its central meridian and false easting. */
    GAUSS_KRUGER,
    UTM,
    OTHER_PROJECTED
  }

  /** Whether eastings of a Gauss-Krueger grid begin with the number of their zone. */
  public enum EastingPrefix {
    /** 35 500 000 on the central meridian of zone 35. */
    ZONE,
    /** 500 000 on every central meridian. */
    NONE
  }

  private static final Map<Integer, Crs> BY_CODE = new ConcurrentHashMap<>();
  private static final Map<String, Crs> BY_WKT = new ConcurrentHashMap<>();

  /** Texts kept; a program that meets more different ones parses again. */
  private static final int MAX_CACHED_TEXTS = 1000;

  private static final Pattern CODE =
      Pattern.compile("(?i)(?:EPSG|urn:(?:x-)?ogc:def:crs:EPSG)?\\s*:?[\\d.]*:{0,2}\\s*(\\d{4,6})");

  private final CrsDefinition definition;

  Crs(CrsDefinition definition) {
    this.definition = definition;
  }

  /** CRS by EPSG code, axis order forced to easting/longitude first. Cached. */
  public static Crs ofEpsg(int code) throws CrsException {
    Crs cached = BY_CODE.get(code);
    if (cached != null) {
      return cached;
    }
    if (KnownCrs.find(code).isPresent()) {
      return known(code);
    }
    Crs made = new Crs(GeoToolsCrs.ofEpsg(code));
    Crs earlier = BY_CODE.putIfAbsent(code, made);
    return earlier == null ? made : earlier;
  }

  /** CRS by a code of {@link KnownCrs}. */
  static Crs known(int code) {
    return BY_CODE.computeIfAbsent(code, c -> new Crs(KnownCrs.find(c).orElseThrow()));
  }

  /** Longitude and latitude of a datum that is not OTHER. */
  public static Crs geographicOf(Datum datum) {
    return known(KnownCrs.geographicCode(datum));
  }

  /**
   * CRS from WKT 1 or an ESRI .prj; the Chinese CRSs are recognised without a code. Cached.
   *
   * <p>The definition decides: a code in the text that does not fit the text's own parameters is
   * ignored, and {@link #epsg} is then the code that fits, or 0.
   */
  public static Crs ofWkt(String wkt) throws CrsException {
    String text = wkt == null ? "" : wkt.strip();
    Crs cached = BY_WKT.get(text);
    if (cached != null) {
      return cached;
    }
    Crs made = CrsReader.read(text);
    if (BY_WKT.size() < MAX_CACHED_TEXTS) {
      BY_WKT.putIfAbsent(text, made);
    }
    return made;
  }

  /**
   * CRS from what a person or a file may write: {@code EPSG:4523}, {@code 4523}, an OGC URN, a name
   * of EPSG or Esri (case, blanks and punctuation do not matter), or WKT 1.
   */
  public static Crs parse(String text) throws CrsException {
    String trimmed = text == null ? "" : text.strip();
    Matcher code = CODE.matcher(trimmed);
    if (code.matches()) {
      return ofEpsg(Integer.parseInt(code.group(1)));
    }
    Optional<Integer> named = KnownCrs.findByName(trimmed);
    return named.isPresent() ? ofEpsg(named.get()) : ofWkt(trimmed);
  }

  /** EPSG code, 0 if none is known. */
  public int epsg() {
    return definition.epsg();
  }

  /** {@code EPSG:4523}, or the CRS's name where no code is known. */
  public String id() {
    return epsg() == 0 ? name() : "EPSG:" + epsg();
  }

  public String name() {
    return definition.name();
  }

  public Datum datum() {
    return definition.datum();
  }

  public Ellipsoid ellipsoid() {
    return definition.ellipsoid();
  }

  public Kind kind() {
    return definition.kind();
  }

  public boolean isGeographic() {
    return kind() == Kind.GEOGRAPHIC;
  }

  /** Central meridian in degrees; NaN unless transverse Mercator. */
  public double centralMeridianDeg() {
    TransverseMercator.Parameters parameters = definition.transverseMercatorParameters();
    return parameters == null ? Double.NaN : parameters.centralMeridianDeg();
  }

  /** False easting in metres (35500000 for zone 35); NaN unless transverse Mercator. */
  public double falseEastingM() {
    TransverseMercator.Parameters parameters = definition.transverseMercatorParameters();
    return parameters == null ? Double.NaN : parameters.falseEastingM();
  }

  /**
   * What must be added to an easting of this CRS to have it in the other, where the two differ in
   * nothing else (a zone with and without its prefix); NaN if they differ in more.
   */
  double eastingShiftM(Crs other) {
    TransverseMercator.Parameters own = definition.transverseMercatorParameters();
    TransverseMercator.Parameters others = other.definition.transverseMercatorParameters();
    boolean metres = metresPerUnit() == 1 && other.metresPerUnit() == 1;
    if (own == null || others == null || !metres || datum() != other.datum()) {
      return Double.NaN;
    }
    boolean same = own.withFalseEastingM(others.falseEastingM()).matches(others);
    return same && sameDatum(other) ? others.falseEastingM() - own.falseEastingM() : Double.NaN;
  }

  /** Metres per unit of a projected CRS; NaN for a geographic one. */
  public double metresPerUnit() {
    return definition.metresPerUnit();
  }

  /** WKT 1 text as GeoPackage's definition column wants it. */
  public String wkt() {
    return definition.wkt();
  }

  /**
   * True if coordinates mean the same place in both: same CRS, or CGCS2000 against WGS 84
   * longitude/latitude.
   */
  public boolean sameCoordinates(Crs other) {
    if (this == other || KnownCrs.isEqual(definition, other.definition)) {
      return true;
    }
    if (isGeographic() && other.isGeographic()) {
      return isCgcs2000OrWgs84(datum()) && isCgcs2000OrWgs84(other.datum());
    }
    return kind() == Kind.OTHER_PROJECTED && equals(other);
  }

  /**
   * True if longitude and latitude of one may be read as those of the other: no datum shift lies
   * between them.
   */
  public boolean sameDatum(Crs other) {
    if (datum() != Datum.OTHER && other.datum() != Datum.OTHER) {
      return datum() == other.datum()
          || isCgcs2000OrWgs84(datum()) && isCgcs2000OrWgs84(other.datum());
    }
    return datum() == other.datum()
        && ellipsoid().matches(other.ellipsoid())
        && KnownCrs.key(definition.datumName()).equals(KnownCrs.key(other.definition.datumName()));
  }

  /**
   * The geographic CRS of the datum, EPSG:4490 for a CGCS2000 grid; a nameless one for a datum
   * without a code.
   */
  public Crs geographic() {
    return isGeographic() ? this : CrsReader.geographicOf(definition);
  }

  /**
   * The CGCS2000 3-degree zone with prefix (EPSG:4513 to 4533) that holds a longitude: zone
   * floor((L+1.5)/3).
   */
  public static Crs gaussKruger3(double longitudeDeg) throws CrsException {
    double zone = Math.floor((longitudeDeg + 1.5) / 3);
    if (!(zone >= 25 && zone <= 45)) {
      throw new CrsException(
          CrsException.Reason.OUT_OF_DOMAIN,
          "No Chinese 3-degree zone holds longitude " + longitudeDeg,
          null);
    }
    return ofEpsg(4513 + (int) zone - 25);
  }

  /**
   * The Gauss-Krueger grid of a zone, as the header of a 勘测定界 file names it.
   *
   * @param zoneWidthDeg 3 (zones 25 to 45) or 6 (zones 13 to 23)
   */
  public static Crs gaussKruger(Datum datum, int zoneWidthDeg, int zone, EastingPrefix prefix)
      throws CrsException {
    String what = "zone " + zone + " of " + zoneWidthDeg + " degrees on " + datum;
    return KnownCrs.findZone(datum, zoneWidthDeg, zone, prefix == EastingPrefix.ZONE)
        .map(Crs::known)
        .orElseThrow(() -> new CrsException(CrsException.Reason.UNKNOWN_CODE, "No " + what, null));
  }

  /**
   * A transverse Mercator of scale 1 whose coordinates are 0, 0 at the given place, on the datum of
   * this CRS.
   */
  Crs localTransverseMercator(double longitudeDeg, double latitudeDeg) {
    TransverseMercator.Parameters parameters =
        new TransverseMercator.Parameters(longitudeDeg, latitudeDeg, 1, 0, 0);
    CrsDefinition base = geographic().definition;
    String name = "Local transverse Mercator " + longitudeDeg + " " + latitudeDeg;
    return new Crs(
        CrsDefinition.transverseMercator(
            0,
            name,
            base,
            parameters,
            WktText.transverseMercator(0, name, base.wkt(), parameters)));
  }

  Projection projection() {
    return definition.projection();
  }

  CrsDefinition definition() {
    return definition;
  }

  private static boolean isCgcs2000OrWgs84(Datum datum) {
    return datum == Datum.CGCS2000 || datum == Datum.WGS84;
  }

  /** Same code and same definition text. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Crs crs && epsg() == crs.epsg() && wkt().equals(crs.wkt());
  }

  @Override
  public int hashCode() {
    return wkt().hashCode();
  }

  @Override
  public String toString() {
    return id();
  }
}
