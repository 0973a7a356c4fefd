package org.ecozone.app.setup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.app.setup.TableProposal.By;
import org.ecozone.app.setup.TableProposal.ClassValue;
import org.ecozone.app.workspace.WorkspaceIssue;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.StoreException;
import org.ecozone.store.preview.TableSamples;
import org.ecozone.zone.ClassSynonyms;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.ProfileMatch;

/** The class values of a table and what they are read as: the same as the reader makes of them. */
final class ProposedClasses {
  /** More different values are no classes. */
  private static final int MOST = 5000;

  private static final String CLASS = "class";

  private final GeoPackageFile file;
  private final FeatureTable table;
  private final ProfileMatch match;

  private record Read(String raw, String canonical, By by) {}

  /** By a match that holds the classes of the set-up. */
  ProposedClasses(GeoPackageFile file, FeatureTable table, ProfileMatch match) {
    this.file = file;
    this.table = table;
    this.match = match;
  }

  /** The most frequent first; empty if the layer has no list of classes. Adds to the issues. */
  List<ClassValue> count(List<Issue> issues, Progress progress) throws StoreException {
    LayerProfile profile = match.profile();
    if (profile == null || !profile.values().containsKey(CLASS)) {
      return List.of();
    }
    Map<Read, Long> counts = new LinkedHashMap<>();
    TableSamples.Counts found = TableSamples.counts(file, table, columns(profile), MOST, progress);
    found.rows().forEach((row, rows) -> counts.merge(read(profile, row), rows, Long::sum));
    if (found.others() > 0) {
      issues.add(
          Issue.of(
              WorkspaceIssue.SET_UP_CLASSES_MANY, file.name(), table.name(), MOST, found.others()));
    }
    List<ClassValue> values = new ArrayList<>();
    counts.forEach(
        (read, rows) -> values.add(new ClassValue(read.raw, rows, read.canonical, read.by)));
    values.sort(
        Comparator.comparingLong((ClassValue value) -> -value.count())
            .thenComparing(ClassValue::raw));
    return values;
  }

  /** The class column, and those of attributes that a blank class may follow from. */
  private List<String> columns(LayerProfile profile) {
    Set<String> columns = new LinkedHashSet<>();
    if (match.columns().containsKey(CLASS)) {
      columns.add(match.columns().get(CLASS));
    }
    match
        .columns()
        .forEach(
            (attribute, column) -> {
              if (profile.values().containsKey(CLASS + "<" + attribute)) {
                columns.add(column);
              }
            });
    return List.copyOf(columns);
  }

  private Read read(LayerProfile profile, Map<String, String> row) {
    String column = match.columns().get(CLASS);
    String raw = column == null ? "" : row.getOrDefault(column, "");
    String stated = raw.isEmpty() ? match.constants().getOrDefault(CLASS, "") : raw;
    if (stated.isEmpty()) {
      String derived = ClassSynonyms.derived(profile, CLASS, attribute -> text(row, attribute));
      stated = derived == null ? "" : derived;
    }
    if (stated.isEmpty()) {
      String said = match.classes().get("");
      if (said != null) {
        return new Read("", said, By.USER);
      }
      boolean allowed = profile.values().get(CLASS).containsKey("");
      return new Read("", "", allowed ? By.PROFILE : By.NOBODY);
    }
    String listed = ClassSynonyms.canonical(profile, CLASS, stated);
    if (listed != null) {
      return new Read(raw, listed, By.PROFILE);
    }
    String said = match.canonicalValue(CLASS, stated);
    return said == null ? new Read(raw, "", By.NOBODY) : new Read(raw, said, By.USER);
  }

  private String text(Map<String, String> row, String attribute) {
    String column = match.columns().get(attribute);
    return column == null
        ? match.constants().getOrDefault(attribute, "")
        : row.getOrDefault(column, "");
  }
}
