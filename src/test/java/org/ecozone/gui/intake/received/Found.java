package org.ecozone.gui.intake.received;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.Examination.EncodingRows;
import org.ecozone.app.intake.Examination.FoundTable;
import org.ecozone.app.intake.ExaminedParcel;
import org.ecozone.app.intake.ExaminedParcel.Area;
import org.ecozone.app.intake.ExaminedParcel.Flag;
import org.ecozone.app.intake.ExaminedParcel.Marker;
import org.ecozone.app.intake.ExaminedParcel.Repaired;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.MadeExaminations;
import org.ecozone.app.intake.MadeExaminations.MadeFile;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.geo.reference.CrsReason;
import org.ecozone.geo.reference.CrsReason.Code;
import org.ecozone.geo.reference.CrsResolution;
import org.ecozone.geo.reference.CrsResolution.Verdict;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Examinations for tests of the preview: squares near a county town, numbers as a survey has them.
 */
public final class Found {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double EAST = 552_000;
  private static final double NORTH = 3_745_000;
  private static final double SIDE_M = 400;

  private String name = "地块.txt";
  private String format = "SURVEY_TXT";
  private String encoding = "";
  private List<EncodingRows> encodings = List.of();
  private List<FoundTable> tables = List.of(new FoundTable("地块", 2, List.of(), true));
  private int parcels = 2;

  public static Found file(String name, String format) {
    Found found = new Found();
    found.name = name;
    found.format = format;
    return found;
  }

  public Found encodings(String used, EncodingRows... rows) {
    encoding = used;
    encodings = List.of(rows);
    return this;
  }

  public Found tables(FoundTable... found) {
    tables = List.of(found);
    return this;
  }

  public Found parcels(int count) {
    parcels = count;
    return this;
  }

  /** The file states its CRS and the numbers agree. */
  public Examination certain(IntakeChoices choices) {
    CrsCandidate only = candidate("EPSG:4523", AxisOrder.EAST_NORTH, 105.57, Code.STATED_CRS);
    return examination(
        choices, new CrsResolution(Verdict.CERTAIN, List.of(only), List.of()), only.crs());
  }

  /** The zone is not stated: three are possible until one is chosen. */
  public Examination open(IntakeChoices choices) {
    List<CrsCandidate> all =
        List.of(
            candidate("EPSG:4544", AxisOrder.NORTH_EAST, 105.57, Code.ZONE_UNSTATED),
            candidate("EPSG:4543", AxisOrder.NORTH_EAST, 102.57, Code.ZONE_UNSTATED),
            candidate("EPSG:4545", AxisOrder.NORTH_EAST, 108.57, Code.ZONE_UNSTATED));
    for (CrsCandidate each : all) {
      if (each.crs().id().equals(choices.crs())) {
        CrsCandidate taken =
            new CrsCandidate(
                each.crs(),
                each.axisOrder(),
                each.centreLon(),
                each.centreLat(),
                List.of(new CrsReason(Code.CHOSEN, List.of())));
        return examination(
            choices, new CrsResolution(Verdict.CERTAIN, List.of(taken), List.of()), each.crs());
      }
    }
    return examination(choices, new CrsResolution(Verdict.CHOOSE, all, List.of()), null);
  }

  private static CrsCandidate candidate(String id, AxisOrder order, double lon, Code reason) {
    return new CrsCandidate(
        crs(id),
        order,
        lon,
        33.83,
        List.of(
            new CrsReason(reason, List.of(id, "文件头")),
            new CrsReason(Code.IN_AREA, List.of("工作区"))));
  }

  private static Crs crs(String id) {
    try {
      return Crs.parse(id);
    } catch (CrsException e) {
      throw new AssertionError(e);
    }
  }

  private Examination examination(IntakeChoices choices, CrsResolution resolution, Crs crs) {
    List<ExaminedParcel> all = new ArrayList<>();
    for (int i = 0; i < parcels; i++) {
      all.add(parcel(i, crs, resolution.candidates().get(0).axisOrder()));
    }
    MadeFile file =
        new MadeFile(
            Path.of("/来料", name),
            format,
            encoding,
            encodings,
            tables,
            resolution.isCertain() && choices.crs().isEmpty() ? "坐标系=2000国家大地坐标系" : "");
    List<Issue> obstacles =
        crs == null ? List.of(Issue.of(IntakeIssue.FAULT, name, "", "坐标系未定")) : List.of();
    return MadeExaminations.of(file, choices, resolution, crs, all, obstacles);
  }

  private static ExaminedParcel parcel(int i, Crs crs, AxisOrder order) {
    double east = EAST + i * SIDE_M * 1.2 + prefix(crs);
    Geometry land = square(east, NORTH);
    Geometry numbers = order == AxisOrder.EAST_NORTH ? land : square(NORTH, EAST + i * SIDE_M);
    boolean odd = i == 1;
    double areaM2 = SIDE_M * SIDE_M;
    return new ExaminedParcel(
        "地块",
        i + 1L,
        12L + 6 * i,
        "DK" + (i + 1),
        "地块" + (i + 1),
        numbers,
        crs == null ? null : land,
        crs == null ? null : land,
        odd
            ? new Repaired(
                "Self-intersection", List.of(new Marker(east, NORTH)), 1, areaM2, areaM2 * 0.99)
            : Repaired.NOTHING,
        new Area(
            16,
            "HECTARE",
            odd ? areaM2 / 15 * 10 : areaM2,
            crs == null ? Double.NaN : areaM2,
            crs == null ? Double.NaN : areaM2 * 1.0002),
        odd ? Set.of(Flag.REPAIRED, Flag.AREA_UNIT) : Set.of(),
        null);
  }

  private static double prefix(Crs crs) {
    return crs != null && crs.falseEastingM() > 1_000_000 ? crs.falseEastingM() - 500_000 : 0;
  }

  private static Geometry square(double x, double y) {
    return FACTORY.createPolygon(
        new Coordinate[] {
          new Coordinate(x, y),
          new Coordinate(x + SIDE_M, y),
          new Coordinate(x + SIDE_M, y + SIDE_M),
          new Coordinate(x, y + SIDE_M),
          new Coordinate(x, y)
        });
  }
}
