package org.ecozone.store.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.CrsCandidates.Candidate;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Progress;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.geopackage.blob.StagedFault;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;
import org.locationtech.jts.geom.Geometry;

/** Writes one table of a received file into the temporary GeoPackage. */
final class TableStaging {
  private static final List<String> RESERVED = List.of("gpkg_", "sqlite_", "rtree_");

  private final ReceivedFile file;
  private final ReceivedTable table;
  private final Placing placing;
  private final StagedColumns columns;
  private final StagedIssues issues;
  private final Set<String> types = new TreeSet<>();

  TableStaging(ReceivedFile file, ReceivedTable table, Reading reading, StagedIssues issues)
      throws StoreException {
    this.file = file;
    this.table = table;
    this.issues = issues;
    placing = Placings.of(file, table, reading);
    columns = StagedColumns.of(file, table, reading.rows());
    if (Placings.isDoubtful(table, reading)) {
      issues.add(
          Issue.of(
              StagingIssue.WEB_MAP_SUSPECTED,
              file.input().name(),
              table.name(),
              table.crs().gcj02()));
    }
  }

  void write(GeoPackageWriter writer, Progress progress) throws StoreException {
    writer.beginTable(
        new TableSpec(
            tableName(), table.name(), "", "GEOMETRY", placing.crs(), columns.columns(), false));
    List<Issue> odd =
        file.read(
            table,
            progress,
            row -> {
              progress.checkCancelled();
              add(writer, row);
            });
    odd.forEach(issues::add);
    columns.remarks(file.input().name(), table.name()).forEach(issues::add);
    writer.declareType(commonType());
  }

  private void add(GeoPackageWriter writer, ReceivedRow row) throws StoreException {
    List<Object> values = columns.values(row);
    if (row.failure() != null) {
      issues.addOfRow(table.name(), row.fid(), row.failure());
      writer.addRaw(row.fid(), StagedFault.of(row.failure().code()), values);
      return;
    }
    Geometry geometry = row.geometry();
    if (geometry == null || geometry.isEmpty()) {
      writer.add(row.fid(), null, values);
      return;
    }
    try {
      Geometry placed = placed(geometry);
      types.add(placed.getGeometryType().toUpperCase(Locale.ROOT));
      writer.add(row.fid(), placed, values);
    } catch (CrsException e) {
      Issue issue = Issue.of(StagingIssue.ROW_NOT_PLACED, "", "", row.line(), Reason.of(e));
      issues.addOfRow(table.name(), row.fid(), issue);
      writer.addRaw(row.fid(), StagedFault.of(issue.code()), values);
    }
  }

  private Geometry placed(Geometry geometry) throws CrsException {
    Geometry ordered =
        placing.order() == AxisOrder.NORTH_EAST
            ? new Candidate(placing.crs(), AxisOrder.NORTH_EAST).read(geometry)
            : geometry;
    return placing.shift() == null ? ordered : placing.shift().apply(ordered);
  }

  /** A GeoPackage keeps some beginnings of names for itself. */
  private String tableName() {
    String name = table.name().isBlank() ? file.input().stem() : table.name();
    String clean = name.replace('\0', '_');
    String lower = clean.toLowerCase(Locale.ROOT);
    return clean.isBlank() || RESERVED.stream().anyMatch(lower::startsWith) ? "_" + clean : clean;
  }

  /** Of all rows: single and multi parts of one kind are that kind's multi type. */
  private String commonType() {
    List<String> kinds = new ArrayList<>();
    for (String type : types) {
      String single = type.startsWith("MULTI") ? type.substring("MULTI".length()) : type;
      if (!kinds.contains(single)) {
        kinds.add(single);
      }
    }
    if (kinds.size() != 1) {
      return "GEOMETRY";
    }
    if (types.size() == 1) {
      return types.iterator().next();
    }
    return "MULTI" + kinds.get(0);
  }
}
