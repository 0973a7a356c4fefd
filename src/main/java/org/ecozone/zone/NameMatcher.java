package org.ecozone.zone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds layer aliases in table names and titles.
 *
 * <p>A name is cut into runs of Chinese characters, letters and digits. An alias of letters must
 * begin and end where a run does ({@code STBHHX_621221}, {@code 621221STBHHX}); a Chinese alias may
 * stand anywhere. An alias inside a longer one does not count. The reading is clean if all the rest
 * are digits, places and words that change nothing.
 */
final class NameMatcher {
  private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|\\d+|[\\p{L}&&[^\\p{IsHan}]]+");
  private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{2,8}(?:省|市|县|自治州|自治县)");
  private static final int LONGEST_PLACE = 12;

  private final List<Alias> aliases;
  private final Set<String> ignored;
  private final Set<String> blockers;

  /** An alias as the profile writes it, its code, and its comparable text. */
  record Alias(String text, String code, String joined, boolean hint) {
    static Alias of(String text, String code, boolean hint) {
      return new Alias(text, code, new Runs(text).joined, hint);
    }
  }

  /**
   * What a name says.
   *
   * @param codes layers whose aliases stand in it, in the order of the name
   * @param aliases the aliases found
   * @param hints layers that the name may have to do with
   * @param clean true if nothing else stands in it that could change the meaning
   * @param blocked true if it holds a word that forbids any match but by name
   */
  record Reading(
      Set<String> codes, List<Alias> aliases, Set<String> hints, boolean clean, boolean blocked) {
    String matched() {
      return clean && codes.size() == 1 ? codes.iterator().next() : null;
    }
  }

  NameMatcher(List<Alias> aliases, ProfileSet.Words words) {
    this.aliases = List.copyOf(aliases);
    ignored = joinedWords(words.ignored());
    blockers = joinedWords(words.blockers());
  }

  private static Set<String> joinedWords(Set<String> words) {
    Set<String> joined = new LinkedHashSet<>();
    words.forEach(word -> joined.add(new Runs(word).joined));
    return joined;
  }

  Reading read(String name) {
    Runs runs = new Runs(name);
    List<Span> spans = longest(spans(runs));
    Set<String> codes = new LinkedHashSet<>();
    Set<String> hints = new LinkedHashSet<>();
    List<Alias> found = new ArrayList<>();
    BitSet covered = new BitSet();
    for (Span span : spans) {
      if (span.alias.hint) {
        hints.add(span.alias.code);
      } else {
        codes.add(span.alias.code);
        found.add(span.alias);
        covered.set(span.start, span.end);
      }
    }
    boolean blocked = blockers.stream().anyMatch(word -> occurs(word, runs, covered));
    return new Reading(codes, found, hints, restIsIgnored(runs, covered), blocked);
  }

  private record Span(int start, int end, Alias alias) {
    boolean inside(Span other) {
      return other.start <= start && end <= other.end && other.end - other.start > end - start;
    }
  }

  private List<Span> spans(Runs runs) {
    List<Span> spans = new ArrayList<>();
    for (Alias alias : aliases) {
      for (int at = runs.joined.indexOf(alias.joined);
          at >= 0;
          at = runs.joined.indexOf(alias.joined, at + 1)) {
        int end = at + alias.joined.length();
        if (runs.mayBegin(at) && runs.mayEnd(end)) {
          spans.add(new Span(at, end, alias));
        }
      }
    }
    spans.sort(
        (a, b) ->
            a.start != b.start ? Integer.compare(a.start, b.start) : Integer.compare(b.end, a.end));
    return spans;
  }

  private static List<Span> longest(List<Span> spans) {
    return spans.stream().filter(span -> spans.stream().noneMatch(span::inside)).toList();
  }

  private static boolean occurs(String word, Runs runs, BitSet covered) {
    for (int at = runs.joined.indexOf(word); at >= 0; at = runs.joined.indexOf(word, at + 1)) {
      if (!covered.get(at) && runs.mayBegin(at) && runs.mayEnd(at + word.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean restIsIgnored(Runs runs, BitSet covered) {
    int at = covered.nextClearBit(0);
    while (at < runs.joined.length()) {
      int end = at + 1;
      while (end < runs.joined.length() && !covered.get(end) && !runs.starts.get(end)) {
        end++;
      }
      if (!isIgnored(runs.joined.substring(at, end))) {
        return false;
      }
      at = covered.nextClearBit(end);
    }
    return true;
  }

  /** Whether a piece of one run is digits or made of ignored words and places. */
  private boolean isIgnored(String piece) {
    if (Character.isDigit(piece.charAt(0)) || ignored.contains(piece)) {
      return true;
    }
    if (!isHan(piece.codePointAt(0))) {
      return false;
    }
    boolean[] reachable = new boolean[piece.length() + 1];
    reachable[0] = true;
    for (int from = 0; from < piece.length(); from++) {
      for (int to = from + 1;
          reachable[from] && to <= Math.min(piece.length(), from + LONGEST_PLACE);
          to++) {
        String part = piece.substring(from, to);
        reachable[to] |= ignored.contains(part) || isPlace(part);
      }
    }
    return reachable[piece.length()];
  }

  private boolean isPlace(String part) {
    return PLACE.matcher(part).matches() && blockers.stream().noneMatch(part::contains);
  }

  private static boolean isHan(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  /** A name as one string without separators, and where its runs begin. */
  private static final class Runs {
    private final String joined;
    private final BitSet starts = new BitSet();

    Runs(String name) {
      StringBuilder text = new StringBuilder();
      Matcher run = RUN.matcher(TextFold.upper(name));
      while (run.find()) {
        starts.set(text.length());
        text.append(run.group());
      }
      starts.set(text.length());
      joined = text.toString();
    }

    boolean mayBegin(int at) {
      return starts.get(at) || isHan(joined.codePointAt(at));
    }

    boolean mayEnd(int end) {
      return starts.get(end) || isHan(joined.codePointBefore(end));
    }
  }
}
