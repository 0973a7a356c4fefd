package org.ecozone.app.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;

/**
 * Types of columns that are copied: as declared where every value keeps to it, else TEXT. SQLite
 * lets a column of numbers hold text, and a value must not be lost for it.
 */
final class ColumnFit {
  /** GeoPackage 1.3, table 1; with or without fractions of a second. */
  private static final String DATETIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z";

  private final List<String> names;
  private final Type[] types;

  ColumnFit(List<String> names, Map<String, Type> declared) {
    this.names = List.copyOf(names);
    types = names.stream().map(name -> declared.getOrDefault(name, Type.TEXT)).toArray(Type[]::new);
  }

  /** Looks at one row; every row is looked at before the first is fitted. */
  void look(List<Object> values) {
    for (int i = 0; i < types.length; i++) {
      // A BLOB column keeps its bytes; SQLite lets it hold a stray text as well, and so do we.
      boolean open = types[i] != Type.BLOB && values.get(i) != null;
      if (open && !fits(values.get(i), types[i])) {
        types[i] = Type.TEXT;
      }
    }
  }

  private static boolean fits(Object value, Type type) {
    return switch (type) {
      case INTEGER -> value instanceof Long;
      case DOUBLE -> value instanceof Double || value instanceof Long;
      case BOOLEAN -> value instanceof Long number && (number == 0 || number == 1);
      case DATE -> value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}");
      case DATETIME -> value instanceof String text && text.matches(DATETIME);
      case BLOB -> value instanceof byte[];
      case TEXT -> true;
    };
  }

  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      columns.add(new Column(names.get(i), types[i]));
    }
    return columns;
  }

  /** Values as their columns want them. */
  List<Object> fitted(List<Object> values) {
    List<Object> fitted = new ArrayList<>(values.size());
    for (int i = 0; i < types.length; i++) {
      Object value = values.get(i);
      fitted.add(fitted(types[i], value));
    }
    return fitted;
  }

  private static Object fitted(Type type, Object value) {
    if (value == null) {
      return null;
    }
    return switch (type) {
      case TEXT -> value.toString();
      case BOOLEAN -> value instanceof Long number ? (Object) (number != 0) : value;
      default -> value;
    };
  }
}
