package org.ecozone.store.corner;

import java.text.Normalizer;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ecozone.geo.wkt.GeometryText;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.corner.CornerLayout.ColumnGuess;
import org.ecozone.store.corner.cell.CellRow;
import org.ecozone.store.corner.cell.CellSource;
import org.ecozone.store.corner.cell.CornerIssue;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/** Rows of a table of features whose geometry stands in one column as WKT. */
final class WktRows {
  private static final int SHOWN = 40;

  private final CornerLayout layout;
  private final int geometry;
  private final String file;
  private long fid;
  private long heights;
  private long closedRings;
  private int srid;

  WktRows(CornerLayout layout, String file) {
    this.layout = layout;
    this.geometry = layout.index(CornerRole.GEOMETRY);
    this.file = file;
  }

  static List<Column> columns(CornerLayout layout) {
    List<Column> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (ColumnGuess column : layout.columns()) {
      if (column.role() != CornerRole.GEOMETRY) {
        String wanted = column.head().isEmpty() ? column.key() : column.head();
        String name = wanted;
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
          name = wanted + "_" + i;
        }
        columns.add(new Column(name, Type.TEXT));
      }
    }
    return columns;
  }

  static ColumnRoles roles(CornerLayout layout) {
    List<Column> columns = columns(layout);
    return new ColumnRoles(
        name(layout, columns, CornerRole.PARCEL), name(layout, columns, CornerRole.NAME), "", null);
  }

  private static String name(CornerLayout layout, List<Column> columns, CornerRole role) {
    Optional<ColumnGuess> found = layout.find(role);
    if (found.isEmpty()) {
      return "";
    }
    int at = found.get().index();
    int skipped = layout.index(CornerRole.GEOMETRY) < at ? 1 : 0;
    return columns.get(at - skipped).name();
  }

  List<Issue> read(CellSource cells, Progress progress, RowSink sink) throws StoreException {
    List<Long> heads = layout.headRows();
    long below = heads.isEmpty() ? 0 : heads.get(heads.size() - 1);
    cells.each(
        row -> {
          if (row.number() > below && !row.isBlank()) {
            progress.checkCancelled();
            sink.row(received(row));
          }
          return true;
        });
    List<Issue> issues = new ArrayList<>();
    if (heights > 0) {
      issues.add(issue(CornerIssue.WKT_DIMENSIONS, heights));
    }
    if (closedRings > 0) {
      issues.add(issue(CornerIssue.WKT_CLOSED, closedRings));
    }
    return issues;
  }

  private Issue issue(CornerIssue code, Object... args) {
    return Issue.of(code, file, layout.sheet(), args);
  }

  private ReceivedRow received(CellRow row) {
    fid++;
    List<Object> values = new ArrayList<>();
    for (int c = 0; c < layout.columns().size(); c++) {
      if (c != geometry) {
        String cell = row.cell(c);
        values.add(cell.isEmpty() ? null : cell);
      }
    }
    String wkt = row.cell(geometry);
    if (wkt.isEmpty()) {
      return new ReceivedRow(fid, row.number(), null, values, null);
    }
    try {
      GeometryText.Found found = GeometryText.read(Normalizer.normalize(wkt, Normalizer.Form.NFKC));
      heights += found.droppedOrdinates() > 0 ? 1 : 0;
      closedRings += found.closedRings();
      if (found.srid() != 0 && srid != 0 && srid != found.srid()) {
        Issue differs =
            issue(CornerIssue.WKT_SRID_DIFFERS, row.number(), found.srid(), srid).withFid(fid);
        return new ReceivedRow(fid, row.number(), null, values, differs);
      }
      srid = found.srid() == 0 ? srid : found.srid();
      Geometry shape = found.geometry().isEmpty() ? null : found.geometry();
      return new ReceivedRow(fid, row.number(), shape, values, null);
    } catch (ParseException e) {
      int from = Math.min(Math.max(0, e.getErrorOffset()), wkt.length());
      String rest = wkt.substring(from, Math.min(wkt.length(), from + SHOWN));
      Issue wrong = issue(CornerIssue.WKT_WRONG, row.number(), from + 1, rest).withFid(fid);
      return new ReceivedRow(fid, row.number(), null, values, wrong);
    }
  }
}
