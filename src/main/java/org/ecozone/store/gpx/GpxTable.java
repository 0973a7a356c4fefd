package org.ecozone.store.gpx;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.markup.ColumnCensus;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.store.markup.PlainNumber;
import org.ecozone.zone.Issue;

/** What the first pass finds of one kind: its columns and the number of rows. */
final class GpxTable {
  /** Elements that are numbers by the schema of GPX 1.1; everything else is text. */
  private static final Set<String> NUMBERS =
      Set.of("ele", "magvar", "geoidheight", "hdop", "vdop", "pdop", "ageofdgpsdata");

  private static final Set<String> INTEGERS = Set.of("number", "sat", "dgpsid");

  private final GpxKind kind;
  private final ColumnCensus census = new ColumnCensus();
  private long rows;
  private ReceivedTable table;

  GpxTable(GpxKind kind) {
    this.kind = kind;
  }

  void register(GpxRow row) {
    rows++;
    row.fields.forEach(
        (element, value) -> {
          Object number = number(element, value);
          if (number instanceof Long integer) {
            census.integer(element, element, integer);
          } else if (number instanceof Double) {
            census.number(element, element);
          } else if (value.isBlank() && isNumeric(element)) {
            census.key(element, element);
          } else {
            census.text(element, element);
          }
        });
  }

  private static boolean isNumeric(String element) {
    return NUMBERS.contains(element) || INTEGERS.contains(element);
  }

  /** Null if the element is no number by its schema, or its value is none. */
  private static Object number(String element, String value) {
    if (INTEGERS.contains(element)) {
      try {
        return Long.valueOf(value.strip());
      } catch (NumberFormatException e) {
        return null;
      }
    }
    double number = NUMBERS.contains(element) ? PlainNumber.parse(value.strip()) : Double.NaN;
    return Double.isNaN(number) ? null : (Object) number;
  }

  void finish(String file, CrsStatement crs, long rowCount) {
    List<Column> columns = census.columns(file, kind.table());
    String name = census.place("name") < 0 ? "" : columns.get(census.place("name")).name();
    table =
        new ReceivedTable(
            kind.table(), columns, new ColumnRoles("", name, "", null), crs, rowCount);
  }

  /** In the order of the columns. */
  List<Object> values(Map<String, String> fields, String file, long line) throws StoreException {
    Object[] values = new Object[table.columns().size()];
    for (Map.Entry<String, String> field : fields.entrySet()) {
      int place = census.place(field.getKey());
      if (place >= 0) {
        values[place] = value(field.getKey(), field.getValue(), census.type(place), file, line);
      }
    }
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  private Object value(String element, String value, Type type, String file, long line)
      throws StoreException {
    if (type == Type.TEXT) {
      return value;
    }
    if (value.isBlank()) {
      return null;
    }
    Object number = number(element, value);
    if (number == null) {
      throw new StoreException(
          Issue.of(MarkupIssue.CHANGED_BETWEEN_PASSES, file, kind.table(), line), null);
    }
    return number;
  }

  GpxKind kind() {
    return kind;
  }

  long rows() {
    return rows;
  }

  ReceivedTable table() {
    return table;
  }

  List<Issue> issues(String file) {
    return census.issues(file, kind.table());
  }
}
