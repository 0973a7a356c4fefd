package org.ecozone.app.intake.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.intake.IntakeIssue;
import org.ecozone.zone.Issue;

/** Issues in their order, of each kind not more than a person reads; the others are counted. */
public final class BoundedIssues {
  private static final int MOST_OF_A_KIND = 200;

  private final List<Issue> kept = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, Issue> more = new LinkedHashMap<>();

  public void add(Issue issue) {
    String kind = issue.bundle() + "/" + issue.code();
    int count = counts.merge(kind, 1, Integer::sum);
    if (count <= MOST_OF_A_KIND) {
      kept.add(issue);
    } else {
      more.put(kind, issue);
    }
  }

  public void addAll(List<Issue> issues) {
    issues.forEach(this::add);
  }

  public List<Issue> list(String file) {
    List<Issue> all = new ArrayList<>(kept);
    more.forEach(
        (kind, issue) -> {
          int left = counts.get(kind) - MOST_OF_A_KIND;
          all.add(
              Issue.of(IntakeIssue.MORE, file, issue.layer(), left, issue.code())
                  .withSeverity(issue.severity()));
        });
    return all;
  }
}
