package org.ecozone.store.corner;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecozone.store.StoreException;
import org.ecozone.store.corner.CornerLayout.ColumnGuess;
import org.ecozone.store.corner.CornerLayout.Confidence;
import org.ecozone.store.corner.CornerLayout.Why;
import org.ecozone.store.corner.cell.CornerIssue;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.zone.Issue;

/** The user's {@code role=heading} lines, which win over every guess. */
final class ChosenColumns {
  private final String file;
  private final Map<CornerRole, String> chosen;

  ChosenColumns(String file, Map<CornerRole, String> chosen) {
    this.file = file;
    this.chosen = chosen;
  }

  static Map<CornerRole, String> of(ReadChoices choices, String file) throws StoreException {
    Map<CornerRole, String> roles = new EnumMap<>(CornerRole.class);
    for (String line : choices.get(ReadOption.COLUMNS).orElse("").split("\\R")) {
      if (line.isBlank()) {
        continue;
      }
      int equals = line.indexOf('=');
      String name = (equals < 0 ? line : line.substring(0, equals)).strip();
      CornerRole role = role(name);
      if (role == null || equals < 0) {
        throw new StoreException(
            Issue.of(
                CornerIssue.ROLE_UNKNOWN, file, "", line.strip(), List.of(CornerRole.values())),
            null);
      }
      roles.put(role, line.substring(equals + 1).strip());
    }
    return roles;
  }

  private static CornerRole role(String name) {
    String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
    for (CornerRole role : CornerRole.values()) {
      if (role.name().equals(wanted)) {
        return role;
      }
    }
    return null;
  }

  void apply(List<ColumnGuess> columns) throws StoreException {
    boolean places =
        chosen.keySet().stream()
            .anyMatch(role -> role.isCoordinate() || role == CornerRole.GEOMETRY);
    for (int c = 0; c < columns.size(); c++) {
      CornerRole role = columns.get(c).role();
      boolean place = role.isCoordinate() || role == CornerRole.GEOMETRY;
      if (places && place || chosen.containsKey(role)) {
        columns.set(c, columns.get(c).left());
      }
    }
    for (Map.Entry<CornerRole, String> entry : chosen.entrySet()) {
      int column = find(columns, entry.getValue());
      if (column < 0) {
        String all = String.join(" | ", columns.stream().map(ColumnGuess::key).toList());
        throw new StoreException(
            Issue.of(CornerIssue.COLUMN_UNKNOWN, file, "", entry.getValue(), all), null);
      }
      if (column < columns.size()) {
        columns.set(column, columns.get(column).as(entry.getKey(), Confidence.CHOSEN, Why.CHOSEN));
      }
    }
  }

  /** By key, by head, or by #number; beyond the last column for an empty key: no such column. */
  private static int find(List<ColumnGuess> columns, String key) {
    if (key.isEmpty()) {
      return columns.size();
    }
    for (ColumnGuess column : columns) {
      boolean same = column.key().equals(key) || key.equals("#" + (column.index() + 1));
      if (same || folded(column.head()).equals(folded(key))) {
        return column.index();
      }
    }
    return -1;
  }

  private static String folded(String text) {
    return HeadWords.fold(text).replaceAll("\\s+", "");
  }
}
