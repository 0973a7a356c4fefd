package org.ecozone.store;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.store.geopackage.CellText;
import org.ecozone.store.geopackage.IssueLog;
import org.ecozone.store.geopackage.LayerScan;
import org.ecozone.zone.ClassSynonyms;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.UnitCode;
import org.ecozone.zone.Zone;

/**
 * From the columns of a table to the canonical attributes of a zone, by a profile. What cannot be
 * mapped is unknown and written down once per distinct value, with its count; it is never given a
 * default.
 *
 * <p>Equal texts and equal attribute maps are shared, because a farmland layer repeats a few of
 * them 200 000 times.
 */
final class ZoneMapper {
  private static final int POOL_LIMIT = 1 << 16;
  private static final Set<String> TRUE = Set.of("是", "TRUE", "1", "1.0", "Y", "YES", "T", "有");
  private static final Set<String> FALSE = Set.of("否", "FALSE", "0", "0.0", "N", "NO", "F", "无");
  private static final Set<String> OWN_FIELDS = Set.of("code", "name", "class");

  private final ProfileMatch match;
  private final LayerProfile profile;
  private final IssueLog log;
  private final List<String> columns;
  private final Map<String, Integer> columnIndex = new HashMap<>();
  private final Set<String> attributes = new LinkedHashSet<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<Map<String, Object>, Map<String, Object>> maps = new HashMap<>();
  private final Map<String, Map<String, String>> canonical = new HashMap<>();
  private final Map<String, Map<String, String>> originals = new HashMap<>();

  ZoneMapper(FeatureTable table, ProfileMatch match, IssueLog log) {
    this.match = match;
    this.profile = match.profile();
    this.log = log;
    columns = columns(table, match);
    match
        .columns()
        .forEach((attribute, column) -> columnIndex.put(attribute, columns.indexOf(column)));
    attributes.addAll(match.columns().keySet());
    attributes.addAll(match.constants().keySet());
    attributes.removeAll(OWN_FIELDS);
    if (listsClasses()
        && !columnIndex.containsKey("class")
        && !match.constants().containsKey("class")
        && !profile.values().get("class").containsKey("")) {
      log.add(StoreIssue.CLASS_COLUMN_MISSING);
    }
  }

  /**
   * The actual columns that must be read, each once. A name the table does not have would be read
   * as a text by SQLite.
   */
  static List<String> columns(FeatureTable table, ProfileMatch match) {
    List<String> wanted = match.columns().values().stream().distinct().sorted().toList();
    for (String column : wanted) {
      if (!table.columns().contains(column) && !table.fidColumn().equals(column)) {
        throw new IllegalArgumentException("no column " + column + " in " + table.name());
      }
    }
    return wanted;
  }

  Zone map(LayerScan.Feature feature) {
    Object[] values = feature.values();
    String code = textOf(values, "code");
    String name = pooled(textOf(values, "name"));
    String rawClass = textOf(values, "class");
    if (rawClass.isEmpty()) {
      rawClass = match.constants().getOrDefault("class", "");
    }
    if (rawClass.isEmpty() && profile != null) {
      String derived =
          ClassSynonyms.derived(profile, "class", attribute -> textOf(values, attribute));
      rawClass = derived == null ? "" : derived;
    }
    String zoneClass = rawClass;
    boolean known = true;
    if (listsClasses()) {
      String listed = rawClass.isEmpty() ? null : canonical("class", rawClass);
      known = listed != null || rawClass.isEmpty() && profile.values().get("class").containsKey("");
      zoneClass = listed == null ? rawClass : listed;
      if (!known) {
        tallyUnknownClass(feature.fid(), rawClass);
      }
      tallyCodeOfAnotherClass(feature.fid(), code, listed);
    }
    Map<String, Object> found = attributes(feature.fid(), values, originals(rawClass));
    return new Zone(feature.fid(), feature.geometry(), code, name, pooled(zoneClass), known, found);
  }

  /**
   * The digit in the code of a control unit says one class and the class column another: the column
   * is taken.
   */
  private void tallyCodeOfAnotherClass(long fid, String code, String listed) {
    UnitCode.parse(code)
        .filter(unit -> !unit.agreesWith(profile, listed))
        .ifPresent(
            unit ->
                log.tally(
                    StoreIssue.UNIT_CODE_CLASS_DIFFERS,
                    fid,
                    List.of(unit.statedClass(profile), listed),
                    List.of()));
  }

