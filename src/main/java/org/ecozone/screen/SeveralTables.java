package org.ecozone.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/**
 * Layers that came in several tables (domain.md 6, item 12): counties may, versions and copies
 * should not. All of them are used, totals are unions; who reads the result has to know.
 */
final class SeveralTables {
  private SeveralTables() {}

  /** In the order of the layers. Tables of different parts of a layer (GJGY, ZRBHQ) are no case. */
  static List<Issue> issues(List<ZoneLayer> layers) {
    Map<List<Object>, List<ZoneLayer>> groups = new LinkedHashMap<>();
    for (ZoneLayer layer : layers) {
      if (layer.profiled() && !layer.zones().isEmpty()) {
        groups
            .computeIfAbsent(List.of(layer.code(), layer.constants()), key -> new ArrayList<>())
            .add(layer);
      }
    }
    List<Issue> issues = new ArrayList<>();
    groups.values().stream()
        .filter(group -> group.size() > 1)
        .forEach(group -> addIssues(group, issues));
    return issues;
  }

  private static void addIssues(List<ZoneLayer> group, List<Issue> issues) {
    ZoneLayer first = group.get(0);
    String tables = group.stream().map(SeveralTables::place).collect(Collectors.joining("; "));
    issues.add(
        Issue.of(
            ScreenIssue.LAYER_IN_SEVERAL_TABLES,
            "",
            first.code(),
            first.code(),
            group.size(),
            tables));
    for (int i = 1; i < group.size(); i++) {
      ZoneLayer layer = group.get(i);
      for (ZoneLayer earlier : group.subList(0, i)) {
        if (isCopy(layer, earlier)) {
          issues.add(
              Issue.of(
                  ScreenIssue.LAYER_TWICE,
                  layer.source().file(),
                  layer.source().table(),
                  layer.code(),
                  place(earlier)));
          break;
        }
      }
    }
  }

  /** The same geometries in the same order, in the same CRS. */
  private static boolean isCopy(ZoneLayer a, ZoneLayer b) {
    if (a.zones().size() != b.zones().size()
        || !Objects.equals(a.crs(), b.crs())
        || !a.extent().equals(b.extent())) {
      return false;
    }
    for (int i = 0; i < a.zones().size(); i++) {
      Zone left = a.zones().get(i);
      Zone right = b.zones().get(i);
      if (!left.geometry().equalsExact(right.geometry())) {
        return false;
      }
    }
    return true;
  }

  private static String place(ZoneLayer layer) {
    return layer.source().file() + " " + layer.source().table();
  }
}
