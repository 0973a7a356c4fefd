package org.ecozone.app.intake;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.intake.Examination.EncodingRows;
import org.ecozone.app.intake.Examination.FoundTable;
import org.ecozone.app.intake.IntakeChoices.Grouping;
import org.ecozone.geo.Crs;
import org.ecozone.geo.reference.CoordinateSample;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.geo.reference.SampleCollector;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureRows;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.door.Doors;
import org.ecozone.store.dxf.layer.CadLayers;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.zone.Issue;

/** Reads all rows of a file of any format. */
final class ReadIntake {
  private ReadIntake() {}

  static Intake of(InputFile input, IntakeChoices choices, Progress progress) throws AppException {
    boolean geoPackage = input.path().map(path -> !Doors.isOther(path)).orElse(false);
    try {
      if (geoPackage) {
        return geoPackage(input, choices, progress);
      }
      try (ReceivedFile file = Doors.open(input, readChoices(choices), progress)) {
        return received(file, progress);
      }
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  /** The options of the readers by their keys; fails on one that there is not. */
  static ReadChoices readChoices(IntakeChoices choices) throws AppException {
    try {
      return ReadChoices.of(choices.read());
    } catch (StoreException e) {
      throw new AppException(Outcome.USAGE, List.of(e.issue()), e);
    }
  }

  private static Intake received(ReceivedFile file, Progress progress) throws StoreException {
    progress.stage("app/intake.stage.read", file.input().name());
    List<Intake.Table> tables = new ArrayList<>();
    for (ReceivedTable table : file.tables()) {
      List<ReceivedRow> rows = new ArrayList<>();
      SampleCollector sample = new SampleCollector();
      List<Issue> odd =
          file.read(
              table,
              progress,
              row -> {
                progress.checkCancelled();
                sample.add(row.geometry());
                rows.add(row);
              });
      tables.add(
          new Intake.Table(
              table.name(),
              rows.size(),
              table.columns().stream().map(Column::name).toList(),
              table.roles(),
              table.crs(),
              rows,
              sample.sample(),
              odd));
    }
    List<EncodingRows> encodings =
        file.encodings().stream()
            .map(e -> new EncodingRows(e.charset().name(), e.rows(), e.malformed()))
            .toList();
    return new Intake(
        file.input(),
        file.format(),
        file.sha256(),
        file.projectName(),
        file.encoding().map(Charset::name).orElse(""),
        encodings,
        file.notes(),
        file.grouping() == ReceivedFile.Grouping.ONE_SITE ? Grouping.FILE : Grouping.ROWS,
        tables,
        file.issues(),
        drawingLayers(file));
  }

  private static List<FoundTable> drawingLayers(ReceivedFile file) {
    return file instanceof CadLayers drawing
        ? drawing.layers().stream()
            .map(layer -> new FoundTable(layer.name(), layer.shapes(), List.of(), layer.taken()))
            .toList()
        : List.of();
  }

  private static Intake geoPackage(InputFile input, IntakeChoices choices, Progress progress)
      throws StoreException {
    try (GeoPackageFile file = GeoPackageFile.open(input.path().orElseThrow(), progress)) {
      progress.stage("app/intake.stage.read", file.name());
      String wanted = choices.read().getOrDefault("table", "");
      boolean only = file.tables().size() == 1;
      List<Intake.Table> tables = new ArrayList<>();
      for (FeatureTable table : file.tables()) {
        boolean taken = only || wanted.lines().anyMatch(table.name()::equalsIgnoreCase);
        tables.add(taken ? read(file, table, progress) : unread(table));
      }
      return new Intake(
          input,
          ExchangeFormat.GEOPACKAGE,
          file.sha256(),
          "",
          "",
          List.of(),
          Map.of(),
          Grouping.ROWS,
          tables,
          file.issues());
    }
  }

  private static Intake.Table read(GeoPackageFile file, FeatureTable table, Progress progress)
      throws StoreException {
    Crs crs = FeatureRows.crs(file, table, progress);
    List<ReceivedRow> rows = new ArrayList<>();
    SampleCollector sample = new SampleCollector();
    List<Issue> odd =
        FeatureRows.read(
            file,
            table,
            progress,
            row -> {
              progress.checkCancelled();
              sample.add(row.geometry());
              rows.add(row(file.name(), table.name(), row));
            });
    CrsStatement stated = CrsStatement.of(crs, "GeoPackage srs_id " + table.srsId());
    return new Intake.Table(
        table.name(),
        rows.size(),
        table.columns(),
        ColumnRoles.NONE,
        stated,
        rows,
        sample.sample(),
        odd);
  }

  /** A table of a file of several that the user has not named yet. */
  private static Intake.Table unread(FeatureTable table) {
    return new Intake.Table(
        table.name(),
        table.rowCount(),
        table.columns(),
        ColumnRoles.NONE,
        CrsStatement.NONE,
        List.of(),
        CoordinateSample.EMPTY,
        List.of());
  }

  private static ReceivedRow row(String file, String table, FeatureRows.Row row) {
    Issue failure =
        row.failure().isEmpty()
            ? null
            : Issue.of(IntakeIssue.PARCEL_FAILED, file, table, row.fid(), 0, row.failure())
                .withFid(row.fid());
    return new ReceivedRow(row.fid(), 0, row.geometry(), row.values(), failure);
  }
}