  /** Attributes that keep the text of a class that was mapped to another one. */
  private Map<String, String> originals(String rawClass) {
    return profile == null
        ? Map.of()
        : originals.computeIfAbsent(
            rawClass, raw -> ClassSynonyms.originals(profile, "class", raw));
  }

  private boolean listsClasses() {
    return profile != null && profile.values().containsKey("class");
  }

  private void tallyUnknownClass(long fid, String rawClass) {
    if (!rawClass.isEmpty()) {
      log.tally(StoreIssue.UNKNOWN_CLASS, fid, List.of(rawClass), List.of(known("class")));
    } else if (columnIndex.containsKey("class")) {
      log.tally(StoreIssue.CLASS_NOT_STATED, fid, List.of(), List.of(match.columns().get("class")));
    }
  }

  private Map<String, Object> attributes(long fid, Object[] values, Map<String, String> kept) {
    Map<String, Object> found = new HashMap<>(kept);
    for (String attribute : attributes) {
      Object value = value(fid, values, attribute);
      if (value != null) {
        found.put(attribute, value);
      }
    }
    Map<String, Object> copy = Map.copyOf(found);
    Map<String, Object> shared = maps.get(copy);
    if (shared != null) {
      return shared;
    }
    if (maps.size() < POOL_LIMIT) {
      maps.put(copy, copy);
    }
    return copy;
  }

  private Object value(long fid, Object[] values, String attribute) {
    Integer index = columnIndex.get(attribute);
    Object raw = index == null ? null : values[index];
    String text = text(raw);
    if (text.isEmpty()) {
      raw = match.constants().get(attribute);
      text = text(raw);
    }
    if (text.isEmpty()) {
      return null;
    }
    return switch (profile == null ? "text" : profile.types().getOrDefault(attribute, "text")) {
      case "number" -> number(fid, attribute, raw, text);
      case "boolean" -> bool(fid, attribute, text);
      default -> listed(fid, attribute, text);
    };
  }

  private Object number(long fid, String attribute, Object raw, String text) {
    if (raw instanceof Number) {
      return raw;
    }
    try {
      return Double.valueOf(new BigDecimal(fold(text)).doubleValue());
    } catch (NumberFormatException e) {
      log.tally(StoreIssue.NUMBER_UNREADABLE, fid, List.of(attribute, text), List.of());
      return null;
    }
  }

  private Object bool(long fid, String attribute, String text) {
    if (profile.values().containsKey(attribute)) {
      String value = canonical(attribute, text);
      if (value == null) {
        log.tally(StoreIssue.BOOLEAN_UNREADABLE, fid, List.of(attribute, text), List.of());
      }
      return value == null ? null : Boolean.valueOf(value);
    }
    String folded = fold(text).toUpperCase(Locale.ROOT);
    if (TRUE.contains(folded)) {
      return Boolean.TRUE;
    }
    if (FALSE.contains(folded)) {
      return Boolean.FALSE;
    }
    log.tally(StoreIssue.BOOLEAN_UNREADABLE, fid, List.of(attribute, text), List.of());
    return null;
  }

  private Object listed(long fid, String attribute, String text) {
    String value = canonical(attribute, text);
    if (value == null) {
      log.tally(StoreIssue.UNKNOWN_VALUE, fid, List.of(attribute, text), List.of(known(attribute)));
    }
    return value == null ? null : pooled(value);
  }

  /** The values that the profile lists, without the blank one. */
  private String known(String attribute) {
    return profile.values().getOrDefault(attribute, Map.of()).keySet().stream()
        .filter(value -> !value.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String canonical(String attribute, String raw) {
    return canonical
        .computeIfAbsent(attribute, key -> new HashMap<>())
        .computeIfAbsent(raw, value -> match.canonicalValue(attribute, value));
  }

  private String textOf(Object[] values, String attribute) {
    Integer index = columnIndex.get(attribute);
    return index == null ? match.constants().getOrDefault(attribute, "") : text(values[index]);
  }

  private String pooled(String text) {
    String shared = texts.get(text);
    if (shared == null && texts.size() < POOL_LIMIT) {
      texts.put(text, text);
    }
    return shared == null ? text : shared;
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  /**
   * Text of a value without blanks around it; whole numbers without a fraction, never an exponent.
   * Empty for null.
   */
  static String text(Object value) {
    return CellText.of(value);
  }
}
