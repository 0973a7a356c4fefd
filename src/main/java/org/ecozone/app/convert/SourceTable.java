package org.ecozone.app.convert;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.exchange.ColumnRoles;

/**
 * A table that is converted, and what its format says of it beside its columns.
 *
 * @param roles which columns mean what
 * @param projectName empty if the file names none
 */
record SourceTable(FeatureTable table, ColumnRoles roles, String projectName) {
  private static final Set<String> PARCELS = Set.of("dkbh", "地块编号", "parcel", "地块编");
  private static final Set<String> NAMES =
      Set.of("name", "dkmc", "地块名称", "xmmc", "mc", "项目名称", "项目名", "地块名");

  /** Of a format that says nothing of its columns: they are known by their usual names only. */
  static SourceTable byNames(FeatureTable table, String projectName) {
    ColumnRoles roles =
        new ColumnRoles(first(table.columns(), PARCELS), first(table.columns(), NAMES), "", null);
    return new SourceTable(table, roles, projectName);
  }

  private static String first(List<String> columns, Set<String> wanted) {
    return columns.stream()
        .filter(column -> wanted.contains(column.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse("");
  }
}
