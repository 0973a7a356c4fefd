package org.ecozone.geo;

import java.util.Optional;
import java.util.Set;
import org.ecozone.geo.projection.Ellipsoid;

/** Recognises the datums of Chinese data by the names that files use. */
final class DatumNames {
  private static final Set<String> CGCS2000 =
      Set.of(
          "china2000",
          "cgcs2000",
          "cgcs2000datum",
          "chinageodeticcoordinatesystem2000",
          "gcschinageodeticcoordinatesystem2000",
          "2000国家大地坐标系",
          "国家2000大地坐标系",
          "国家大地坐标系2000",
          "2000坐标系",
          "国家2000",
          "大地2000");

  private static final Set<String> XIAN80 =
      Set.of(
          "xian1980",
          "xian80",
          "gcsxian1980",
          "1980西安坐标系",
          "西安1980坐标系",
          "西安80坐标系",
          "西安80",
          "西安1980",
          "80西安坐标系",
          "1980年西安坐标系",
          "80国家大地坐标系", // of the TXT of land surveys before 2018
          "1980国家大地坐标系");

  private static final Set<String> BEIJING54 =
      Set.of(
          "beijing1954",
          "beijing54",
          "gcsbeijing1954",
          "1954北京坐标系",
          "北京1954坐标系",
          "北京54坐标系",
          "北京54",
          "北京1954",
          "54北京坐标系",
          "1954年北京坐标系");

  private DatumNames() {}

  /**
   * Datum by a name, whatever its case, blanks and punctuation; empty if it is none of the four.
   */
  static Optional<Datum> find(String name) {
    String key = KnownCrs.key(name);
    String bare = key.startsWith("d") ? key.substring(1) : key;
    for (String candidate : new String[] {key, bare}) {
      if (CGCS2000.contains(candidate)) {
        return Optional.of(Datum.CGCS2000);
      }
      if (XIAN80.contains(candidate)) {
        return Optional.of(Datum.XIAN80);
      }
      if (BEIJING54.contains(candidate)) {
        return Optional.of(Datum.BEIJING54);
      }
      if (candidate.startsWith("wgs84")
          || candidate.startsWith("wgs1984")
          || candidate.startsWith("worldgeodeticsystem1984")) {
        return Optional.of(Datum.WGS84);
      }
    }
    return Optional.empty();
  }

  /**
   * OTHER unless name and ellipsoid agree, or if a shift to WGS 84 is declared for what needs none.
   *
   * @param shifted whether the definition holds TOWGS84 parameters other than 0
   */
  static Datum classify(String name, String ellipsoidName, Ellipsoid ellipsoid, boolean shifted) {
    Optional<Datum> named = find(name);
    if (named.isEmpty() && isNameless(name)) {
      named = find(ellipsoidName);
    }
    boolean needsNone =
        named.isPresent() && (named.get() == Datum.CGCS2000 || named.get() == Datum.WGS84);
    if (needsNone && shifted) {
      return Datum.OTHER;
    }
    return named.filter(d -> ellipsoidOf(d).matches(ellipsoid)).orElse(Datum.OTHER);
  }

  static Ellipsoid ellipsoidOf(Datum datum) {
    return switch (datum) {
      case CGCS2000 -> Ellipsoid.CGCS2000;
      case WGS84 -> Ellipsoid.WGS84;
      case XIAN80 -> Ellipsoid.XIAN80;
      case BEIJING54 -> Ellipsoid.BEIJING54;
      case OTHER -> throw new IllegalArgumentException("OTHER has no ellipsoid");
    };
  }

  private static boolean isNameless(String name) {
    String key = KnownCrs.key(name);
    return key.isEmpty()
        || key.contains("unknown")
        || key.contains("unnamed")
        || key.contains("notspecified")
        || key.contains("custom")
        || key.contains("userdefined");
  }
}
