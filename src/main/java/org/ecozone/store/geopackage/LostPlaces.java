package org.ecozone.store.geopackage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.geopackage.TableEntry.FidKind;
import org.ecozone.store.geopackage.file.DatabaseFile;
import org.ecozone.store.geopackage.file.SafeConnection;
import org.ecozone.zone.LostFeature;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the features without usable geometry may lie: where their own coordinates lay before the
 * repair failed; else where the R-tree says, if it agrees with every usable feature; else where
 * their header says, if no header of the layer was wrong. If index and header disagree, if the
 * place does not fit the CRS, or if nothing is known, the place is null and counts as near every
 * site.
 */
final class LostPlaces {
  private record Lost(long fid, StoreIssue code, Envelope stated, Envelope received) {}

  private final List<Lost> lost = new ArrayList<>();

  /**
   * Adds a feature.
   *
   * @param stated envelope of the blob's header, null if none
   * @param received envelope of the coordinates before the repair, null if they mean nothing
   */
  void add(long fid, StoreIssue code, Envelope stated, Envelope received) {
    lost.add(new Lost(fid, code, stated, received));
  }

  /** What {@link #place} asks about the layer. */
  record Layer(
      SafeConnection connection, TableEntry entry, Crs crs, boolean headersTrusted, IssueLog log) {}

  /** Real gives the envelope of a usable feature, null for any other fid. */
  List<LostFeature> place(Layer layer, LongFunction<Envelope> real, Progress progress) {
    Map<Long, Envelope> indexed = indexed(layer, real, progress);
    List<LostFeature> result = new ArrayList<>(lost.size());
    for (Lost feature : lost) {
      Envelope where = feature.received();
      boolean elsewhere =
          feature.code() == StoreIssue.GEOMETRY_OUT_OF_RANGE
              || feature.code() == StoreIssue.GEOMETRY_SRS_DIFFERS;
      if (where == null && !elsewhere) {
        where =
            agreed(indexed.get(feature.fid()), layer.headersTrusted() ? feature.stated() : null);
      }
      boolean fits =
          where != null && CoordinateFit.of(where, layer.crs()) == CoordinateFit.Answer.FITS;
      result.add(new LostFeature(feature.fid(), fits ? where : null, feature.code().name()));
    }
    return result;
  }

  private static Envelope agreed(Envelope indexed, Envelope stated) {
    if (indexed == null || stated == null) {
      return indexed == null ? stated : indexed;
    }
    Envelope grown = new Envelope(indexed);
    grown.expandBy(
        1e-6 + 1e-7 * Math.max(Math.abs(indexed.getMaxX()), Math.abs(indexed.getMaxY())));
    return grown.contains(stated) ? indexed : null;
  }

  private Map<Long, Envelope> indexed(Layer layer, LongFunction<Envelope> real, Progress progress) {
    TableEntry entry = layer.entry();
    if (entry.rtree() == null || entry.fidKind() == FidKind.ROW_NUMBER || !entry.bounded()) {
      return Map.of();
    }
    Set<Long> wanted = new HashSet<>();
    lost.forEach(feature -> wanted.add(feature.fid()));
    try {
      RTree rtree = RTree.read(layer.connection(), entry.rtree(), wanted, real, progress);
      if (rtree.contradictions() > 0) {
        layer.log().add(StoreIssue.RTREE_WRONG, rtree.contradictions());
        return Map.of();
      }
      return rtree.envelopes();
    } catch (SQLException e) {
      layer.log().add(StoreIssue.RTREE_DAMAGED, DatabaseFile.reason(e));
      return Map.of();
    }
  }
}
