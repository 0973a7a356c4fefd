package org.ecozone.store.geopackage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.geopackage.blob.Remark;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;

/**
 * The issues of one layer, kept short: of each code at most {@link #LISTED} are listed and the rest
 * counted; what is the same for many features is one issue with its count. Nothing is lost
 * silently.
 *
 * <p>Threads: one at a time.
 */
public final class IssueLog {
  public static final int LISTED = 1000;

  private final String file;
  private final String layer;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<StoreIssue, Long> seen = new EnumMap<>(StoreIssue.class);
  private final Map<StoreIssue, Severity> worst = new EnumMap<>(StoreIssue.class);
  private final Map<TallyKey, Tally> tallies = new LinkedHashMap<>();

  private record TallyKey(StoreIssue code, List<String> args) {}

  private static final class Tally {
    private final long firstFid;
    private final List<String> after;
    private long count;

    Tally(long firstFid, List<String> after) {
      this.firstFid = firstFid;
      this.after = after;
    }
  }

  public IssueLog(String file, String layer) {
    this.file = file;
    this.layer = layer;
  }

  /** An issue of the whole layer. */
  public void add(StoreIssue code, Object... args) {
    issues.add(Issue.of(code, file, layer, args));
  }

  public void addAll(List<Issue> others) {
    issues.addAll(others);
  }

  /** An issue of one feature, at a place if x is not NaN. */
  public void add(long fid, Remark remark, Severity severity, double x, double y) {
    long count = seen.merge(remark.issue(), 1L, Long::sum);
    worst.merge(remark.issue(), severity, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    if (count > LISTED) {
      return;
    }
    Issue issue =
        Issue.of(remark.issue(), file, layer, remark.args().toArray())
            .withFid(fid)
            .withSeverity(severity);
    issues.add(Double.isFinite(x) && Double.isFinite(y) ? issue.at(x, y) : issue);
  }

  /**
   * Takes back what was said about single features, because one issue of the whole layer says it.
   */
  public void forget(StoreIssue code) {
    issues.removeIf(issue -> issue.code().equals(code.name()));
    seen.remove(code);
  }

  /**
   * Counts one more of the same; becomes one issue whose values are args, the count, and then
   * {@code after}.
   */
  public void tally(StoreIssue code, long fid, List<String> args, List<String> after) {
    TallyKey key = new TallyKey(code, args);
    Tally tally = tallies.get(key);
    if (tally == null) {
      tally = new Tally(fid, after);
      tallies.put(key, tally);
    }
    tally.count++;
  }

  /** Everything, in the order met; what was counted comes last. */
  public List<Issue> close() {
    Map<StoreIssue, Long> listedTallies = new EnumMap<>(StoreIssue.class);
    tallies.forEach(
        (key, tally) -> {
          if (listedTallies.merge(key.code(), 1L, Long::sum) <= LISTED) {
            List<String> args = new ArrayList<>(key.args());
            args.add(String.valueOf(tally.count));
            args.addAll(tally.after);
            Issue issue = Issue.of(key.code(), file, layer, args.toArray());
            issues.add(tally.count == 1 ? issue.withFid(tally.firstFid) : issue);
          } else {
            seen.merge(key.code(), LISTED + 1L, (a, b) -> a + 1);
          }
        });
    seen.forEach(
        (code, count) -> {
          if (count > LISTED) {
            issues.add(
                Issue.of(StoreIssue.MORE_OF_THE_SAME, file, layer, code.name(), count - LISTED)
                    .withSeverity(worst.getOrDefault(code, code.severity())));
          }
        });
    tallies.clear();
    return List.copyOf(issues);
  }
}
