package org.ecozone.zone.column;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds columns whose names were cut to ten bytes, as in a shapefile.
 *
 * <p>A column counts only if it is all of a known name that ten bytes of UTF-8 or of GBK can hold.
 * Where two columns were cut alike, writers number the later one ({@code _1}); which was which
 * cannot be told, so both stay unread.
 */
public final class CutColumns {
  private static final int MOST_BYTES = 10;

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private static final Pattern NUMBERED = Pattern.compile("(.+?)(_\\d{1,2})");

  /** Stands for bytes that are no character: no database finds a column by such a name. */
  private static final char BROKEN = '\uFFFD';

  private final List<Name> names = new ArrayList<>();

  private record Name(String text, String target) {}

  /**
   * A reading of columns.
   *
   * @param known what a column may stand for to the names that it may have
   */
  public CutColumns(Map<String, ? extends Collection<String>> known) {
    known.forEach((target, all) -> all.forEach(name -> names.add(new Name(normal(name), target))));
    // Whoever says them says the same every time, whatever the order of the map.
    names.sort(Comparator.<Name>comparingInt(name -> name.text.length()).thenComparing(Name::text));
  }

  /**
   * The columns that were cut, in the order of the table. Of those that are certain no two stand
   * for the same.
   *
   * @param columns names of all columns of the table
   * @param found what is found under a whole name already; a cut column is not taken for it
   * @param exact columns that are known by their whole names
   */
  public List<CutColumn> of(List<String> columns, Set<String> found, Set<String> exact) {
    Map<String, Set<String>> targets = new LinkedHashMap<>();
    Map<String, Set<String>> whole = new LinkedHashMap<>();
    for (String column : columns) {
      if (exact.contains(column)) {
        continue;
      }
      for (Name name : names) {
        if (!found.contains(name.target) && isCut(column, name.text)) {
          targets.computeIfAbsent(column, key -> new LinkedHashSet<>()).add(name.target);
          whole.computeIfAbsent(column, key -> new LinkedHashSet<>()).add(name.text);
        }
      }
    }
    List<CutColumn> result = new ArrayList<>();
    targets.forEach(
        (column, possible) -> {
          boolean certain =
              possible.size() == 1
                  && !isNumbered(column)
                  && column.indexOf(BROKEN) < 0
                  && !hasNumberedSibling(column, columns)
                  && targets.values().stream().filter(possible::equals).count() == 1;
          String target = certain ? possible.iterator().next() : null;
          result.add(new CutColumn(column, target, List.copyOf(whole.get(column))));
        });
    return result;
  }

  /** Whether the column is as much of the name as has room. */
  static boolean isCut(String column, String name) {
    String left = normal(column);
    int suffix = 0;
    Matcher numbered = NUMBERED.matcher(left);
    if (numbered.matches()) {
      left = numbered.group(1);
      suffix = numbered.group(2).length();
    }
    if (left.length() >= name.length()
        || !name.regionMatches(true, 0, left, 0, left.length())
        || Character.isLowSurrogate(name.charAt(left.length()))) {
      return false;
    }
    String more = name.substring(0, name.offsetByCodePoints(left.length(), 1));
    int room = MOST_BYTES - suffix;
    String kept = left;
    return CHARSETS.stream()
        .anyMatch(
            charset ->
                kept.getBytes(charset).length <= room && more.getBytes(charset).length > room);
  }

  private static boolean isNumbered(String column) {
    return NUMBERED.matcher(normal(column)).matches();
  }

  /** Whether another column was cut from a name that begins alike. */
  private static boolean hasNumberedSibling(String column, List<String> columns) {
    for (String other : columns) {
      Matcher numbered = NUMBERED.matcher(normal(other));
      if (numbered.matches() && isCut(other, normal(column) + "　")) {
        return true;
      }
    }
    return false;
  }

  private static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .replace(String.valueOf(BROKEN), "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
