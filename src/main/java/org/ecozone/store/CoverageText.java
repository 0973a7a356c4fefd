package org.ecozone.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.GeometryRepair;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The coverage of a layer as text: county codes separated by {@code ;} {@code ,} or blanks, or the
 * WKT of a polygon, optionally after {@code EPSG:4523;} or {@code SRID=4523;} (without it
 * longitude, latitude of CGCS2000).
 *
 * <p>Fails: {@link StoreException} with COVERAGE_UNREADABLE; never guesses.
 */
public final class CoverageText {
  private static final int CGCS2000 = 4490;
  private static final Pattern PREFIX =
      Pattern.compile("(?is)^\\s*(?:EPSG\\s*:|SRID\\s*=)\\s*(\\d{1,6})\\s*;(.*)$");
  private static final Pattern WKT = Pattern.compile("(?is)^\\s*(MULTI)?POLYGON\\b.*$");
  private static final Pattern CODE = Pattern.compile("\\d{2}|\\d{4}|\\d{6}");
  private static final int SHOWN = 60;

  private CoverageText() {}

  /**
   * Null if the text is null or blank (not stated). File and layer name the place in the message.
   */
  public static Coverage parse(String text, String file, String layer) throws StoreException {
    if (text == null || text.isBlank()) {
      return null;
    }
    Matcher prefix = PREFIX.matcher(text);
    boolean prefixed = prefix.matches();
    String body = prefixed ? prefix.group(2) : text;
    if (prefixed || WKT.matcher(body).matches()) {
      return polygon(
          body, prefixed ? Integer.parseInt(prefix.group(1)) : CGCS2000, text, file, layer);
    }
    return counties(text, file, layer);
  }

  /** The text that {@link #parse} reads back as the same coverage; empty for null. */
  public static String format(Coverage coverage) {
    if (coverage == null) {
      return "";
    }
    if (coverage.polygon() == null) {
      return String.join(";", coverage.counties());
    }
    String wkt = coverage.polygon().toText();
    return coverage.crs().epsg() == CGCS2000 ? wkt : "EPSG:" + coverage.crs().epsg() + ";" + wkt;
  }

  private static Coverage polygon(String wkt, int epsg, String text, String file, String layer)
      throws StoreException {
    try {
      Geometry geometry = new WKTReader().read(wkt.strip());
      if (geometry.getDimension() != 2 || geometry.isEmpty()) {
        throw unreadable(text, file, layer, null);
      }
      Geometry valid = GeometryRepair.repair(geometry).geometry();
      if (valid == null || valid.getDimension() != 2) {
        throw unreadable(text, file, layer, null);
      }
      return Coverage.ofPolygon(valid, Crs.ofEpsg(epsg));
    } catch (ParseException | CrsException | IllegalArgumentException e) {
      throw unreadable(text, file, layer, e);
    }
  }

  private static Coverage counties(String text, String file, String layer) throws StoreException {
    List<String> codes = new ArrayList<>();
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    for (String part : folded.split("[;,、\\s]+")) {
      if (part.isEmpty()) {
        continue;
      }
      if (!CODE.matcher(part).matches()) {
        throw unreadable(text, file, layer, null);
      }
      String code = part + "000000".substring(part.length());
      if (!codes.contains(code)) {
        codes.add(code);
      }
    }
    if (codes.isEmpty()) {
      throw unreadable(text, file, layer, null);
    }
    return Coverage.ofCounties(codes);
  }

  private static StoreException unreadable(
      String text, String file, String layer, Exception cause) {
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return new StoreException(
        Issue.of(StoreIssue.COVERAGE_UNREADABLE, file, layer, shown.strip()), cause);
  }
}
