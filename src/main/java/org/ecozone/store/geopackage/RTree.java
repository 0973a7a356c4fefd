package org.ecozone.store.geopackage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.ecozone.job.Progress;
import org.ecozone.store.geopackage.file.QueryGuard;
import org.ecozone.store.geopackage.file.SafeConnection;
import org.locationtech.jts.geom.Envelope;

/**
 * What a table's R-tree says, held against what its geometries say.
 *
 * @param contradictions entries that do not cover their feature's real envelope
 * @param envelopes entries of the features that were asked for, by fid
 */
public record RTree(long contradictions, Map<Long, Envelope> envelopes) {

  /**
   * Reads the whole index once.
   *
   * @param name name of the R-tree
   * @param wanted fids whose entries are to be kept
   * @param real real envelope of a usable feature, null for any other fid
   */
  public static RTree read(
      SafeConnection connection,
      String name,
      Set<Long> wanted,
      LongFunction<Envelope> real,
      Progress progress)
      throws SQLException {
    connection.begin(progress, QueryGuard.UNBOUNDED);
    Check check = new Check(wanted, real);
    try {
      RTreeNodes nodes = RTreeNodes.of(connection, name);
      if (nodes == null) {
        readRows(connection, name, check);
      } else {
        nodes.forEach(check);
      }
    } catch (SQLException e) {
      throw connection.explain(e, progress);
    }
    return new RTree(check.contradictions, check.kept);
  }

  /** As SQLite gives them: whatever is not as it should be is its to judge. */
  private static void readRows(SafeConnection connection, String name, Check check)
      throws SQLException {
    try (Statement statement = connection.jdbc().createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + Sql.quote(name))) {
      while (rows.next()) {
        check.entry(
            rows.getLong(1),
            rows.getDouble(2),
            rows.getDouble(3),
            rows.getDouble(4),
            rows.getDouble(5));
      }
    }
  }

  private static final class Check implements RTreeNodes.Sink {
    private final Set<Long> wanted;
    private final LongFunction<Envelope> real;
    private final Map<Long, Envelope> kept = new HashMap<>();
    private long contradictions;

    Check(Set<Long> wanted, LongFunction<Envelope> real) {
      this.wanted = wanted;
      this.real = real;
    }

    @Override
    public void entry(long fid, double minX, double maxX, double minY, double maxY) {
      Envelope feature = real.apply(fid);
      if (feature != null && !covers(minX, maxX, minY, maxY, feature)) {
        contradictions++;
      }
      if (!wanted.isEmpty()
          && wanted.contains(fid)
          && minX <= maxX
          && minY <= maxY
          && Double.isFinite(minX + maxX + minY + maxY)) {
        kept.put(fid, new Envelope(minX, maxX, minY, maxY));
      }
    }
  }

  /**
   * Entries are single precision, rounded outwards; what was written by rounding to nearest passes
   * too.
   */
  private static boolean covers(
      double minX, double maxX, double minY, double maxY, Envelope feature) {
    return minX <= feature.getMinX() + slack(feature.getMinX())
        && maxX >= feature.getMaxX() - slack(feature.getMaxX())
        && minY <= feature.getMinY() + slack(feature.getMinY())
        && maxY >= feature.getMaxY() - slack(feature.getMaxY());
  }

  private static double slack(double value) {
    return 1e-9 + 1.2e-7 * Math.abs(value);
  }
}
