package org.ecozone.app.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecozone.app.intake.ExaminedParcel.Area;
import org.ecozone.app.intake.ExaminedParcel.Flag;
import org.ecozone.app.intake.ExaminedParcel.Marker;
import org.ecozone.app.intake.ExaminedParcel.Repaired;
import org.ecozone.app.intake.check.Crossings;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.geo.GeometryRepair;
import org.ecozone.geo.Measures;
import org.ecozone.geo.datum.DatumMove;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/** From a row as it was received to what would be used of it, and what is odd about that. */
final class ParcelExaminer {
  private final String file;
  private final CrsCandidate placed;
  private final DatumMove move;
  private final List<Issue> issues = new ArrayList<>();

  /**
   * @param placed null while the CRS is not decided
   * @param move null if no datum is shifted
   */
  ParcelExaminer(String file, CrsCandidate placed, DatumMove move) {
    this.file = file;
    this.placed = placed;
    this.move = move;
  }

  List<Issue> issues() {
    return issues;
  }

  /** Those since this was asked the last time. */
  List<Issue> taken() {
    List<Issue> taken = List.copyOf(issues);
    issues.clear();
    return taken;
  }

  ExaminedParcel examine(Intake.Table table, Names names, ReceivedRow row) {
    String id = names.id(row);
    String name = names.name(row);
    Label label = Label.of(file, table.name(), row.fid(), id, name, row.line());
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    Issue failure = row.failure();
    Geometry received = null;
    if (failure == null && row.geometry() != null && placed != null) {
      try {
        received = placed.read(row.geometry());
      } catch (CrsException e) {
        failure = label.issue(IntakeIssue.PARCEL_FAILED, String.valueOf(e.getMessage()));
      }
    }
    Land land = received == null ? Land.NONE : land(received, label, flags);
    failure = failure == null ? land.failure() : failure;
    if (failure != null) {
      flags.add(Flag.FAILED);
      issues.add(failure);
    } else if (row.geometry() == null || row.geometry().isEmpty()) {
      flags.add(Flag.NO_GEOMETRY);
      issues.add(label.issue(IntakeIssue.PARCEL_NO_GEOMETRY));
    }
    Area area = area(table, row, land.valid());
    issues.addAll(StatedArea.check(area, label, flags));
    return new ExaminedParcel(
        table.name(),
        row.fid(),
        row.line(),
        id,
        name,
        row.geometry(),
        received,
        land.used(),
        land.repair(),
        area,
        flags,
        failure);
  }

  /** What can be used: valid in the CRS as received, and where it would be used. */
  private record Land(Geometry valid, Geometry used, Repaired repair, Issue failure) {
    static final Land NONE = new Land(null, null, Repaired.NOTHING, null);
  }

  private Land land(Geometry received, Label label, Set<Flag> flags) {
    GeometryRepair.Repair repair = GeometryRepair.repair(received);
    Repaired repaired = Repaired.NOTHING;
    if (repair.changed()) {
      flags.add(Flag.REPAIRED);
      repaired = repaired(received, repair);
    }
    if (repair.geometry() == null) {
      Issue lost = label.issue(IntakeIssue.PARCEL_LOST, repair.problem());
      return new Land(null, null, repaired, at(lost, repair));
    }
    if (repair.changed()) {
      Issue said =
          label.issue(
              IntakeIssue.PARCEL_REPAIRED,
              repair.problem(),
              repaired.placeCount(),
              StatedArea.plain(repaired.beforeM2()),
              StatedArea.plain(repaired.afterM2()));
      issues.add(at(said, repair));
    }
    try {
      Geometry used = move == null ? repair.geometry() : move.apply(repair.geometry());
      return new Land(repair.geometry(), used, repaired, null);
    } catch (CrsException e) {
      Issue failed = label.issue(IntakeIssue.PARCEL_FAILED, CrsTexts.own("datum.too_far"));
      return new Land(null, null, repaired, failed);
    }
  }

  private static Issue at(Issue issue, GeometryRepair.Repair repair) {
    boolean placed = Double.isFinite(repair.x()) && Double.isFinite(repair.y());
    return placed ? issue.at(repair.x(), repair.y()) : issue;
  }

  private Repaired repaired(Geometry received, GeometryRepair.Repair repair) {
    Crossings crossings = Crossings.of(received);
    List<Marker> places = new ArrayList<>();
    crossings.places().forEach(at -> places.add(new Marker(at.x, at.y)));
    if (places.isEmpty() && Double.isFinite(repair.x())) {
      places.add(new Marker(repair.x(), repair.y()));
    }
    double afterM2 = repair.geometry() == null ? 0 : planarM2(repair.geometry());
    double unitM = placed.crs().metresPerUnit();
    double beforeM2 =
        Double.isFinite(unitM)
            ? repair.areaBefore() * unitM * unitM
            : repair.areaAfter() > 0
                ? afterM2 * repair.areaBefore() / repair.areaAfter()
                : Double.NaN;
    return new Repaired(
        repair.problem(), places, Math.max(places.size(), crossings.count()), beforeM2, afterM2);
  }

  private Area area(Intake.Table table, ReceivedRow row, Geometry valid) {
    double stated = StatedArea.of(table, row);
    AreaUnit unit = table.roles().statedAreaUnit();
    double statedM2 = unit == null ? Double.NaN : stated * unit.squareMetres();
    String unitName = unit == null ? "" : unit.name();
    if (valid == null) {
      return new Area(stated, unitName, statedM2, Double.NaN, Double.NaN);
    }
    return new Area(stated, unitName, statedM2, planarM2(valid), ellipsoidalM2(valid));
  }

  /** In the CRS as delivered if that is a plane of surveyors, else in the zone of its centre. */
  private double planarM2(Geometry valid) {
    try {
      Crs planar = Measures.planarCrs(valid, placed.crs());
      return Measures.planarAreaM2(valid, placed.crs(), planar);
    } catch (CrsException | IllegalArgumentException e) {
      return Double.NaN; // no place on Earth: said elsewhere
    }
  }

  private double ellipsoidalM2(Geometry valid) {
    try {
      return EllipsoidalArea.areaM2(valid, placed.crs());
    } catch (IllegalArgumentException e) {
      return Double.NaN; // likewise
    }
  }
}
