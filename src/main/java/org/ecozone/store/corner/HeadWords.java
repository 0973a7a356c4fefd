package org.ecozone.store.corner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of heads and of rows between corners, from {@code heads.txt}. */
public final class HeadWords {
  /** How a text was recognised. */
  public enum Match {
    WORD,
    PART
  }

  /** A role, and how it was recognised. */
  public record Found(CornerRole role, Match match) {}

  private static final Pattern APART =
      Pattern.compile("[\\s()（）\\[\\]【】{}<>《》/\\\\,，;；:：、._=*#|\"'“”+-]+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
  private static final Map<String, Set<String>> LISTS = load();

  private HeadWords() {}

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    try (InputStream in =
        HeadWords.class.getResourceAsStream("/org/ecozone/store/corner/heads.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        int equals = line.indexOf('=');
        if (equals > 0 && !line.startsWith("#")) {
          Set<String> words = new HashSet<>(List.of(line.substring(equals + 1).strip().split(" ")));
          lists.put(line.substring(0, equals).strip(), words);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lists;
  }

  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** The role of a head; a word of its own is better than a part of one. */
  public static Optional<Found> role(String head) {
    String text = fold(head);
    if (text.isBlank() || text.length() > 60) {
      return Optional.empty();
    }
    String[] words = APART.split(text.strip());
    String joined = BLANKS.matcher(text).replaceAll("");
    for (Map.Entry<String, Set<String>> list : LISTS.entrySet()) {
      CornerRole role = roleOf(list.getKey());
      if (role != null && (list.getValue().contains(joined) || hasOne(words, list.getValue()))) {
        return Optional.of(new Found(role, Match.WORD));
      }
    }
    for (Map.Entry<String, Set<String>> list : LISTS.entrySet()) {
      CornerRole role = roleOf(list.getKey());
      if (role != null && containsOne(joined, list.getValue(), least(role))) {
        return Optional.of(new Found(role, Match.PART));
      }
    }
    return Optional.empty();
  }

  private static CornerRole roleOf(String list) {
    for (CornerRole role : CornerRole.values()) {
      if (role.name().equals(list)) {
        return role;
      }
    }
    return null;
  }

  private static boolean hasOne(String[] words, Set<String> list) {
    for (String word : words) {
      if (list.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** 地块用途 is no number of a parcel: those words need more letters. */
  private static int least(CornerRole role) {
    return switch (role) {
      case PARCEL, NAME, RING, POINT, ORDER, GEOMETRY -> 3;
      default -> 2;
    };
  }

  private static boolean containsOne(String text, Set<String> list, int least) {
    for (String word : list) {
      boolean latin = word.charAt(0) < 128 && word.charAt(word.length() - 1) < 128;
      if (word.length() >= (latin ? 5 : least) && text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** True if a text begins with a word of a total, a signature or a remark. */
  static boolean isTotal(String text) {
    return begins(text, "TOTAL");
  }

  /** True if a text is such a word and nothing else. */
  static boolean isTotalWord(String text) {
    String bare = fold(text).replaceAll("[\\s\\p{P}]+", "");
    return LISTS.get("TOTAL").contains(bare);
  }

  /** 地块一, DK01; but no title of a table. */
  public static boolean isParcelHeading(String text) {
    return begins(text, "PARCEL_HEADING") && !contains(text, "TITLE");
  }

  public static boolean isInnerHeading(String text) {
    return contains(text, "INNER_HEADING");
  }

  public static boolean isOuterHeading(String text) {
    return contains(text, "OUTER_HEADING");
  }

  private static boolean begins(String text, String list) {
    String folded = fold(text).strip();
    for (String word : LISTS.get(list)) {
      boolean whole =
          folded.length() == word.length()
              || word.charAt(0) > 127
              || list.equals("PARCEL_HEADING")
              || folded.length() > word.length()
                  && !Character.isLetterOrDigit(folded.charAt(word.length()));
      if (folded.startsWith(word) && whole && (word.length() > 1 || isFollowedBySign(folded))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFollowedBySign(String text) {
    return text.length() == 1 || !Character.isLetterOrDigit(text.charAt(1));
  }

  private static boolean contains(String text, String list) {
    String folded = fold(text);
    for (String word : LISTS.get(list)) {
      if (word.length() > 1 ? folded.contains(word) : folded.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** The words of a list, longest first. */
  public static List<String> words(String list) {
    return LISTS.get(list).stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
        .toList();
  }

  /** A head that is written, {@code OUT_} and its name. */
  public static String written(String name) {
    return LISTS.get("OUT_" + name).iterator().next();
  }
}
