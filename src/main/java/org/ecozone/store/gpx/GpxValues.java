package org.ecozone.store.gpx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.text.DecimalOutput;

/**
 * The values of a row by the elements that GPX has for them; what it has none for goes into the
 * description.
 */
final class GpxValues {
  /** In the order of the schema, before and after which the geometry of a track stands. */
  private static final List<String> WAYPOINT =
      List.of("ele", "time", "magvar", "geoidheight", "name", "cmt", "desc", "src", "sym", "type");

  private static final List<String> TRACK = List.of("name", "cmt", "desc", "src", "number", "type");

  private final OutTable table;
  private final int nameColumn;
  private boolean described;
  private boolean blobs;

  GpxValues(OutTable table) {
    this.table = table;
    this.nameColumn = nameColumn(table);
  }

  private static int nameColumn(OutTable table) {
    for (String wanted : List.of(table.roles().name(), "name", table.roles().parcel())) {
      for (int i = 0; i < table.columns().size(); i++) {
        if (!wanted.isEmpty() && table.columns().get(i).name().equals(wanted)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Texts by element, in the order of the schema. */
  Map<String, String> of(OutRow row, GpxKind kind) {
    List<String> order = kind == GpxKind.WAYPOINTS ? WAYPOINT : TRACK;
    Map<String, String> known = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Object value = row.values().get(i);
      String column = table.columns().get(i).name();
      if (value == null) {
        continue;
      }
      if (i == nameColumn) {
        known.put("name", text(value));
      } else if (order.contains(column) && !column.equals("name")) {
        known.put(column, text(value));
      } else {
        others.add(column + "=" + text(value));
      }
    }
    if (!others.isEmpty()) {
      described = true;
      known.merge("desc", String.join("; ", others), (own, more) -> own + "; " + more);
    }
    Map<String, String> sorted = new LinkedHashMap<>();
    order.forEach(element -> sorted.computeIfAbsent(element, known::get));
    return sorted;
  }

  private String text(Object value) {
    if (value instanceof byte[] bytes) {
      blobs = true;
      return bytes.length + " B";
    }
    boolean number = value instanceof Double decimal && Double.isFinite(decimal);
    return number ? DecimalOutput.shortest((Double) value) : String.valueOf(value);
  }

  /** Whether a value went into a description. */
  boolean isAnyDescribed() {
    return described;
  }

  /** Whether the bytes of a value were left out. */
  boolean isAnyLost() {
    return blobs;
  }
}
