package org.ecozone.app.intake;

import java.util.EnumSet;
import java.util.List;
import org.ecozone.app.intake.ExaminedParcel.Area;
import org.ecozone.app.intake.ExaminedParcel.Flag;
import org.ecozone.app.intake.IntakeChoices.Grouping;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.Measures;
import org.ecozone.geo.reference.CoordinateSample;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/**
 * The areas that a file states against those of its coordinates, for a way in that shows nobody an
 * {@link Examination}: a corner that was lost or mistyped is seen by nothing else.
 */
public final class AreaRemarks {
  private final Intake.Table table;
  private final Names names;
  private final CrsCandidate placed;
  private final String file;
  private final BoundedIssues issues = new BoundedIssues();

  private AreaRemarks(String file, Intake.Table table, Names names, CrsCandidate placed) {
    this.file = file;
    this.table = table;
    this.names = names;
    this.placed = placed;
  }

  /**
   * Goes through the rows once more, if they state areas.
   *
   * @param placed in which the numbers are, before any shift of the datum
   */
  public static List<Issue> of(
      ReceivedFile file,
      ReceivedTable table,
      IntakeChoices choices,
      CrsCandidate placed,
      Progress progress)
      throws StoreException {
    if (table.roles().statedArea().isEmpty()) {
      return List.of();
    }
    Intake.Table like =
        new Intake.Table(
            table.name(),
            0,
            table.columns().stream().map(Column::name).toList(),
            table.roles(),
            table.crs(),
            List.of(),
            CoordinateSample.EMPTY,
            List.of());
    Names names = Names.of(like, choices, Grouping.FILE);
    AreaRemarks remarks = new AreaRemarks(file.input().name(), like, names, placed);
    file.read(table, progress, remarks::row);
    return remarks.issues.list(file.input().name());
  }

  private void row(ReceivedRow row) {
    double stated = StatedArea.of(table, row);
    if (Double.isNaN(stated) || row.failure() != null || row.geometry() == null) {
      return;
    }
    AreaUnit unit = table.roles().statedAreaUnit();
    double statedM2 = unit == null ? Double.NaN : stated * unit.squareMetres();
    String unitName = unit == null ? "" : unit.name();
    Area area = new Area(stated, unitName, statedM2, planarM2(row.geometry()), Double.NaN);
    Label label =
        Label.of(file, table.name(), row.fid(), names.id(row), names.name(row), row.line());
    issues.addAll(StatedArea.check(area, label, EnumSet.noneOf(Flag.class)));
  }

  /** As in an examination, but before any repair. */
  private double planarM2(Geometry received) {
    try {
      Geometry land = placed.read(received);
      return Measures.planarAreaM2(land, placed.crs(), Measures.planarCrs(land, placed.crs()));
    } catch (CrsException | IllegalArgumentException e) {
      return Double.NaN; // said elsewhere
    }
  }
}
