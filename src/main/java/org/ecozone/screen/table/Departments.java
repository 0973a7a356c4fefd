package org.ecozone.screen.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ecozone.screen.ScreenIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;

/** Whom to consult for a layer: {@code data/rules/departments.csv}. */
public final class Departments {
  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(
          List.of("layer", "department_zh", "department_en"),
          List.of("note"),
          CsvTable.Columns.Others.KEPT);

  private final String sha256;
  private final Map<String, List<Department>> byLayer;

  /** A department in both languages. */
  public record Department(String zh, String en) {
    public String name(Lang lang) {
      return lang == Lang.ZH ? zh : en;
    }
  }

  private Departments(String sha256, Map<String, List<Department>> byLayer) {
    this.sha256 = sha256;
    this.byLayer = byLayer;
  }

  public static Departments read(String file, byte[] bytes, Consumer<Issue> issues) {
    CsvTable table = CsvTable.read(file, bytes, COLUMNS, issues);
    Map<String, List<Department>> byLayer = new LinkedHashMap<>();
    for (CsvTable.Row row : table.rows()) {
      for (String column : List.of("layer", "department_zh", "department_en")) {
        if (row.get(column).isEmpty()) {
          issues.accept(Issue.of(ScreenIssue.TABLE_VALUE_MISSING, file, "", row.number(), column));
        }
      }
      byLayer
          .computeIfAbsent(row.get("layer"), code -> new ArrayList<>())
          .add(new Department(row.get("department_zh"), row.get("department_en")));
    }
    return new Departments(table.sha256(), byLayer);
  }

  public String sha256() {
    return sha256;
  }

  /** Departments of a canonical layer code in the order of the file, empty if none is listed. */
  public List<Department> of(String layer) {
    return List.copyOf(byLayer.getOrDefault(layer, List.of()));
  }
}
