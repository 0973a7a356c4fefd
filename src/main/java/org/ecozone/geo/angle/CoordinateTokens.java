package org.ecozone.geo.angle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of a text of coordinates with the marks that stand beside them.
 *
 * <p>Full-width signs, Chinese words and typographic quotes are made one: {@code °'"}, {@code NESW}
 * and a comma between values.
 */
public final class CoordinateTokens {
  private static final Pattern EAST_WORDS =
      Pattern.compile("东经|經度|经度|(?i)longitude|(?i)\\blon\\b|(?i)\\blng\\b");
  private static final Pattern NORTH_WORDS = Pattern.compile("北纬|緯度|纬度|(?i)latitude|(?i)\\blat\\b");
  private static final Pattern PLANE_WORDS =
      Pattern.compile("(?i)\\b(?:easting|northing|[xy])\\b|东坐标|北坐标|横坐标|纵坐标");
  private static final Pattern METRES = Pattern.compile("(?i)(?<=\\d)\\s*(?:m|米)(?![a-z])");
  private static final Pattern ANGLE_PARTS = Pattern.compile("(?<=\\d)\\s*[-:]\\s*(?=\\d)");
  private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern BLANK_GROUPED =
      Pattern.compile("\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?:\\.\\d+)?");
  private static final int LONGEST = 200;

  /** A value: an angle or a plain number. */
  public record Value(
      double number, int decimals, boolean angular, boolean sexagesimal, char letter) {}

  private CoordinateTokens() {}

  /** The values in the text; empty if there is anything in it that is no coordinate. */
  public static Optional<List<Value>> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return values(joinGroups(plain(text)));
  }

  /** Half-width, marks and separators made one, words of coordinates made letters. */
  static String plain(String text) {
    StringBuilder half = new StringBuilder(text.length());
    boolean words = false;
    for (int i = 0; i < text.length(); i++) {
      char given = text.charAt(i);
      char c = given >= '！' && given <= '～' ? (char) (given - '！' + '!') : given;
      words |= Character.isLetter(c) && "NESWº度分秒".indexOf(c) < 0;
      half.append(c);
    }
    String named = words ? withoutWords(half.toString()) : half.toString();
    StringBuilder marked = new StringBuilder(named.length());
    for (int i = 0; i < named.length(); i++) {
      marked.append(marked(named.charAt(i)));
    }
    String plain = separated(marked.toString().strip().replace("''", "\""));
    return words ? METRES.matcher(plain).replaceAll(" ").toUpperCase(Locale.ROOT) : plain;
  }

  private static String withoutWords(String text) {
    String lettered = EAST_WORDS.matcher(text).replaceAll(" E ");
    lettered = NORTH_WORDS.matcher(lettered).replaceAll(" N ");
    lettered = lettered.replace("西经", " W ").replace("南纬", " S ");
    return PLANE_WORDS.matcher(lettered).replaceAll(" ");
  }

  private static String separated(String text) {
    StringBuilder result = new StringBuilder(text);
    for (int i = 0; i < result.length(); i++) {
      if ("=:()[]{}".indexOf(result.charAt(i)) >= 0) {
        result.setCharAt(i, ' ');
      }
    }
    return result.toString();
  }

  private static char marked(char c) {
    return switch (c) {
      case '　', '\u00a0' -> ' ';
      case 'º', '˚', '度' -> '°';
      case '′', '‘', '’', '´', '`', '分' -> '\'';
      case '″', '“', '”', '秒' -> '"';
      case '−', '–', '—' -> '-';
      case '、', ';', '|', '/', '\t' -> ',';
      default -> c;
    };
  }

  /**
   * The one value of a cell; {@code 105:41:15.12}, {@code 105-41-15.12} and {@code 105 41 15.12}
   * are angles. Empty if the cell holds anything else.
   */
  static Optional<Value> readOne(String cell) {
    if (cell.length() > LONGEST || PLANE_WORDS.matcher(cell).find()) {
      return Optional.empty();
    }
    String angle = ANGLE_PARTS.matcher(cell).replaceAll(" ");
    List<Part> parts = parts(plain(angle));
    boolean sum = parts.stream().skip(1).anyMatch(part -> part.signed);
    if (parts.isEmpty() || parts.size() > 3 || sum) {
      return Optional.empty();
    }
    if (parts.size() > 1 || parts.get(0).mark != 0) {
      for (Part part : parts.subList(0, parts.size() - 1)) {
        if (part.decimals > 0 || part.after != 0 && parts.size() > 1) {
          return Optional.empty();
        }
      }
      return angle(parts);
    }
    return Optional.of(unmarked(parts).get(0));
  }

  /** 512,345.6 3,712,345.1 and 512 345.6, 3 712 345.1 are two numbers each. */
  private static String joinGroups(String text) {
    String[] words = text.strip().split("\\s+");
    if (words.length == 2
        && GROUPED.matcher(words[0]).matches()
        && GROUPED.matcher(words[1]).matches()) {
      return words[0].replace(",", "") + " " + words[1].replace(",", "");
    }
    String[] halves = text.strip().split("\\s*,\\s*");
    if (halves.length == 2
        && BLANK_GROUPED.matcher(halves[0]).matches()
        && BLANK_GROUPED.matcher(halves[1]).matches()) {
      return halves[0].replaceAll("\\s", "") + "," + halves[1].replaceAll("\\s", "");
    }
    return text;
  }

  /** Values of a text that {@link #plain} made plain. */
  private static Optional<List<Value>> values(String text) {
    List<Part> parts = parts(text);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    boolean marked = parts.stream().anyMatch(part -> part.mark != 0);
    return marked ? angles(parts) : Optional.of(unmarked(parts));
  }

  /** A number, the mark behind it, a letter before or behind, and whether a comma went before. */
  private static final class Part {
    private final double number;
    private final int decimals;
    private final boolean negative;
    private final boolean signed;
    private char mark;
    private char before;
    private char after;

    Part(String digits) {
      number = Double.parseDouble(digits);
      int dot = digits.indexOf('.');
      decimals = dot < 0 ? 0 : digits.length() - dot - 1;
      negative = digits.startsWith("-");
      signed = negative || digits.startsWith("+");
    }
  }

  private static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    char waiting = 0;
    Matcher number = NUMBER.matcher(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (number.region(at, text.length()).lookingAt()) {
        Part part = new Part(number.group());
        part.before = waiting;
        waiting = 0;
        parts.add(part);
        at = number.end();
        continue;
      }
      if ("NESW".indexOf(c) >= 0) {
        if (last != null && last.after == 0 && leadingLetter(parts) == 0) {
          last.after = c;
        } else {
          waiting = c;
        }
      } else if ("°'\"".indexOf(c) >= 0 && last != null && last.mark == 0) {
        last.mark = c;
      } else if (c != ' ' && c != ',') {
        return List.of();
      }
      at++;
    }
    return waiting == 0 ? parts : List.of();
  }

  /** Where the first value has its letter in front, the letters of the others are in front too. */
  private static char leadingLetter(List<Part> parts) {
    return parts.get(0).before;
  }

  /** Angles of marked numbers; a number without a mark is taken for the next smaller unit. */
  private static Optional<List<Value>> angles(List<Part> parts) {
    List<Value> values = new ArrayList<>();
    int at = 0;
    while (at < parts.size()) {
      int end = at + 1;
      while (end < parts.size() && end - at < 3 && continuesAngle(parts.get(at), parts, end)) {
        end++;
      }
      Optional<Value> angle = angle(parts.subList(at, end));
      if (angle.isEmpty()) {
        return Optional.empty();
      }
      values.add(angle.get());
      at = end;
    }
    return Optional.of(values);
  }

  private static boolean continuesAngle(Part first, List<Part> parts, int at) {
    Part part = parts.get(at);
    Part before = parts.get(at - 1);
    boolean complete = before.mark == '"' || before.after != 0 || before.decimals > 0;
    boolean begins = part.mark == '°' || part.before != 0 || first.mark != '°';
    return !complete && !begins;
  }

  private static Optional<Value> angle(List<Part> parts) {
    Part first = parts.get(0);
    if (first.mark != 0 && first.mark != '°') {
      return Optional.empty();
    }
    double size = Math.abs(first.number);
    double unit = 60;
    for (Part part : parts.subList(1, parts.size())) {
      char expected = unit == 60 ? '\'' : '"';
      if (part.negative || part.number >= 60 || part.mark != 0 && part.mark != expected) {
        return Optional.empty();
      }
      size += part.number / unit;
      unit *= 60;
    }
    Part last = parts.get(parts.size() - 1);
    char letter = first.before != 0 ? first.before : last.after;
    double signed = first.negative || letter == 'S' || letter == 'W' ? -size : size;
    return Optional.of(new Value(signed, last.decimals, true, parts.size() > 1, letter));
  }

  /** Two, four or six plain numbers: degrees, with minutes, with seconds; or a zone and two. */
  private static List<Value> unmarked(List<Part> parts) {
    int each = parts.size() % 2 == 0 ? parts.size() / 2 : 1;
    List<Value> values = new ArrayList<>();
    if (each == 2 || each == 3) {
      for (int i = 0; i < parts.size(); i += each) {
        List<Part> group = parts.subList(i, i + each);
        if (group.stream().limit(each - 1L).anyMatch(part -> part.decimals > 0)) {
          return List.of();
        }
        Optional<Value> angle = angle(group);
        if (angle.isEmpty()) {
          return List.of();
        }
        values.add(angle.get());
      }
      return values;
    }
    for (Part part : parts) {
      char letter = part.before != 0 ? part.before : part.after;
      boolean flipped = (letter == 'S' || letter == 'W') && !part.negative;
      values.add(
          new Value(flipped ? -part.number : part.number, part.decimals, false, false, letter));
    }
    return values;
  }
}
