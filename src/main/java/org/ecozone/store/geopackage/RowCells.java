package org.ecozone.store.geopackage;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ecozone.store.StoreIssue;
import org.sqlite.core.Codes;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;

/**
 * The cells of the row a statement stands on: fid, geometry, attribute columns.
 *
 * <p>Asks sqlite-jdbc one level below {@code ResultSet}, which takes a lock and makes a direct
 * buffer for every text. Texts that come again in a column are decoded once.
 *
 * <p>Threads: one at a time.
 */
final class RowCells {
  /** Texts remembered per column, a power of two. */
  private static final int REMEMBERED = 512;

  private static final int FID = 0;
  private static final int GEOMETRY = 1;
  private static final int FIRST_COLUMN = 2;

  private final CoreStatement statement;
  private final boolean utf8;
  private final boolean[] raw;
  private final byte[][][] seen;
  private final String[][] decoded;

  /**
   * Of a running query.
   *
   * @param columns attribute columns in the order of the query, behind fid and geometry
   * @param raw columns whose bytes stay bytes
   * @param utf8 false if the database stores text in UTF-16
   */
  RowCells(Statement statement, List<String> columns, Set<String> raw, boolean utf8) {
    this.statement = (CoreStatement) statement;
    this.utf8 = utf8;
    this.raw = new boolean[columns.size()];
    for (int i = 0; i < columns.size(); i++) {
      this.raw[i] = raw.contains(columns.get(i));
    }
    seen = new byte[columns.size()][REMEMBERED][];
    decoded = new String[columns.size()][REMEMBERED];
  }

  RowCursor.Row read() throws SQLException {
    return statement.pointer.safeRun(this::read);
  }

  private RowCursor.Row read(DB db, long pointer) throws SQLException {
    byte[] blob = db.column_blob(pointer, GEOMETRY);
    if (blob == null && db.column_type(pointer, GEOMETRY) != Codes.SQLITE_NULL) {
      blob = new byte[0];
    }
    Object[] values = new Object[raw.length];
    StoreIssue[] problems = null;
    for (int i = 0; i < values.length; i++) {
      int at = i + FIRST_COLUMN;
      switch (db.column_type(pointer, at)) {
        case Codes.SQLITE_NULL -> values[i] = null;
        case Codes.SQLITE_INTEGER -> values[i] = Long.valueOf(db.column_long(pointer, at));
        case Codes.SQLITE_FLOAT -> values[i] = Double.valueOf(db.column_double(pointer, at));
        default -> {
          StoreIssue problem = readBytes(db, pointer, i, values);
          if (problem != null) {
            problems = problems == null ? new StoreIssue[values.length] : problems;
            problems[i] = problem;
          }
        }
      }
    }
    return new RowCursor.Row(db.column_long(pointer, FID), blob, values, problems);
  }

  /** Gives what was wrong with the text, null if nothing. */
  private StoreIssue readBytes(DB db, long pointer, int i, Object[] values) throws SQLException {
    int at = i + FIRST_COLUMN;
    boolean text = db.column_type(pointer, at) == Codes.SQLITE_TEXT;
    if (text && !utf8) {
      String read = db.column_text(pointer, at);
      if (!TextDecoder.isDoubtful(read)) {
        values[i] = read;
        return null;
      }
    }
    byte[] bytes = db.column_blob(pointer, at);
    if (bytes == null) {
      bytes = new byte[0];
    }
    if (!text && raw[i]) {
      values[i] = bytes;
      return null;
    }
    int slot = Arrays.hashCode(bytes) & REMEMBERED - 1;
    if (seen[i][slot] != null && Arrays.equals(seen[i][slot], bytes)) {
      values[i] = decoded[i][slot];
      return null;
    }
    String read = new String(bytes, StandardCharsets.UTF_8);
    if (TextDecoder.isDoubtful(read)) {
      TextDecoder careful = TextDecoder.decode(bytes);
      values[i] = careful.text();
      return careful.problem();
    }
    seen[i][slot] = bytes;
    decoded[i][slot] = read;
    values[i] = read;
    return null;
  }
}
