package org.ecozone.store.txt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.Datum;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.store.StoreException;
import org.ecozone.store.text.TextFolding;
import org.ecozone.store.text.WebMapHints;
import org.ecozone.zone.Issue;

/** What stands before and between the parcels: keys with values, further notes. */
final class TxtHeadText {
  private static final String SYSTEM = "坐标系";
  private static final String WIDTH = "几度分带";
  private static final String ZONE = "带号";
  private static final String PROJECTION = "投影类型";
  private static final String UNIT = "计量单位";

  /** Keys that decide where the land is: two of them that differ are two files in one. */
  private static final Set<String> DECIDING = Set.of(SYSTEM, WIDTH, ZONE, UNIT);

  private static final List<String> MERIDIAN = List.of("中央子午线", "中央经线", "中央子午线经度");
  private static final List<String> PROJECT = List.of("项目名称", "工程名称", "用地项目名称", "建设项目名称");
  private static final Pattern INTEGER = Pattern.compile("\\d{1,3}");
  private static final int MOST_NOTES = 500;
  private static final int LONGEST_NOTE = 500;

  private final String file;
  private final TxtIssues issues;
  private final Map<String, String> values = new LinkedHashMap<>();
  private int lines;
  private int left;

  TxtHeadText(String file, TxtIssues issues) {
    this.file = file;
    this.issues = issues;
  }

  /** A line {@code key=value} of any section; fails if it moves the land elsewhere. */
  void put(String key, String value, long line) throws StoreException {
    String name = TextFolding.fold(key).replace(" ", "");
    String earlier = values.get(name);
    if (earlier == null) {
      keep(name, value);
    } else if (!earlier.equals(value) && !value.isEmpty()) {
      if (DECIDING.contains(name) && !earlier.isEmpty()) {
        throw new StoreException(
            Issue.of(TxtIssue.HEADS_DIFFER, file, "", line, name, earlier, value), null);
      }
      if (earlier.isEmpty()) {
        keep(name, value);
      } else {
        issues.add(TxtIssue.KEY_TWICE, line, name, earlier, value);
      }
    }
  }

  /** A line of text that is no key. */
  void note(String section, String text) {
    lines++;
    keep(section.isEmpty() ? "第" + lines + "行说明" : section + " " + lines, text);
  }

  private void keep(String key, String value) {
    boolean known = values.containsKey(key);
    if (!known && values.size() >= MOST_NOTES && !DECIDING.contains(key)) {
      left++;
      return;
    }
    String name = key.length() > 100 ? key.substring(0, 100) : key;
    String text = value.length() > LONGEST_NOTE ? value.substring(0, LONGEST_NOTE) + "…" : value;
    left += value.length() > LONGEST_NOTE ? 1 : 0;
    values.put(name, text);
  }

  /** All keys and notes as they are written. */
  Map<String, String> values() {
    return values;
  }

  /** Says what was too much to keep. */
  void end() {
    if (left > 0) {
      issues.add(TxtIssue.NOTES_CUT, left);
    }
  }

  String projectName() {
    for (String key : PROJECT) {
      String name = values.getOrDefault(key, "");
      if (!name.isEmpty()) {
        return name;
      }
    }
    return "";
  }

  /**
   * What is said of the coordinates.
   *
   * @param order by the rule of the format or by letters beside the numbers; null if nothing tells
   */
  CrsStatement statement(AxisOrder order) {
    String system = values.getOrDefault(SYSTEM, "");
    Optional<Datum> datum = datum(system);
    return new CrsStatement(
        text(),
        crs(system, datum),
        datum.orElse(null),
        zone(),
        widthDeg(),
        meridianDeg(),
        order,
        webMap());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> entry : values.entrySet()) {
      String key = entry.getKey();
      boolean said = DECIDING.contains(key) || key.equals(PROJECTION) || MERIDIAN.contains(key);
      if (said && !entry.getValue().isEmpty()) {
        text.append(text.isEmpty() ? "" : " ").append(key).append('=').append(entry.getValue());
      }
    }
    return text.toString();
  }

  private static Optional<Datum> datum(String system) {
    String folded = TextFolding.fold(system);
    Optional<Datum> named = Datum.find(folded);
    if (named.isPresent() || folded.isBlank()) {
      return named;
    }
    String bare = folded.replaceAll("[(\\[].*", "").strip();
    if (!bare.equals(folded) && Datum.find(bare).isPresent()) {
      return Datum.find(bare);
    }
    boolean cgcs = folded.contains("2000");
    boolean xian = folded.contains("西安") || folded.contains("1980");
    boolean beijing = folded.contains("北京") || folded.contains("1954");
    boolean wgs = folded.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "").contains("wgs84");
    int named4 = (cgcs ? 1 : 0) + (xian ? 1 : 0) + (beijing ? 1 : 0) + (wgs ? 1 : 0);
    if (named4 != 1) {
      return Optional.empty();
    }
    return Optional.of(
        cgcs ? Datum.CGCS2000 : xian ? Datum.XIAN80 : beijing ? Datum.BEIJING54 : Datum.WGS84);
  }

  /** A CRS by code or name; longitude and latitude if the unit says degrees. */
  private Crs crs(String system, Optional<Datum> datum) {
    String folded = TextFolding.fold(system);
    try {
      if (folded.toUpperCase(Locale.ROOT).contains("EPSG") || folded.contains("_GK_")) {
        return Crs.parse(folded);
      }
      String unit = values.getOrDefault(UNIT, "");
      if (datum.isPresent() && unit.startsWith("度") && !unit.contains("米")) {
        return Crs.geographicOf(datum.get());
      }
    } catch (CrsException e) {
      return null; // a name that is no CRS is said by the text
    }
    return null;
  }

  private int widthDeg() {
    String text = TextFolding.fold(values.getOrDefault(WIDTH, ""));
    if (text.startsWith("3") || text.startsWith("三")) {
      return 3;
    }
    return text.startsWith("6") || text.startsWith("六") ? 6 : 0;
  }

  private int zone() {
    String text = TextFolding.fold(values.getOrDefault(ZONE, "")).strip();
    if (!text.isEmpty()) {
      List<Integer> numbers =
          INTEGER.matcher(text).results().map(m -> Integer.parseInt(m.group())).toList();
      if (numbers.size() == 1 && numbers.get(0) >= 13 && numbers.get(0) <= 45) {
        return numbers.get(0);
      }
      issues.add(TxtIssue.ZONE_UNREADABLE, text);
    }
    return 0;
  }

  /** It says nothing of the width of its zone. */
  private double meridianDeg() {
    for (String key : MERIDIAN) {
      double meridian = AngleText.parse(TextFolding.fold(values.getOrDefault(key, ""))).degrees();
      if (meridian >= 72 && meridian <= 138) {
        return meridian;
      }
    }
    return 0;
  }

  private String webMap() {
    WebMapHints hints = new WebMapHints();
    values.values().forEach(hints::look);
    return hints.hint();
  }
}
