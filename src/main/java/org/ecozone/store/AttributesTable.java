package org.ecozone.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.store.site.SiteColumns;
import org.ecozone.store.table.CsvTable;
import org.ecozone.zone.Issue;

/**
 * Project attributes in a file beside the sites ({@code --attributes}): one row per site, a column
 * with the site's id, the other columns under the canonical or a human name. A blank cell is
 * unknown. Two columns or rows that contradict each other leave the attribute unknown and an issue
 * says so.
 *
 * @param bySite site id to canonical attribute to text as written, in the order of the file
 * @param issues everything met, in the order of the file
 */
public record AttributesTable(Map<String, Map<String, String>> bySite, List<Issue> issues) {
  public AttributesTable {
    issues = List.copyOf(issues);
  }

  /**
   * Reads CSV or XLSX.
   *
   * @param names every accepted column name (canonical, Chinese, English) to the canonical
   *     attribute
   * @throws StoreException if the file cannot be read or has no column with site ids
   */
  public static AttributesTable read(Path file, Map<String, String> names) throws StoreException {
    return new Reading(CsvTable.read(file), names).run();
  }

  /** An issue for every id of the table that no site has. */
  public List<Issue> unknownSites(Collection<String> siteIds, String file) {
    Set<String> known = new HashSet<>(siteIds);
    return bySite.keySet().stream()
        .filter(id -> !known.contains(id))
        .map(id -> Issue.of(FilesIssue.ATTRIBUTES_SITE_UNKNOWN, file, "", id))
        .toList();
  }

  /** One pass over a table. */
  private static final class Reading {
    private final CsvTable table;
    private final Map<String, String> canonical = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> bySite = new LinkedHashMap<>();
    private final Map<String, Set<String>> dropped = new LinkedHashMap<>();
    private final List<Issue> issues;

    Reading(CsvTable table, Map<String, String> names) {
      this.table = table;
      issues = new ArrayList<>(table.issues());
      names.forEach(
          (name, attribute) -> {
            canonical.put(CsvTable.fold(name), attribute);
            canonical.put(CsvTable.fold(attribute), attribute);
          });
    }

    AttributesTable run() throws StoreException {
      String idColumn = idColumn();
      Map<Integer, String> columns = columns(idColumn);
      for (CsvTable.Row row : table.rows()) {
        String id = row.get(idColumn);
        if (id.isEmpty()) {
          issues.add(issue(FilesIssue.ATTRIBUTES_ID_BLANK, row.number()));
          continue;
        }
        Map<String, String> values = values(row, columns, id);
        if (bySite.putIfAbsent(id, values) != null) {
          issues.add(issue(FilesIssue.ATTRIBUTES_SITE_TWICE, id, row.number()));
          merge(id, values);
        }
      }
      return new AttributesTable(bySite, issues);
    }

    private String idColumn() throws StoreException {
      List<String> header = table.header().stream().map(CsvTable::fold).toList();
      for (String name : SiteColumns.ID_NAMES) {
        if (header.contains(CsvTable.fold(name))) {
          return name;
        }
      }
      throw new StoreException(issue(FilesIssue.COLUMN_MISSING, SiteColumns.ID_NAMES.get(0)), null);
    }

    private Map<Integer, String> columns(String idColumn) {
      Map<Integer, String> columns = new LinkedHashMap<>();
      for (int i = 0; i < table.header().size(); i++) {
        String name = CsvTable.fold(table.header().get(i));
        if (name.isEmpty() || name.equals(CsvTable.fold(idColumn))) {
          continue;
        }
        String attribute = canonical.get(name);
        if (attribute == null) {
          issues.add(issue(FilesIssue.ATTRIBUTES_COLUMN_UNKNOWN, table.header().get(i)));
        } else {
          columns.put(i, attribute);
        }
      }
      return columns;
    }

    private Map<String, String> values(CsvTable.Row row, Map<Integer, String> columns, String id) {
      Map<String, String> values = new LinkedHashMap<>();
      columns.forEach(
          (at, attribute) -> {
            String text = row.cell(at);
            String before = text.isEmpty() ? null : values.putIfAbsent(attribute, text);
            if (before != null && !before.equals(text)) {
              drop(id, attribute);
              issues.add(issue(FilesIssue.ATTRIBUTES_COLUMNS_DIFFER, id, attribute, before, text));
            }
          });
      values.keySet().removeAll(dropped.getOrDefault(id, Set.of()));
      return values;
    }

    private void merge(String id, Map<String, String> values) {
      Map<String, String> kept = bySite.get(id);
      values.forEach(
          (attribute, text) -> {
            String before = kept.putIfAbsent(attribute, text);
            if (before != null && !before.equals(text)) {
              drop(id, attribute);
              issues.add(issue(FilesIssue.ATTRIBUTES_ROWS_DIFFER, id, attribute, before, text));
            }
          });
      kept.keySet().removeAll(dropped.getOrDefault(id, Set.of()));
    }

    private void drop(String id, String attribute) {
      dropped.computeIfAbsent(id, key -> new HashSet<>()).add(attribute);
    }

    private Issue issue(FilesIssue code, Object... args) {
      return Issue.of(code, table.file(), "", args);
    }
  }
}
