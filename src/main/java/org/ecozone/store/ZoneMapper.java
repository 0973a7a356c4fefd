package org.ecozone.store;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
 * <p>Rows that differ in code and name only are mapped once, equal texts and attribute maps are
 * shared, because a farmland layer repeats a few of them 200 000 times.
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
  private final Map<List<Object>, Mapped> rows = new HashMap<>();
  private final int[] mapping;
  private final boolean codesNameClass;
  private final Map<String, Map<String, String>> canonical = new HashMap<>();
  private final Map<String, Map<String, String>> originals = new HashMap<>();

  /** Something to be counted for every row of the kind. */
  private record Said(StoreIssue code, List<String> args, List<String> after) {
    void tally(IssueLog log, long fid) {
      log.tally(code, fid, args, after);
    }
  }

  /** What rows with the same values become, but for code and name. */
  private static final class Mapped {
    private final List<Said> ofClass = new ArrayList<>(0);
    private final List<Said> ofAttributes = new ArrayList<>(0);
    private String zoneClass;
    private boolean known;

    /** The class among those that the profile lists, null if it is none of them. */
    private String listed;

    private Map<String, Object> attributes;
  }

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
    mapping = mappingColumns();
    codesNameClass = codesNameClass();
    if (listsClasses()
        && !columnIndex.containsKey("class")
        && !match.constants().containsKey("class")
        && !match.classes().containsKey("")
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
    Mapped mapped = mapped(values);
    mapped.ofClass.forEach(said -> said.tally(log, feature.fid()));
    if (codesNameClass) {
      tallyCodeOfAnotherClass(feature.fid(), code, mapped.listed);
    }
    mapped.ofAttributes.forEach(said -> said.tally(log, feature.fid()));
    return new Zone(
        feature.fid(),
        feature.geometry(),
        code,
        pooled(textOf(values, "name")),
        mapped.zoneClass,
        mapped.known,
        mapped.attributes);
  }

  /** What was made of an equal row, if there was one. */
  private Mapped mapped(Object[] values) {
    Object[] relevant = new Object[mapping.length];
    for (int i = 0; i < relevant.length; i++) {
      relevant[i] = values[mapping[i]];
    }
    List<Object> key = Arrays.asList(relevant);
    Mapped mapped = rows.get(key);
    if (mapped == null) {
      mapped = mapRow(values);
      if (rows.size() < POOL_LIMIT) {
        rows.put(key, mapped);
      }
    }
    return mapped;
  }

  private Mapped mapRow(Object[] values) {
    Mapped mapped = new Mapped();
    String rawClass = textOf(values, "class");
    if (rawClass.isEmpty()) {
      rawClass = match.constants().getOrDefault("class", "");
    }
    if (rawClass.isEmpty() && profile != null) {
      String derived =
          ClassSynonyms.derived(profile, "class", attribute -> textOf(values, attribute));
      rawClass = derived == null ? "" : derived;
    }
    mapped.zoneClass = rawClass;
    mapped.known = true;
    if (listsClasses()) {
      mapped.listed = rawClass.isEmpty() ? match.classes().get("") : canonical("class", rawClass);
      mapped.known =
          mapped.listed != null
              || rawClass.isEmpty() && profile.values().get("class").containsKey("");
      mapped.zoneClass = mapped.listed == null ? rawClass : mapped.listed;
      if (!mapped.known) {
        sayUnknownClass(mapped.ofClass, rawClass);
      }
    }
    mapped.zoneClass = pooled(mapped.zoneClass);
    mapped.attributes = attributes(mapped.ofAttributes, values, originals(rawClass));
    return mapped;
  }

  /** Columns that decide about class and attributes: all but those of the code and the name. */
  private int[] mappingColumns() {
    Set<Integer> indexes = new TreeSet<>();
    columnIndex.forEach(
        (attribute, index) -> {
          boolean own = attribute.equals("code") || attribute.equals("name");
          if (!own || profile != null && profile.values().containsKey("class<" + attribute)) {
            indexes.add(index);
          }
        });
    return indexes.stream().mapToInt(Integer::intValue).toArray();
  }

  /** True if the digit in the code of a control unit can say a class of this layer. */
  private boolean codesNameClass() {
    boolean some = false;
    for (String digit : List.of("1", "2", "3")) {
      some |= listsClasses() && ClassSynonyms.canonical(profile, "class", digit) != null;
    }
    return some;
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
            rawClass,
            raw -> ClassSynonyms.originals(profile, "class", raw, canonical("class", raw)));
  }

  private boolean listsClasses() {
    return profile != null && profile.values().containsKey("class");
  }

  private void sayUnknownClass(List<Said> said, String rawClass) {
    if (!rawClass.isEmpty()) {
      say(said, StoreIssue.UNKNOWN_CLASS, List.of(rawClass), known("class"));
    } else if (columnIndex.containsKey("class")) {
      say(said, StoreIssue.CLASS_NOT_STATED, List.of(), match.columns().get("class"));
    }
  }

  private static void say(List<Said> said, StoreIssue code, List<String> args, String... after) {
    said.add(new Said(code, args, List.of(after)));
  }

  private Map<String, Object> attributes(
      List<Said> said, Object[] values, Map<String, String> kept) {
    Map<String, Object> found = new HashMap<>(kept);
    for (String attribute : attributes) {
      Object value = value(said, values, attribute);
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

  private Object value(List<Said> said, Object[] values, String attribute) {
    Integer index = columnIndex.get(attribute);
    Object raw = index == null ? null : values[index];
    String type = profile == null ? "text" : profile.types().getOrDefault(attribute, "text");
    if (raw instanceof Number && type.equals("number")) {
      return raw;
    }
    String text = text(raw);
    if (text.isEmpty()) {
      raw = match.constants().get(attribute);
      text = text(raw);
    }
    if (text.isEmpty()) {
      return null;
    }
    return switch (type) {
      case "number" -> number(said, attribute, raw, text);
      case "boolean" -> bool(said, attribute, text);
      default -> listed(said, attribute, text);
    };
  }

  private Object number(List<Said> said, String attribute, Object raw, String text) {
    if (raw instanceof Number) {
      return raw;
    }
    try {
      return Double.valueOf(new BigDecimal(fold(text)).doubleValue());
    } catch (NumberFormatException e) {
      say(said, StoreIssue.NUMBER_UNREADABLE, List.of(attribute, text));
      return null;
    }
  }

  private Object bool(List<Said> said, String attribute, String text) {
    if (profile.values().containsKey(attribute)) {
      String value = canonical(attribute, text);
      if (value == null) {
        say(said, StoreIssue.BOOLEAN_UNREADABLE, List.of(attribute, text));
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
    say(said, StoreIssue.BOOLEAN_UNREADABLE, List.of(attribute, text));
    return null;
  }

  private Object listed(List<Said> said, String attribute, String text) {
    String value = canonical(attribute, text);
    if (value == null) {
      say(said, StoreIssue.UNKNOWN_VALUE, List.of(attribute, text), known(attribute));
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
