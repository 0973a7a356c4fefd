package org.ecozone.app.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.WorkspaceIssue;
import org.ecozone.store.FeatureTable;
import org.ecozone.zone.ClassSynonyms;
import org.ecozone.zone.Issue;
import org.ecozone.zone.IssueCode;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.MatchReport;
import org.ecozone.zone.ProfileMatch;

/**
 * A match of a table, changed by what the user said about it. What the user said and what cannot be
 * done leaves the attribute or class unknown: nothing else is taken in its place.
 */
final class SetUpMatch {
  private final String file;
  private final FeatureTable table;
  private final SetUp setUp;
  private final List<Issue> issues;

  /** Adds to the issues. */
  SetUpMatch(String file, FeatureTable table, SetUp setUp, List<Issue> issues) {
    this.file = file;
    this.table = table;
    this.setUp = setUp;
    this.issues = issues;
  }

  MatchReport apply(MatchReport report) {
    if (setUp.fields().isEmpty() && setUp.classes().isEmpty()) {
      return report;
    }
    ProfileMatch match = report.match();
    ProfileMatch changed =
        new ProfileMatch(
            match.profile(),
            match.code(),
            columns(match),
            match.constants(),
            match.candidates(),
            classes(match.profile()));
    return new MatchReport(
        changed,
        report.basis(),
        report.conflicts().stream()
            .filter(conflict -> !setUp.fields().containsKey(conflict.attribute()))
            .toList(),
        report.cut().stream()
            .filter(cut -> !setUp.fields().containsKey(cut.target()))
            .filter(cut -> !setUp.fields().containsValue(cut.column()))
            .toList());
  }

  private Map<String, String> columns(ProfileMatch match) {
    Map<String, String> columns = new LinkedHashMap<>(match.columns());
    setUp
        .fields()
        .forEach(
            (attribute, column) -> {
              columns.remove(attribute);
              Optional<String> actual = actual(column);
              actual.ifPresent(found -> columns.put(attribute, found));
              if (actual.isEmpty() && !column.isEmpty()) {
                say(WorkspaceIssue.SET_UP_COLUMN_MISSING, attribute, column);
              }
            });
    return columns;
  }

  private Optional<String> actual(String column) {
    if (!column.isEmpty() && table.fidColumn().equals(column)) {
      return Optional.of(column);
    }
    return table.columns().stream().filter(column::equals).findFirst();
  }

  private Map<String, String> classes(LayerProfile profile) {
    Map<String, String> classes = new HashMap<>();
    Map<String, ?> listed = profile == null ? Map.of() : listed(profile);
    setUp
        .classes()
        .forEach(
            (raw, canonical) -> {
              String own = own(profile, listed, raw);
              if (!listed.containsKey(canonical) || canonical.isEmpty()) {
                say(WorkspaceIssue.SET_UP_CLASS_UNKNOWN, raw, canonical);
              } else if (own != null && !own.equals(canonical)) {
                say(WorkspaceIssue.SET_UP_CLASS_KNOWN, raw, canonical, own);
              } else if (own == null) {
                classes.put(raw.strip(), canonical);
                say(WorkspaceIssue.SET_UP_CLASS_STATED, raw, canonical);
              }
            });
    return classes;
  }

  /** The class that the profile knows for a value; null if it knows none. */
  private static String own(LayerProfile profile, Map<String, ?> listed, String raw) {
    if (raw.isBlank()) {
      return listed.containsKey("") ? "" : null;
    }
    return ClassSynonyms.canonical(profile, "class", raw);
  }

  private static Map<String, ?> listed(LayerProfile profile) {
    return profile.values().getOrDefault("class", Map.of());
  }

  private void say(IssueCode code, Object... args) {
    issues.add(Issue.of(code, file, table.name(), args));
  }
}
