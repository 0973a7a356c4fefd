package org.ecozone.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Counts rows by bare SQL, without our reader. */
final class RowCounts {
  private RowCounts() {}

  static Map<String, Long> of(Path file, String... tables) throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = db.createStatement()) {
      for (String table : tables) {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM \"" + table + "\"")) {
          counts.put(table, row.getLong(1));
        }
      }
    }
    return counts;
  }
}
