package org.ecozone.app.sidecar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecozone.zone.Issue;

/** Issues of a table; of one kind the first {@value #SHOWN} are kept, the others counted. */
final class IssueCount {
  private static final int SHOWN = 20;

  private final String file;
  private final String layer;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<SidecarIssue, Long> counts = new EnumMap<>(SidecarIssue.class);

  IssueCount(String file, String layer) {
    this.file = file;
    this.layer = layer;
  }

  void add(SidecarIssue code, Object... args) {
    if (counts.merge(code, 1L, Long::sum) <= SHOWN) {
      issues.add(Issue.of(code, file, layer, args));
    }
  }

  List<Issue> all() {
    List<Issue> all = new ArrayList<>(issues);
    counts.forEach(
        (code, count) -> {
          if (count > SHOWN) {
            all.add(
                Issue.of(SidecarIssue.MORE_OF_THE_SAME, file, layer, code, count - SHOWN)
                    .withSeverity(code.severity()));
          }
        });
    return all;
  }
}
