package org.ecozone.store.txt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;

/** Which columns of a table go into which field of a head. */
final class TxtOutColumns {
  private final int number;
  private final int name;
  private final List<Integer> further;

  private TxtOutColumns(int number, int name, List<Integer> further) {
    this.number = number;
    this.name = name;
    this.further = List.copyOf(further);
  }

  /** Says which columns have no place. */
  static TxtOutColumns of(OutTable table, TxtIssues issues) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    int number = find(names, table.roles().parcel(), ParcelHead.NUMBER);
    int name = find(names, table.roles().name(), ParcelHead.NAME);
    int most = ParcelHead.STANDARD.size();
    for (int count = most + 1; count <= ParcelHead.MOST_FIELDS; count++) {
      List<String> fields = ParcelHead.columns(count, null);
      most = names.contains(fields.get(fields.size() - 1)) ? fields.size() : most;
    }
    List<String> fields = ParcelHead.columns(most, null);
    List<Integer> further = new ArrayList<>();
    for (String field : fields.subList(fields.indexOf(ParcelHead.KIND) + 1, fields.size())) {
      further.add(names.indexOf(field));
    }
    Set<Integer> used = new HashSet<>(further);
    used.add(number);
    used.add(name);
    List<String> left = new ArrayList<>();
    Set<String> computed =
        new HashSet<>(List.of(ParcelHead.POINT_COUNT, ParcelHead.AREA, ParcelHead.KIND));
    computed.add(table.roles().statedArea());
    for (int i = 0; i < names.size(); i++) {
      if (!used.contains(i) && !computed.contains(names.get(i))) {
        left.add(names.get(i));
      }
    }
    if (!left.isEmpty()) {
      issues.add(TxtIssue.COLUMNS_LEFT, left.size(), String.join("、", left));
    }
    return new TxtOutColumns(number, name, further);
  }

  private static int find(List<String> names, String role, String usual) {
    return names.indexOf(role.isEmpty() ? usual : role);
  }

  /** The number of a parcel; one is made up only where the table has no such column. */
  String number(OutRow row, int parcel) {
    return number < 0 ? SurveyTxtWriter.generated(parcel) : text(row, number);
  }

  String name(OutRow row) {
    return text(row, name);
  }

  /** What follows behind the kind. */
  List<String> further(OutRow row) {
    return further.stream().map(column -> text(row, column)).toList();
  }

  private static String text(OutRow row, int column) {
    Object value = column < 0 ? null : row.values().get(column);
    return value == null || value instanceof byte[] ? "" : String.valueOf(value);
  }
}
