package org.ecozone.screen.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.screen.ScreenIssue;
import org.ecozone.screen.condition.Values;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Truth;

/**
 * Boolean attributes that follow from the industry code of GB/T 4754: {@code
 * data/rules/industry_tags.csv}, a tag and its code prefixes. The only place where prefixes live.
 */
public final class IndustryTags {
  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(
          List.of("tag", "prefixes"), List.of("note"), CsvTable.Columns.Others.KEPT);
  private static final Pattern PREFIX = Pattern.compile("[A-T]?\\d{2,4}");
  private static final Pattern CODE = Pattern.compile("[A-T]?\\d{2,4}");

  /**
   * A code and the name of the class behind it, as in {@code 0912 铅锌矿采选}; behind a name that begins
   * with a unit the number is an amount ({@code 60万吨水泥}).
   */
  private static final Pattern CODE_AND_NAME =
      Pattern.compile(
          "([A-T]?\\d{2,4})(?:\\.0)?[\\s:.(\\[_/—–-]*+(?![万千百亿吨米亩公兆头只台套座个辆户年元升])[^\\dA-Z]*");

  /** Different industry texts that are kept as read. */
  private static final int TEXTS_KEPT = 1 << 12;

  private final String sha256;
  private final Map<String, List<String>> prefixes;

  private final List<String> tags;
  private final Map<String, Industry> read = new ConcurrentHashMap<>();

  private IndustryTags(String sha256, Map<String, List<String>> prefixes) {
    this.sha256 = sha256;
    this.prefixes = prefixes;
    this.tags = List.copyOf(prefixes.keySet());
  }

  /**
   * An industry text and what follows from it.
   *
   * @param values tags that follow, TRUE or FALSE; the others are unknown
   * @param texts the same as {@code true} and {@code false}, sorted by tag
   */
  record Industry(Codes codes, Map<String, Boolean> values, Map<String, String> texts) {}

  /**
   * One stated code: its possible readings (a three-digit code may have lost its leading zero),
   * digits only.
   */
  private record Code(List<String> readings) {
    Truth startsWith(List<String> prefixes) {
      Truth first = startsWith(readings.get(0), prefixes);
      for (String reading : readings) {
        if (startsWith(reading, prefixes) != first) {
          return Truth.UNKNOWN;
        }
      }
      return first;
    }

    private static Truth startsWith(String digits, List<String> prefixes) {
      Truth truth = Truth.FALSE;
      for (String prefix : prefixes) {
        if (digits.startsWith(prefix)) {
          return Truth.TRUE;
        }
        if (prefix.startsWith(digits)) {
          truth = Truth.UNKNOWN; // 26 is stated, 2614 is asked for
        }
      }
      return truth;
    }
  }

  /** Stated codes of a site. {@code complete} is false if a part of the text was not a code. */
  public static final class Codes {
    private final List<Code> codes = new ArrayList<>();
    private final List<String> bad = new ArrayList<>();
    private final List<String> ambiguous = new ArrayList<>();

    private Codes() {}

    /** Parts of the text that are not codes. */
    public List<String> bad() {
      return List.copyOf(bad);
    }

    /** Three-digit codes without letter: 921 is 国家权力机构, or 0921 金矿采选 without its zero. */
    public List<String> ambiguous() {
      return List.copyOf(ambiguous);
    }

    /** Digits of the codes that can be read, each with one reading only. */
    public List<String> digits() {
      return codes.stream().map(code -> code.readings().get(0)).toList();
    }
  }

  public static IndustryTags read(String file, byte[] bytes, Consumer<Issue> issues) {
    CsvTable table = CsvTable.read(file, bytes, COLUMNS, issues);
    Map<String, List<String>> tags = new LinkedHashMap<>();
    for (CsvTable.Row row : table.rows()) {
      List<String> parts = split(row.get("prefixes"));
      for (String part : parts) {
        if (!PREFIX.matcher(part).matches()) {
          issues.accept(
              Issue.of(ScreenIssue.TABLE_VALUE_BAD, file, "", row.number(), "prefixes", part));
        }
      }
      String tag = row.get("tag");
      if (tag.isEmpty()) {
        issues.accept(Issue.of(ScreenIssue.TABLE_VALUE_MISSING, file, "", row.number(), "tag"));
      } else if (tags.putIfAbsent(tag, parts.stream().map(IndustryTags::digits).toList()) != null) {
        issues.accept(Issue.of(ScreenIssue.TABLE_KEY_TWICE, file, "", row.number(), "tag", tag));
      }
    }
    return new IndustryTags(table.sha256(), tags);
  }

  private static List<String> split(String cell) {
    List<String> parts = new ArrayList<>();
    for (String part : Values.normal(cell).toUpperCase(Locale.ROOT).split("[;,|、\\n\\r]+")) {
      Matcher named = CODE_AND_NAME.matcher(part.strip());
      if (named.matches()) {
        parts.add(named.group(1));
      } else {
        Arrays.stream(part.split("\\s+")).filter(text -> !text.isEmpty()).forEach(parts::add);
      }
    }
    return parts;
  }

  private static String digits(String code) {
    return Character.isLetter(code.charAt(0)) ? code.substring(1) : code;
  }

  public String sha256() {
    return sha256;
  }

  /** Tag names in the order of the file. */
  public List<String> tags() {
    return tags;
  }

  /** Code prefixes of a tag, digits only. */
  public List<String> prefixes(String tag) {
    return List.copyOf(prefixes.get(tag));
  }

  /** What follows from an industry text; sites of one industry share the answer. */
  Industry industry(String text) {
    Industry known = read.get(text);
    if (known == null) {
      known = follow(codes(text));
      if (read.size() < TEXTS_KEPT) {
        read.put(text, known);
      }
    }
    return known;
  }

  private Industry follow(Codes codes) {
    Map<String, Boolean> values = new HashMap<>();
    Map<String, String> texts = new TreeMap<>();
    for (String tag : tags) {
      Truth truth = tag(tag, codes);
      if (truth != Truth.UNKNOWN) {
        values.put(tag, truth == Truth.TRUE);
        texts.put(tag, String.valueOf(truth == Truth.TRUE));
      }
    }
    return new Industry(
        codes, Collections.unmodifiableMap(values), Collections.unmodifiableMap(texts));
  }

  /**
   * Codes of an industry text: several by semicolon, letter prefix allowed, any width, each with or
   * without the name of its class.
   */
  public static Codes codes(String industry) {
    Codes codes = new Codes();
    for (String part : split(industry)) {
      String text = part.endsWith(".0") ? part.substring(0, part.length() - 2) : part;
      if (!CODE.matcher(text).matches()) {
        codes.bad.add(part);
        continue;
      }
      boolean lostZero =
          text.length() == 3 && Character.isDigit(text.charAt(0)) && text.charAt(0) != '0';
      if (lostZero) {
        codes.ambiguous.add(text);
      }
      codes.codes.add(new Code(lostZero ? List.of(text, "0" + text) : List.of(digits(text))));
    }
    return codes;
  }

  /**
   * TRUE if a code starts with one of the tag's prefixes, FALSE if all codes are known and none
   * does; UNKNOWN if no code is known, a code is less precise than the prefix, or a part of the
   * text is not a code.
   */
  public Truth tag(String tag, Codes codes) {
    if (codes.codes.isEmpty()) {
      return Truth.UNKNOWN;
    }
    Truth truth = codes.bad.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
    for (Code code : codes.codes) {
      truth = truth.or(code.startsWith(prefixes.get(tag)));
    }
    return truth;
  }
}
