package org.ecozone.screen.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ecozone.screen.ScreenIssue;
import org.ecozone.zone.Issue;

/**
 * Attributes of counties, read by rules with relation ATTRIBUTE: {@code data/rules/counties.csv}.
 * Column {@code county} is the GB/T 2260 code; every other column is an attribute, an empty cell is
 * unknown.
 */
public final class CountyTable {
  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(List.of("county", "name"), List.of(), CsvTable.Columns.Others.KEPT);
  private static final Pattern CODE = Pattern.compile("\\d{6}");

  private final String sha256;
  private final Set<String> columns;
  private final Map<String, Map<String, Object>> rows;

  private CountyTable(String sha256, Set<String> columns, Map<String, Map<String, Object>> rows) {
    this.sha256 = sha256;
    this.columns = columns;
    this.rows = rows;
  }

  public static CountyTable read(String file, byte[] bytes, Consumer<Issue> issues) {
    CsvTable table = CsvTable.read(file, bytes, COLUMNS, issues);
    Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
    for (CsvTable.Row row : table.rows()) {
      String county = row.get("county");
      if (!CODE.matcher(county).matches()) {
        issues.accept(
            Issue.of(ScreenIssue.TABLE_VALUE_BAD, file, "", row.number(), "county", county));
        continue;
      }
      Map<String, Object> values = new HashMap<>();
      row.cells().forEach((column, cell) -> put(values, column, cell));
      if (rows.putIfAbsent(county, values) != null) {
        issues.accept(
            Issue.of(ScreenIssue.TABLE_KEY_TWICE, file, "", row.number(), "county", county));
      }
    }
    return new CountyTable(table.sha256(), new LinkedHashSet<>(table.columns()), rows);
  }

  private static void put(Map<String, Object> values, String column, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    switch (cell.toLowerCase(Locale.ROOT)) {
      case "true", "是" -> values.put(column, Boolean.TRUE);
      case "false", "否" -> values.put(column, Boolean.FALSE);
      default -> values.put(column, cell);
    }
  }

  public String sha256() {
    return sha256;
  }

  public Set<String> columns() {
    return Set.copyOf(columns);
  }

  /** Codes in the order of the file. */
  public List<String> codes() {
    return List.copyOf(rows.keySet());
  }

  public boolean lists(String county) {
    return rows.containsKey(county);
  }

  /** Name of a county, its code if the table does not list it. */
  public String name(String county) {
    Object name = value(county, "name");
    return name == null ? county : name.toString();
  }

  /** Value of a column; {@code county} is answered for every code. Null if unknown. */
  public Object value(String county, String column) {
    if (column.equals("county")) {
      return county;
    }
    Map<String, Object> row = rows.get(county);
    return row == null ? null : row.get(column);
  }

  /** All known values of a column: String or Boolean. */
  public Set<Object> values(String column) {
    Set<Object> values = new LinkedHashSet<>();
    for (Map<String, Object> row : rows.values()) {
      if (row.get(column) != null) {
        values.add(row.get(column));
      }
    }
    return values;
  }
}
