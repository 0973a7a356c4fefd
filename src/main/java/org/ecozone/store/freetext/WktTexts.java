package org.ecozone.store.freetext;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.wkt.GeometryText;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.zone.Issue;

/** Geometries as WKT in a text, one behind the other; the words before one are its name. */
final class WktTexts {
  private static final Pattern BEGIN =
      Pattern.compile(
          "(?i)(?<![A-Za-z])(?:SRID\\s*=\\s*\\d+\\s*;\\s*)?"
              + "(?:MULTIPOLYGON|MULTILINESTRING|MULTIPOINT|POLYGON|LINESTRING|POINT"
              + "|GEOMETRYCOLLECTION)\\s*(?:ZM|Z|M)?\\s*(?:\\(|EMPTY\\b)");
  private static final Pattern CURVE =
      Pattern.compile(
          "(?i)(?<![A-Za-z])(?:CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|MULTICURVE|MULTISURFACE"
              + "|POLYHEDRALSURFACE|TRIANGLE|TIN|CIRCLE)\\s*(?:ZM|Z|M)?\\s*\\(");
  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+|\\d{5,}");
  private static final int SHOWN = 40;

  private final String file;
  private final String text;
  private final List<ReceivedRow> rows = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private int countedTo;
  private long counted = 1;
  private int srid;
  private long heights;
  private long closed;
  private long empty;

  private WktTexts(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** True if the text holds a geometry as WKT. */
  static boolean isIn(String text) {
    return BEGIN.matcher(text).find() || CURVE.matcher(text).find();
  }

  static WktTexts read(String file, String text) throws StoreException {
    WktTexts wkt = new WktTexts(file, text);
    Matcher curve = CURVE.matcher(text);
    if (curve.find()) {
      throw wkt.refused(FreeTextIssue.WKT_CURVE, curve.start());
    }
    wkt.readAll();
    return wkt;
  }

  private void readAll() throws StoreException {
    Matcher begin = BEGIN.matcher(text);
    int at = 0;
    while (begin.find(at)) {
      String name = between(at, begin.start(), true);
      try {
        GeometryText.Found found = GeometryText.read(text, begin.start());
        take(found, name, begin.start());
        at = found.end();
      } catch (ParseException e) {
        throw refused(FreeTextIssue.WKT_WRONG, e.getErrorOffset());
      }
    }
    between(at, text.length(), false);
  }

  private void take(GeometryText.Found found, String name, int start) throws StoreException {
    if (found.srid() != 0 && srid != 0 && found.srid() != srid
        || found.srid() == 0 && srid != 0
        || found.srid() != 0 && srid == 0 && !rows.isEmpty()) {
      throw refused(FreeTextIssue.WKT_SRID_DIFFERS, start);
    }
    srid = found.srid();
    heights += found.droppedOrdinates() > 0 ? 1 : 0;
    closed += found.closedRings();
    if (found.geometry().isEmpty()) {
      empty++;
      return;
    }
    List<Object> values = new ArrayList<>();
    values.add(name.isEmpty() ? null : name);
    values.add(null);
    rows.add(new ReceivedRow(rows.size() + 1L, line(start), found.geometry(), values, null));
  }

  /** Words before a geometry are its name; numbers beside WKT belong to nothing. */
  private String between(int from, int to, boolean name) throws StoreException {
    String words = text.substring(from, to);
    Matcher number = NUMBER.matcher(words);
    if (number.find()) {
      throw refused(FreeTextIssue.WKT_AND_NUMBERS, from + number.start());
    }
    String bare = words.replaceAll("^[\\s;,.:\"'|]+|[\\s;,.:\"'|]+$", "").replaceAll("\\s+", " ");
    if (!bare.isEmpty() && (!name || bare.length() > 60)) {
      left.add(line(from) + ": " + (bare.length() > SHOWN ? bare.substring(0, SHOWN) : bare));
      return "";
    }
    return bare;
  }

  /** Places are asked for in their order, so that the text is counted through once. */
  private long line(int at) {
    int end = Math.min(at, text.length());
    if (end < countedTo) {
      countedTo = 0;
      counted = 1;
    }
    for (; countedTo < end; countedTo++) {
      counted += text.charAt(countedTo) == '\n' ? 1 : 0;
    }
    return counted;
  }

  private StoreException refused(FreeTextIssue code, int at) {
    int from = Math.min(at, text.length());
    String rest = text.substring(from, Math.min(text.length(), from + SHOWN)).replace('\n', ' ');
    return new StoreException(Issue.of(code, file, "", line(at), rest), null);
  }

  List<ReceivedRow> rows() {
    return rows;
  }

  List<Issue> issues() {
    List<Issue> all = new ArrayList<>(issues);
    if (heights > 0) {
      all.add(Issue.of(FreeTextIssue.WKT_DIMENSIONS, file, "", heights));
    }
    if (closed > 0) {
      all.add(Issue.of(FreeTextIssue.WKT_CLOSED, file, "", closed));
    }
    if (empty > 0) {
      all.add(Issue.of(FreeTextIssue.WKT_EMPTY, file, "", empty));
    }
    if (!left.isEmpty()) {
      all.add(Issue.of(FreeTextIssue.TEXT_IGNORED, file, "", String.join("; ", left)));
    }
    return all;
  }

  /** The CRS of the SRID; null if there is none, or none of that code. */
  Crs crs() {
    if (srid == 0) {
      return null;
    }
    try {
      return Crs.ofEpsg(srid);
    } catch (CrsException e) {
      // the numbers of an unknown SRID are judged as if there were none; the text says which it is
      return null;
    }
  }

  /** SRID=4523, empty if there is none. */
  String statement() {
    return srid == 0 ? "" : "SRID=" + srid;
  }
}
