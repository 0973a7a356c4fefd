package org.ecozone.store.style;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.geopackage.file.DatabaseFile;
import org.ecozone.store.geopackage.file.QueryGuard;
import org.ecozone.store.geopackage.file.SafeConnection;
import org.ecozone.zone.Issue;

/**
 * Reads the styles that QGIS saved in a GeoPackage.
 *
 * <p>The file is opened without being hashed or checked as a whole: nothing is judged by a style.
 *
 * <p>Threads: no state.
 */
public final class LayerStyles {
  /** Rows; more is no table of styles. */
  private static final int MOST_ROWS = 5000;

  /** Letters of one style; longer ones are cut, which makes them unreadable, which is said. */
  private static final int MOST_LETTERS = 20_000_000;

  private LayerStyles() {}

  /**
   * Styles in the order of the table; none if the file has no such table.
   *
   * @throws StoreException if the file cannot be opened or the table not be read
   */
  public static List<LayerStyle> read(Path file, Progress progress) throws StoreException {
    try (DatabaseFile database = DatabaseFile.openUnverified(file, progress)) {
      SafeConnection connection = database.connection();
      connection.begin(progress, QueryGuard.STEPS_OF_A_VIEW);
      try {
        Set<String> columns = columns(connection);
        return columns.containsAll(Set.of("f_table_name", "stylename", "stylesld"))
            ? rows(connection, columns.contains("useasdefault"))
            : List.of();
      } catch (SQLException e) {
        SQLException cause = connection.explain(e, progress);
        throw new StoreException(
            Issue.of(
                StoreIssue.TABLE_UNREADABLE, database.name(), "layer_styles", cause.getMessage()),
            cause);
      }
    }
  }

  private static Set<String> columns(SafeConnection connection) throws SQLException {
    Set<String> columns = new TreeSet<>();
    try (PreparedStatement statement =
            connection.jdbc().prepareStatement("SELECT name FROM pragma_table_info(?)");
        ResultSet rows = query(statement, "layer_styles")) {
      while (rows.next()) {
        columns.add(rows.getString(1).toLowerCase(Locale.ROOT));
      }
    }
    return columns;
  }

  private static ResultSet query(PreparedStatement statement, String parameter)
      throws SQLException {
    statement.setString(1, parameter);
    return statement.executeQuery();
  }

  private static List<LayerStyle> rows(SafeConnection connection, boolean hasDefault)
      throws SQLException {
    String sql =
        "SELECT f_table_name, styleName, substr(styleSLD, 1, "
            + MOST_LETTERS
            + "), "
            + (hasDefault ? "useAsDefault" : "0")
            + " FROM layer_styles ORDER BY rowid LIMIT "
            + MOST_ROWS;
    List<LayerStyle> styles = new ArrayList<>();
    try (PreparedStatement statement = connection.jdbc().prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        styles.add(
            new LayerStyle(text(rows, 1), text(rows, 2), text(rows, 3), isTrue(text(rows, 4))));
      }
    }
    return styles;
  }

  private static String text(ResultSet rows, int column) throws SQLException {
    Object value = rows.getObject(column);
    if (value instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    return value == null ? "" : value.toString();
  }

  private static boolean isTrue(String text) {
    return List.of("1", "true", "t", "yes").contains(text.toLowerCase(Locale.ROOT));
  }
}
