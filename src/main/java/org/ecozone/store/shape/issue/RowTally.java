package org.ecozone.store.shape.issue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.zone.Issue;

/**
 * What is odd about many rows in the same way: one issue with the number of rows and the fids of
 * the first.
 *
 * <p>Threads: one at a time.
 */
public final class RowTally {
  private static final int NAMED = 5;

  private final Map<Key, Count> counts = new LinkedHashMap<>();

  private record Key(ShapeIssue code, List<String> args) {}

  private static final class Count {
    private final List<String> first = new ArrayList<>();
    private long rows;
    private long lastFid = -1;
    private long firstFid;
  }

  /**
   * Counts a row; the same row again, for the same reason, counts once.
   *
   * @param args values after number and fids: the name of the column
   */
  public void add(ShapeIssue code, long fid, String... args) {
    Count count = counts.computeIfAbsent(new Key(code, Arrays.asList(args)), key -> new Count());
    if (count.lastFid == fid) {
      return;
    }
    count.lastFid = fid;
    if (count.rows++ == 0) {
      count.firstFid = fid;
    }
    if (count.first.size() < NAMED) {
      count.first.add(String.valueOf(fid));
    }
  }

  /** One issue per kind, in the order met. */
  public List<Issue> issues(String file, String table) {
    List<Issue> result = new ArrayList<>();
    counts.forEach(
        (key, count) -> {
          List<Object> args = new ArrayList<>();
          args.add(count.rows);
          args.add(String.join(", ", count.first) + (count.rows > NAMED ? " …" : ""));
          args.addAll(key.args());
          Issue issue = Issue.of(key.code(), file, table, args.toArray());
          result.add(count.rows == 1 ? issue.withFid(count.firstFid) : issue);
        });
    return result;
  }
}
