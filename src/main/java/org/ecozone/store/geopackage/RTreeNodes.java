package org.ecozone.store.geopackage;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.store.geopackage.file.SafeConnection;

/**
 * The entries of an R-tree read from its node table, a node at a time instead of five numbers at a
 * time.
 *
 * <p>Source: SQLite, "The SQLite R*Tree Module", section 7: a node is its depth in two bytes (the
 * root's only), the number of its cells in two, then cells of an id in eight bytes and, for two
 * dimensions, four single-precision numbers; all big-endian.
 */
final class RTreeNodes {
  private static final int HEAD_BYTES = 4;
  private static final int CELL_BYTES = 24;
  private static final int DEEPEST = 40;

  /** What SQLite itself refuses, as it refuses nodes of several lengths: 512 less 64. */
  private static final int SMALLEST_NODE = 448;

  private static final long ROOT = 1;

  /** Takes an entry. */
  @FunctionalInterface
  interface Sink {
    void entry(long fid, double minX, double maxX, double minY, double maxY);
  }

  private final Map<Long, ByteBuffer> nodes;
  private int unvisited;

  private RTreeNodes(Map<Long, ByteBuffer> nodes) {
    this.nodes = nodes;
    this.unvisited = nodes.size();
  }

  /** Null if this is not an index of two dimensions in single precision, laid out as expected. */
  static RTreeNodes of(SafeConnection connection, String rtree) throws SQLException {
    if (!isPlain(connection, rtree)) {
      return null;
    }
    Map<Long, ByteBuffer> nodes = new HashMap<>();
    int length = -1;
    try (Statement statement = connection.jdbc().createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT nodeno, data FROM " + Sql.quote(rtree + "_node"))) {
      while (rows.next()) {
        byte[] data = rows.getBytes(2);
        if (data == null || data.length < SMALLEST_NODE || length >= 0 && data.length != length) {
          return null;
        }
        length = data.length;
        nodes.put(rows.getLong(1), ByteBuffer.wrap(data));
      }
    }
    RTreeNodes tree = new RTreeNodes(nodes);
    return nodes.containsKey(ROOT) && tree.isWhole(ROOT, tree.depth()) ? tree : null;
  }

  private static boolean isPlain(SafeConnection connection, String rtree) throws SQLException {
    List<Object[]> made =
        Sql.rows(
            connection.jdbc(),
            "SELECT (SELECT count(*) FROM pragma_table_xinfo(?)), sql,"
                + " (SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?)"
                + " FROM sqlite_master WHERE type = 'table' AND name = ?",
            rtree,
            rtree + "_node",
            rtree);
    if (made.size() != 1) {
      return false;
    }
    Object[] row = made.get(0);
    String sql = Catalogue.lower(row[1]).replaceAll("\\s+", "");
    return Long.valueOf(5).equals(row[0])
        && sql.contains("usingrtree(")
        && Long.valueOf(1).equals(row[2]);
  }

  private int depth() {
    return nodes.get(ROOT).getShort(0) & 0xFFFF;
  }

  private static int cells(ByteBuffer node) {
    return node.getShort(2) & 0xFFFF;
  }

  /**
   * True if every child is there, no node is met twice, and no node promises more than it holds.
   */
  private boolean isWhole(long number, int height) {
    ByteBuffer node = nodes.get(number);
    if (node == null || height > DEEPEST || --unvisited < 0) {
      return false;
    }
    int cells = cells(node);
    if (HEAD_BYTES + cells * CELL_BYTES > node.limit()) {
      return false;
    }
    for (int i = 0; height > 0 && i < cells; i++) {
      if (!isWhole(node.getLong(HEAD_BYTES + i * CELL_BYTES), height - 1)) {
        return false;
      }
    }
    return true;
  }

  void forEach(Sink sink) {
    forEach(nodes.get(ROOT), depth(), sink);
  }

  private void forEach(ByteBuffer node, int height, Sink sink) {
    int end = HEAD_BYTES + cells(node) * CELL_BYTES;
    for (int at = HEAD_BYTES; at < end; at += CELL_BYTES) {
      long id = node.getLong(at);
      if (height > 0) {
        forEach(nodes.get(id), height - 1, sink);
      } else {
        sink.entry(
            id,
            node.getFloat(at + 8),
            node.getFloat(at + 12),
            node.getFloat(at + 16),
            node.getFloat(at + 20));
      }
    }
  }
}
