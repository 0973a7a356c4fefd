package org.ecozone.app.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.convert.ConvertRequest.From;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.PlaceRows;
import org.ecozone.app.sites.SitesReading;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.store.staging.Placing;
import org.ecozone.store.staging.Reading;
import org.ecozone.store.staging.StagedFiles;
import org.ecozone.zone.Issue;

/**
 * The input of a conversion: a GeoPackage, or a file of another format whose CRS is certain.
 *
 * @param file open
 * @param tables those that are converted
 * @param notes what else the head of the file states
 * @param remarks on the CRS
 * @param moves datum shifts of a GeoPackage; other files were moved when they were read
 */
record ConvertSource(
    GeoPackageFile file,
    ExchangeFormat format,
    List<SourceTable> tables,
    Map<String, String> notes,
    List<Issue> remarks,
    DatumMoves moves)
    implements AutoCloseable {

  static ConvertSource open(Path in, From from, PlaceRows places, Progress progress)
      throws AppException, StoreException {
    return Doors.isOther(in)
        ? ofOther(in, from, places, progress)
        : ofGeoPackage(in, from, places, progress);
  }

  private static ConvertSource ofGeoPackage(Path in, From from, PlaceRows places, Progress progress)
      throws AppException, StoreException {
    GeoPackageFile file = GeoPackageFile.open(in, progress);
    boolean done = false;
    try {
      for (BrokenTable broken : file.broken()) {
        if (isWanted(from, broken.name())) {
          throw new StoreException(broken.issue(), null);
        }
      }
      if (file.tables().isEmpty()) {
        throw new StoreException(Issue.of(StoreIssue.NO_FEATURE_TABLE, file.name(), ""), null);
      }
      List<SourceTable> tables = new ArrayList<>();
      for (FeatureTable table : file.tables()) {
        if (isWanted(from, table.name())) {
          tables.add(SourceTable.byNames(table, ""));
        }
      }
      requireTables(file, tables, from);
      done = true;
      return new ConvertSource(
          file,
          ExchangeFormat.GEOPACKAGE,
          tables,
          Map.of(),
          List.of(),
          new DatumMoves(places, from.choices()));
    } finally {
      if (!done) {
        file.close();
      }
    }
  }

  private static ConvertSource ofOther(Path in, From from, PlaceRows places, Progress progress)
      throws AppException, StoreException {
    IntakeChoices choices =
        from.epsg() == 0
            ? from.choices()
            : from.choices().withCrs("EPSG:" + from.epsg(), from.choices().axisOrder());
    SitesReading reading =
        new SitesReading(choices, () -> null, SitesReading.Options.OF_CONVERT, places);
    try (ReceivedFile received = Doors.open(InputFile.of(in), reading.readChoices(), progress)) {
      Map<String, ReceivedTable> byName = new HashMap<>();
      Map<String, Placing> placings = new HashMap<>();
      for (ReceivedTable table : received.tables()) {
        if (isWanted(from, table.name())) {
          byName.put(table.name(), table);
          placings.put(table.name(), reading.placing(received, table, progress));
        }
      }
      Reading how = Reading.LAYERS.withChoices(reading.readChoices()).withPlacings(placings);
      GeoPackageFile file =
          GeoPackageFile.openStaged(StagedFiles.ofReceived(received, how, progress), progress);
      boolean done = false;
      try {
        List<SourceTable> tables = new ArrayList<>();
        for (FeatureTable table : file.tables()) {
          ReceivedTable of = byName.get(table.identifier());
          if (of != null) {
            String project = received.projectName();
            tables.add(
                of.roles().equals(ColumnRoles.NONE)
                    ? SourceTable.byNames(table, project)
                    : new SourceTable(table, of.roles(), project));
          }
        }
        requireTables(file, tables, from);
        done = true;
        return new ConvertSource(
            file, received.format(), tables, received.notes(), reading.remarks(), null);
      } finally {
        if (!done) {
          file.close();
        }
      }
    }
  }

  private static boolean isWanted(From from, String table) {
    return from.table().isEmpty() || from.table().equalsIgnoreCase(table);
  }

  private static void requireTables(GeoPackageFile file, List<SourceTable> tables, From from)
      throws AppException {
    if (tables.isEmpty()) {
      List<String> names = file.tables().stream().map(FeatureTable::name).toList();
      throw new AppException(
          Outcome.USAGE,
          Issue.of(
              ConvertIssue.TABLE_UNKNOWN, file.name(), "", from.table(), String.join(", ", names)));
    }
  }

  /** How the datum of a table is shifted; null if it is not. */
  PlaceRows.Placed shifted(FeatureTable table, Crs stated, Progress progress)
      throws StoreException, AppException {
    return moves == null ? null : moves.of(file, table, stated, progress);
  }

  @Override
  public void close() throws StoreException {
    file.close();
  }
}
