package org.ecozone.store.dxf.land;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecozone.store.dxf.group.DxfIssue;
import org.ecozone.zone.Issue;

/** Issues of a drawing; of one kind the first {@value #SHOWN} are kept, the others counted. */
final class IssueTally {
  private static final int SHOWN = 20;

  private final String file;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<DxfIssue, Long> counts = new EnumMap<>(DxfIssue.class);

  IssueTally(String file) {
    this.file = file;
  }

  /** An issue about a layer. */
  void add(DxfIssue code, String layer, Object... args) {
    if (counts.merge(code, 1L, Long::sum) <= SHOWN) {
      issues.add(Issue.of(code, file, layer, args));
    }
  }

  /** An issue about a place in a layer. */
  void addAt(DxfIssue code, String layer, double[] xy, Object... args) {
    if (counts.merge(code, 1L, Long::sum) <= SHOWN) {
      issues.add(Issue.of(code, file, layer, args).at(xy[0], xy[1]));
    }
  }

  void addAll(List<Issue> others) {
    issues.addAll(others);
  }

  List<Issue> issues() {
    List<Issue> all = new ArrayList<>(issues);
    counts.forEach(
        (code, count) -> {
          if (count > SHOWN) {
            all.add(
                Issue.of(DxfIssue.MORE_OF_THE_SAME, file, "", code, count - SHOWN)
                    .withSeverity(code.severity()));
          }
        });
    return all;
  }
}
