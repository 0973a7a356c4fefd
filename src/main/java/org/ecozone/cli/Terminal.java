package org.ecozone.cli;

import java.io.PrintStream;
import java.util.List;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Severity;
import org.ecozone.zone.Texts;

/**
 * Where a command prints: results on {@code out}, progress and complaints on {@code err}.
 *
 * @param interactive true if a person watches; then progress is one line that changes
 * @param debug true if stack traces are wanted (ECOZONE_DEBUG=1)
 */
record Terminal(PrintStream out, PrintStream err, Lang lang, boolean interactive, boolean debug) {
  private static final int ISSUES_SHOWN = 20;

  String text(String key, Object... args) {
    return Texts.of("cli", lang).get(key, args);
  }

  String verdict(Verdict verdict) {
    return Texts.of("screen", lang).get("verdict." + verdict);
  }

  void print(String key, Object... args) {
    out.println(text(key, args));
  }

  void complain(String key, Object... args) {
    err.println(text(key, args));
  }

  /** Prints issues of one weight, the first twenty, and how many more there are. */
  void complain(List<Issue> issues, Severity severity) {
    complain(
        issues, severity, issues.stream().filter(issue -> issue.severity() == severity).count());
  }

  /** As above, where the list holds only the first of so many. */
  void complain(List<Issue> first, Severity severity, long count) {
    first.stream()
        .filter(issue -> issue.severity() == severity)
        .limit(ISSUES_SHOWN)
        .forEach(issue -> err.println(sentence(issue)));
    if (count > ISSUES_SHOWN) {
      complain("more.issues", count - ISSUES_SHOWN);
    }
  }

  /**
   * Weight, sentence, and where: file, layer, feature; what the sentence lists follows in lines.
   */
  String sentence(Issue issue) {
    StringBuilder place = new StringBuilder();
    append(place, issue.file());
    append(place, issue.layer());
    if (issue.fid() != null) {
      append(place, text("fid", issue.fid()));
    }
    String line = text("severity." + issue.severity(), issue.message(lang));
    if (place.isEmpty()) {
      return line;
    }
    int firstEnds = line.indexOf('\n');
    int end = firstEnds < 0 ? line.length() : firstEnds;
    return line.substring(0, end) + " [" + place + "]" + line.substring(end);
  }

  private static void append(StringBuilder place, String part) {
    if (!part.isEmpty()) {
      place.append(place.isEmpty() ? "" : " · ").append(part);
    }
  }
}
