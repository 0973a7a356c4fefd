package org.ecozone.store.txt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Severity;
import org.ecozone.zone.Texts;

/** Collects issues, of each code no more than a person reads; the others are counted. */
final class TxtIssues {
  private static final int MOST_OF_A_CODE = 200;

  private final String file;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Severity> severities = new TreeMap<>();

  TxtIssues(String file) {
    this.file = file;
  }

  void add(TxtIssue code, Object... args) {
    add(Issue.of(code, file, "", args));
  }

  void add(Issue issue) {
    int count = counts.merge(issue.code(), 1, Integer::sum);
    severities.putIfAbsent(issue.code(), issue.severity());
    if (count <= MOST_OF_A_CODE) {
      issues.add(issue);
    }
  }

  /** Name of a unit for a message. */
  static String unit(AreaUnit unit) {
    String key = "unit." + unit;
    return Texts.bilingual(
        Texts.of("store/txt", Lang.ZH).get(key), Texts.of("store/txt", Lang.EN).get(key));
  }

  /** What was collected, and how many more of each kind there were. */
  List<Issue> list() {
    List<Issue> all = new ArrayList<>(issues);
    counts.forEach(
        (code, count) -> {
          if (count > MOST_OF_A_CODE) {
            all.add(
                Issue.of(TxtIssue.MORE, file, "", code, count - MOST_OF_A_CODE)
                    .withSeverity(severities.get(code)));
          }
        });
    return all;
  }
}
