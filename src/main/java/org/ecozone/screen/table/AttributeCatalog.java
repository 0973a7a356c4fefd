package org.ecozone.screen.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.screen.ScreenIssue;
import org.ecozone.screen.condition.Values;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;

/**
 * The project attributes that a form may state and a rule may read: {@code
 * data/rules/attributes.csv}.
 */
public final class AttributeCatalog {
  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(
          List.of("name", "zh", "en", "type"),
          List.of("values", "unit", "derived", "note", "aliases"),
          CsvTable.Columns.Others.KEPT);

  /** Forms ask 是否化工 where the attribute is called 化工. */
  private static final String WHETHER = "是否";

  private static final Pattern RANGE =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*-\\s*(\\d+(?:\\.\\d+)?)");

  /** Kind of value. */
  public enum Type {
    TEXT,
    BOOLEAN,
    ENUM,
    NUMBER,
    CODES
  }

  /**
   * @param name canonical name
   * @param values allowed values of an ENUM in the order of the file; of a NUMBER lowest and
   *     highest value; else empty
   * @param unit unit of a NUMBER, may be empty
   * @param derived true if it follows from the industry code unless stated
   * @param aliases other names that forms give it
   */
  public record Attribute(
      String name,
      String zh,
      String en,
      Type type,
      List<String> values,
      String unit,
      boolean derived,
      String note,
      List<String> aliases) {
    public Attribute {
      values = List.copyOf(values);
      aliases = List.copyOf(aliases);
    }

    /** Every name it may be stated under, the canonical one first. */
    List<String> names() {
      List<String> names = new ArrayList<>(List.of(name, zh, en));
      names.addAll(aliases);
      if (type == Type.BOOLEAN) {
        names.add(WHETHER + zh);
      }
      return names;
    }

    public String title(Lang lang) {
      return lang == Lang.ZH ? zh : en;
    }
  }

  private final String sha256;
  private final Map<String, Attribute> byName;

  private AttributeCatalog(String sha256, Map<String, Attribute> byName) {
    this.sha256 = sha256;
    this.byName = byName;
  }

  /** Reads the table; faults go to the consumer, the row is left out. */
  public static AttributeCatalog read(String file, byte[] bytes, Consumer<Issue> issues) {
    CsvTable table = CsvTable.read(file, bytes, COLUMNS, issues);
    Map<String, Attribute> byName = new LinkedHashMap<>();
    Map<String, String> titles = new LinkedHashMap<>();
    for (CsvTable.Row row : table.rows()) {
      Attribute attribute = attribute(file, row, issues);
      if (attribute == null) {
        continue;
      }
      if (byName.putIfAbsent(attribute.name(), attribute) != null) {
        issues.accept(
            Issue.of(
                ScreenIssue.TABLE_KEY_TWICE, file, "", row.number(), "name", attribute.name()));
      }
      for (String alias : attribute.names()) {
        String other = titles.putIfAbsent(key(alias), attribute.name());
        if (other != null && !other.equals(attribute.name())) {
          issues.accept(
              Issue.of(
                  ScreenIssue.TABLE_KEY_TWICE, file, "", row.number(), "zh/en/aliases", alias));
        }
      }
    }
    return new AttributeCatalog(table.sha256(), byName);
  }

  private static Attribute attribute(String file, CsvTable.Row row, Consumer<Issue> issues) {
    for (String column : List.of("name", "zh", "en", "type")) {
      if (row.get(column).isEmpty()) {
        issues.accept(Issue.of(ScreenIssue.TABLE_VALUE_MISSING, file, "", row.number(), column));
        return null;
      }
    }
    Type type = type(row.get("type"));
    List<String> values = type == Type.NUMBER ? range(row.get("values")) : list(row.get("values"));
    if (type == null || type == Type.ENUM && values.isEmpty() || values == null) {
      String column = type == null ? "type" : "values";
      issues.accept(
          Issue.of(ScreenIssue.TABLE_VALUE_BAD, file, "", row.number(), column, row.get(column)));
      return null;
    }
    boolean derived = Boolean.TRUE.equals(readBoolean(row.get("derived")));
    return new Attribute(
        row.get("name"),
        row.get("zh"),
        row.get("en"),
        type,
        type == Type.ENUM || type == Type.NUMBER ? values : List.of(),
        row.get("unit"),
        derived,
        row.get("note"),
        list(row.get("aliases")));
  }

  /** {@code 0-10} as two texts, nothing for a blank cell, null if it is not a range. */
  private static List<String> range(String cell) {
    Matcher matcher = RANGE.matcher(cell);
    return cell.isEmpty()
        ? List.of()
        : matcher.matches() ? List.of(matcher.group(1), matcher.group(2)) : null;
  }

  private static Type type(String text) {
    return Arrays.stream(Type.values())
        .filter(type -> type.name().equalsIgnoreCase(text))
        .findFirst()
        .orElse(null);
  }

  /** Parts of a cell with several values, separated by semicolon, bar or 、 in either width. */
  static List<String> list(String cell) {
    List<String> parts = new ArrayList<>();
    for (String part : cell.split("[;；|｜、]")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static String key(String title) {
    return Values.normal(title).toLowerCase(Locale.ROOT);
  }

  public String sha256() {
    return sha256;
  }

  /** In the order of the file, which is the order of the form. */
  public List<Attribute> attributes() {
    return List.copyOf(byName.values());
  }

  public Optional<Attribute> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Every name that a form may use, in lower case, to the canonical name. */
  public Map<String, String> aliases() {
    Map<String, String> aliases = new LinkedHashMap<>();
    for (Attribute attribute : byName.values()) {
      aliases.putIfAbsent(key(attribute.name()), attribute.name());
    }
    for (Attribute attribute : byName.values()) {
      attribute.names().forEach(name -> aliases.putIfAbsent(key(name), attribute.name()));
    }
    return aliases;
  }

  /**
   * The value that a stated text means: String (canonical for an ENUM), Boolean or Double; for
   * CODES the text itself.
   *
   * @return null if the text is none of the attribute's values
   */
  public static Object parse(Attribute attribute, String stated) {
    String text = Values.normal(stated);
    return switch (attribute.type()) {
      case TEXT, CODES -> text;
      case BOOLEAN -> readBoolean(text);
      case NUMBER -> readNumber(attribute, text);
      case ENUM -> readEnum(attribute, text);
    };
  }

  private static Object readEnum(Attribute attribute, String text) {
    for (String value : attribute.values()) {
      if (Values.normal(value).equalsIgnoreCase(text)) {
        return value;
      }
    }
    Double number = readNumber(text);
    for (String value : attribute.values()) {
      // a spreadsheet hands 6 over as 6.0
      if (number != null && number.equals(readNumber(value))) {
        return value;
      }
    }
    return null;
  }

  private static Double readNumber(Attribute attribute, String text) {
    Double number = readNumber(text);
    List<String> range = attribute.values();
    boolean outside =
        number != null
            && !range.isEmpty()
            && (number < readNumber(range.get(0)) || number > readNumber(range.get(1)));
    return outside ? null : number;
  }

  private static Double readNumber(String text) {
    if (text.length() > 40) {
      return null;
    }
    try {
      return new BigDecimal(text).doubleValue();
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** 是/否, true/false, 1/0, yes/no, 有/无; null for anything else. */
  static Boolean readBoolean(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "是", "有", "true", "t", "yes", "y", "1", "1.0" -> Boolean.TRUE;
      case "否", "无", "false", "f", "no", "n", "0", "0.0" -> Boolean.FALSE;
      default -> null;
    };
  }
}
