package org.ecozone.store.staging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.store.StoreIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;

/**
 * Keeps a row of an exchange file whose geometry cannot be used from being complained of twice: by
 * the reader of the format, which knows the line and the reason, and by the reader of staged rows.
 */
public final class SaidOnce {
  private record Row(String layer, Long fid) {}

  private final Set<Row> rows = new HashSet<>();

  /** Knows the rows that errors name. */
  public SaidOnce(List<Issue> said) {
    for (Issue issue : said) {
      if (issue.severity() == Severity.ERROR && issue.fid() != null) {
        rows.add(new Row(issue.layer(), issue.fid()));
      }
    }
  }

  /** What of {@code more} is not said by {@code said} yet. */
  public static List<Issue> unsaid(List<Issue> said, List<Issue> more) {
    SaidOnce once = new SaidOnce(said);
    return more.stream()
        .filter(
            issue ->
                !issue.code().equals(StoreIssue.GEOMETRY_NOT_RECEIVED.name())
                    || !once.isSaid(issue))
        .toList();
  }

  /** Whether an error names the row that the issue is about. */
  public boolean isSaid(Issue issue) {
    return rows.contains(new Row(issue.layer(), issue.fid()));
  }
}
