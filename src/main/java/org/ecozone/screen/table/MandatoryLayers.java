package org.ecozone.screen.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ecozone.screen.ScreenIssue;
import org.ecozone.zone.Issue;

/**
 * Layers whose absence marks every verdict: {@code data/rules/mandatory.csv}. Alternatives stand in
 * one cell, separated by a slash; a rule that names any of them and could not run is open.
 */
public final class MandatoryLayers {
  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(List.of("layer"), List.of("note"), CsvTable.Columns.Others.KEPT);

  private final String sha256;
  private final List<List<String>> entries;
  private final Set<String> codes;

  private MandatoryLayers(String sha256, List<List<String>> entries) {
    this.sha256 = sha256;
    this.entries = List.copyOf(entries);
    this.codes = entries.stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
  }

  public static MandatoryLayers read(String file, byte[] bytes, Consumer<Issue> issues) {
    CsvTable table = CsvTable.read(file, bytes, COLUMNS, issues);
    List<List<String>> entries = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      if (row.get("layer").isEmpty()) {
        issues.accept(Issue.of(ScreenIssue.TABLE_VALUE_MISSING, file, "", row.number(), "layer"));
      } else {
        entries.add(Arrays.stream(row.get("layer").split("/")).map(String::strip).toList());
      }
    }
    return new MandatoryLayers(table.sha256(), entries);
  }

  public String sha256() {
    return sha256;
  }

  /** Each entry lists its alternatives. */
  public List<List<String>> entries() {
    return entries;
  }

  /** True if any entry names the code. */
  public boolean names(String code) {
    return codes.contains(code);
  }

  /** Codes of every entry none of whose alternatives is among the usable codes, sorted. */
  public Set<String> missing(Set<String> usable) {
    Set<String> missing = new TreeSet<>();
    for (List<String> alternatives : entries) {
      if (alternatives.stream().noneMatch(usable::contains)) {
        missing.addAll(alternatives);
      }
    }
    return missing;
  }
}
