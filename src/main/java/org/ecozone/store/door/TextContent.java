package org.ecozone.store.door;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.text.CharsetDetection;
import org.ecozone.store.text.DetectedCharset;
import org.ecozone.zone.Issue;

/** Which format a text is of, by how it begins. */
final class TextContent {
  private static final Pattern ROOT =
      Pattern.compile("<(?!\\?|!)(?:[\\w.-]+:)?([\\w.-]+)", Pattern.UNICODE_CHARACTER_CLASS);

  /** Roots of KML that somebody cut out of a larger one. */
  private static final Set<String> PARTS_OF_KML = Set.of("Document", "Folder", "Placemark");

  private static final Pattern WKT =
      Pattern.compile(
          "^(?:SRID\\s*=\\s*\\d+\\s*;)?\\s*(?:MULTI)?(?:POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)"
              + "\\s*(?:Z|M|ZM)?\\s*(?:\\(|EMPTY)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DXF =
      Pattern.compile("^\\s*(?:999\\s*\\R[^\\n]*\\R\\s*)*0\\s*\\R\\s*SECTION\\b");

  /** 国土 TXT: a section by its name, or a line of a parcel that ends with {@code @}. */
  private static final Pattern SURVEY =
      Pattern.compile(
          "[\\[［【]\\s*(?:属性描述|地块坐标|项目信息|土地使用|坐标信息)" + "|(?m)^(?:[^,，\\n]*[,，]){5,}[^,，\\n]*@\\s*$");

  /** Two numbers with digits after the point, or many digits, beside each other. */
  private static final Pattern NUMBERS = Pattern.compile("\\d+\\.\\d+|\\d{5,}|\\d+°");

  private static final Pattern JSON_TYPE =
      Pattern.compile(
          "\"type\"\\s*:\\s*\"(?:Feature|FeatureCollection|Point|MultiPoint|LineString"
              + "|MultiLineString|Polygon|MultiPolygon|GeometryCollection)\"");

  private TextContent() {}

  static ExchangeFormat formatOf(byte[] head, InputFile input) throws StoreException {
    DetectedCharset charset = CharsetDetection.of(head);
    String text =
        new String(head, charset.markBytes(), head.length - charset.markBytes(), charset.charset());
    String begin = text.stripLeading();
    if (begin.startsWith("<")) {
      return markup(begin, input);
    }
    if (begin.startsWith("{") || begin.startsWith("[") && isJsonArray(begin)) {
      return json(begin, input);
    }
    if (DXF.matcher(text).find()) {
      return ExchangeFormat.DXF;
    }
    if (text.indexOf('\0') >= 0) {
      throw refuse(DoorIssue.UNKNOWN, input);
    }
    if (WKT.matcher(begin).find()) {
      return ExchangeFormat.FREE_TEXT;
    }
    if (SURVEY.matcher(text).find()) {
      return ExchangeFormat.SURVEY_TXT;
    }
    return table(text, input);
  }

  private static ExchangeFormat markup(String begin, InputFile input) throws StoreException {
    Matcher root = ROOT.matcher(withoutComments(begin));
    String written = root.find() ? root.group(1) : "";
    if (PARTS_OF_KML.contains(written)) {
      return ExchangeFormat.KML;
    }
    String name = written.toLowerCase(Locale.ROOT);
    return switch (name) {
      case "kml" -> ExchangeFormat.KML;
      case "gpx" -> ExchangeFormat.GPX;
      case "html" -> throw refuse(DoorIssue.OFFICE, input);
      case "featurecollection" -> throw refuse(DoorIssue.OTHER_GIS, input);
      default ->
          throw new StoreException(
              Issue.of(DoorIssue.OTHER_MARKUP, input.name(), "", name.isEmpty() ? "?" : name),
              null);
    };
  }

  /** A document type stays: the reader of the format refuses it by its own words. */
  private static String withoutComments(String text) {
    return text.replaceAll("(?s)<!--.*?(?:-->|$)", "")
        .replaceAll("(?s)<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>", "");
  }

  private static boolean isJsonArray(String begin) {
    String next = begin.substring(1).stripLeading();
    return next.startsWith("{") || next.startsWith("[") || next.matches("(?s)^-?\\d.*");
  }

  private static ExchangeFormat json(String begin, InputFile input) throws StoreException {
    String ending = Magic.ending(input.name());
    boolean named = ending.equals("geojson") || ending.equals("geojsonl");
    if (begin.startsWith("{") && (named || JSON_TYPE.matcher(begin).find())) {
      return ExchangeFormat.GEOJSON;
    }
    boolean more = begin.length() >= HEAD_CHARS && begin.contains("\"features\"");
    if (more) {
      return ExchangeFormat.GEOJSON;
    }
    throw refuse(DoorIssue.OTHER_JSON, input);
  }

  private static final int HEAD_CHARS = 20_000;

  /** A table with a head, or numbers as people write them. */
  private static ExchangeFormat table(String text, InputFile input) throws StoreException {
    if (Magic.ending(input.name()).equals("csv")) {
      return ExchangeFormat.CORNER_CSV;
    }
    boolean pasted = input.isPasted() && !text.isBlank();
    if (!pasted && !NUMBERS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find()) {
      boolean blank = text.isBlank();
      throw blank
          ? new StoreException(Issue.of(StoreIssue.EMPTY_FILE, input.name(), ""), null)
          : refuse(DoorIssue.UNKNOWN, input);
    }
    return hasHead(text) ? ExchangeFormat.CORNER_CSV : ExchangeFormat.FREE_TEXT;
  }

  /** A first line of words, and lines of as many cells below it, with the same separator. */
  private static boolean hasHead(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\\R", 12)) {
      if (!line.isBlank() && lines.size() < 8) {
        lines.add(line);
      }
    }
    if (lines.size() < 4 || NUMBERS.matcher(lines.get(0)).find()) {
      return false;
    }
    for (char separator : new char[] {',', '\t', ';'}) {
      int cells = count(lines.get(0), separator);
      boolean same = cells >= 1;
      for (int i = 1; i < lines.size() - 1 && same; i++) {
        same = count(lines.get(i), separator) == cells;
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  private static int count(String line, char separator) {
    return (int) line.chars().filter(c -> c == separator).count();
  }

  private static StoreException refuse(DoorIssue why, InputFile input) {
    return new StoreException(Issue.of(why, input.name(), "", Magic.ending(input.name())), null);
  }
}
