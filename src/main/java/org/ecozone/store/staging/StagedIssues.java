package org.ecozone.store.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;

/** Issues of a file and its rows, of each code at most so many; the rest is counted. */
final class StagedIssues {
  static final int LISTED = 1000;

  /** What is counted together. */
  private record Kind(String layer, String bundle, String code, Severity severity) {}

  private final String file;
  private final List<Issue> listed = new ArrayList<>();
  private final Map<Kind, Long> seen = new HashMap<>();

  StagedIssues(ReceivedFile file) {
    this.file = file.input().name();
    listed.addAll(file.issues());
  }

  void add(Issue issue) {
    Kind kind = new Kind(issue.layer(), issue.bundle(), issue.code(), issue.severity());
    if (seen.merge(kind, 1L, Long::sum) <= LISTED) {
      listed.add(issue);
    }
  }

  /** Of a row, which readers need not name themselves. */
  void addOfRow(String table, long fid, Issue issue) {
    Issue named =
        new Issue(
            issue.severity(),
            issue.code(),
            issue.bundle(),
            issue.file().isEmpty() ? file : issue.file(),
            table,
            fid,
            issue.args(),
            issue.x(),
            issue.y());
    add(named);
  }

  List<Issue> list() {
    List<Issue> all = new ArrayList<>(listed);
    seen.forEach(
        (kind, count) -> {
          if (count > LISTED) {
            all.add(
                Issue.of(StagingIssue.MORE_ROWS, file, kind.layer(), kind.code(), count - LISTED)
                    .withSeverity(kind.severity()));
          }
        });
    return all;
  }
}
