package org.ecozone.store.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQL text and small queries. Names from a file appear in SQL only through {@link #quote}. */
public final class Sql {
  private Sql() {}

  /** An identifier in double quotes, inner quotes doubled. */
  public static String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /**
   * All rows as arrays of objects (null, Long, Double, String, byte[]). For catalogue tables only.
   */
  public static List<Object[]> rows(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        int columns = result.getMetaData().getColumnCount();
        List<Object[]> rows = new ArrayList<>();
        while (result.next()) {
          Object[] row = new Object[columns];
          for (int i = 0; i < columns; i++) {
            Object value = result.getObject(i + 1);
            row[i] = value instanceof Integer number ? Long.valueOf(number) : value;
          }
          rows.add(row);
        }
        return rows;
      }
    }
  }

  /** Text of a value; empty for null, bytes read as UTF-8 or GB18030. */
  public static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof byte[] bytes) {
      String text = TextDecoder.decode(bytes).text();
      return text == null ? "" : text;
    }
    return value.toString();
  }

  public static Double number(Object value) {
    return value instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
  }
}
