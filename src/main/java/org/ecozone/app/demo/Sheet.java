package org.ecozone.app.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the declarative tables of this package (UTF-8 CSV in the resources). A missing one is our
 * bug.
 */
final class Sheet {
  /** A row; empty cells read as empty text. */
  record Row(Map<String, String> cells) {
    String text(String column) {
      String value = cells.get(column);
      if (value == null) {
        throw new IllegalStateException("no column " + column + " in " + cells);
      }
      return value;
    }

    double number(String column) {
      return Double.parseDouble(text(column));
    }

    double number(String column, double otherwise) {
      return has(column) ? number(column) : otherwise;
    }

    boolean has(String column) {
      return !text(column).isEmpty();
    }

    /** {@code A=1|B=2} as a map. */
    Map<String, String> pairs(String column) {
      Map<String, String> pairs = new LinkedHashMap<>();
      for (String pair : text(column).split("\\|", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
      }
      return pairs;
    }

    /** Blank-separated words. */
    List<String> words(String column) {
      return has(column) ? List.of(text(column).split(" ", -1)) : List.of();
    }
  }

  private Sheet() {}

  static List<Row> rows(String file) {
    InputStream in = Sheet.class.getResourceAsStream("/org/ecozone/app/demo/" + file);
    if (in == null) {
      throw new IllegalStateException("no demo table " + file);
    }
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.stream().map(r -> new Row(new LinkedHashMap<>(r.getFieldsAsMap()))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Row> rows(String file, String table) {
    return rows(file).stream().filter(row -> row.text("table").equals(table)).toList();
  }
}
