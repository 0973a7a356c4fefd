package org.ecozone.app.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.app.intake.Examination.EncodingRows;
import org.ecozone.app.intake.Examination.Findings;
import org.ecozone.app.intake.Examination.FoundTable;
import org.ecozone.app.intake.IntakeChoices.Grouping;
import org.ecozone.geo.Crs;
import org.ecozone.geo.reference.CoordinateSample;
import org.ecozone.geo.reference.CrsResolution;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.zone.Issue;

/** Examinations that no file was read for, for tests of what is shown of them. */
public final class MadeExaminations {
  private MadeExaminations() {}

  /** What a file is said to be. */
  public record MadeFile(
      Path path,
      String format,
      String encoding,
      List<EncodingRows> encodings,
      List<FoundTable> tables,
      String statedCrs) {}

  public static Examination of(
      MadeFile file,
      IntakeChoices choices,
      CrsResolution resolution,
      Crs crs,
      List<ExaminedParcel> parcels,
      List<Issue> obstacles) {
    CrsStatement none = CrsStatement.NONE;
    CrsStatement stated =
        new CrsStatement(
            file.statedCrs(), none.crs(), none.datum(), 0, 0, none.order(), none.gcj02());
    List<Intake.Table> tables = new ArrayList<>();
    for (FoundTable table : file.tables()) {
      tables.add(
          new Intake.Table(
              table.name(),
              table.rows(),
              table.columns(),
              ColumnRoles.NONE,
              stated,
              List.of(),
              CoordinateSample.EMPTY,
              List.of()));
    }
    Intake intake =
        new Intake(
            InputFile.of(file.path()),
            ExchangeFormat.valueOf(file.format()),
            "sha-" + file.path(),
            "",
            choices.read().getOrDefault("encoding", file.encoding()),
            file.encodings(),
            Map.of(),
            Grouping.FILE,
            tables,
            List.of());
    return new Examination(
        intake, choices, null, new Findings(resolution, crs, parcels, List.of(), obstacles));
  }
}
