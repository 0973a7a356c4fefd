package org.ecozone.store.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.zone.Issue;
import org.ecozone.zone.IssueCode;

/**
 * Counts what is odd about rows, so that one issue says how often and where first.
 *
 * <p>The texts' values: number, first line, then what was given with the first.
 */
public final class RemarkTally {
  /** Kinds beyond these are counted together, under the first of them. */
  private static final int MOST_KINDS = 50;

  private static final class Count {
    private long number;
    private long firstLine;
    private Object[] first;
  }

  private final Map<IssueCode, Map<String, Count>> counts = new LinkedHashMap<>();

  /** Counts one; those of different kinds are counted apart. */
  public void add(IssueCode code, String kind, long line, Object... details) {
    Map<String, Count> kinds = counts.computeIfAbsent(code, c -> new LinkedHashMap<>());
    String known = kinds.size() < MOST_KINDS || kinds.containsKey(kind) ? kind : "…";
    Count count = kinds.computeIfAbsent(known, k -> new Count());
    if (count.number++ == 0) {
      count.firstLine = line;
      count.first = details;
    }
  }

  public void add(IssueCode code, long line) {
    add(code, "", line);
  }

  public long count(IssueCode code) {
    return counts.getOrDefault(code, Map.of()).values().stream().mapToLong(c -> c.number).sum();
  }

  /** One issue per code and kind. */
  public List<Issue> issues(String file, String table) {
    List<Issue> issues = new ArrayList<>();
    counts.forEach(
        (code, kinds) ->
            kinds.forEach(
                (kind, count) -> {
                  Object[] args = new Object[count.first.length + 2];
                  args[0] = count.number;
                  args[1] = count.firstLine;
                  System.arraycopy(count.first, 0, args, 2, count.first.length);
                  issues.add(Issue.of(code, file, table, args));
                }));
    return issues;
  }
}
