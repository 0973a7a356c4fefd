package org.ecozone.app.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.ecozone.geo.Crs;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.geo.reference.CrsResolution;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.zone.Issue;

/**
 * What a file or a text holds, before anything is added. Immutable; do not change geometry.
 *
 * <p>Two examinations are never equal.
 */
public final class Examination {
  private final Intake intake;
  private final Head head;
  private final IntakeChoices choices;
  private final IntakeChoices.Grouping grouping;
  private final WorkArea workArea;
  private final CrsResolution resolution;
  private final Crs crs;
  private final List<ExaminedParcel> parcels;
  private final List<Issue> issues;
  private final List<Issue> obstacles;

  /** What was found out of an intake. */
  record Findings(
      CrsResolution resolution,
      Crs crs,
      List<ExaminedParcel> parcels,
      List<Issue> issues,
      List<Issue> obstacles) {}

  Examination(Intake intake, IntakeChoices choices, WorkArea workArea, Findings findings) {
    this.intake = intake;
    this.head = intake.head(choices);
    this.choices = choices;
    this.grouping = intake.grouping(choices);
    this.workArea = workArea;
    this.resolution = findings.resolution();
    this.crs = findings.crs();
    this.parcels = List.copyOf(findings.parcels());
    this.issues = List.copyOf(findings.issues());
    this.obstacles = List.copyOf(findings.obstacles());
  }

  /**
   * What a file is.
   *
   * @param path null for a text
   * @param name of the file without folder, or of the text
   * @param sha256 of the bytes, lower-case hex
   * @param format name of the format, {@code SURVEY_TXT}; its text is {@code app/intake.format.}
   *     with it
   * @param projectName stated in the file, else empty
   * @param tables those of the file; of a drawing its layers, with the number of their shapes
   * @param encoding charset in use, empty if the format knows it
   * @param encodings how the texts read in each charset, the one in use first
   * @param notes what else the head of the file states
   * @param statedCrs what the file says of its coordinates, for people
   */
  public record Head(
      Path path,
      String name,
      String sha256,
      String format,
      String projectName,
      List<FoundTable> tables,
      String encoding,
      List<EncodingRows> encodings,
      Map<String, String> notes,
      String statedCrs) {
    public Head {
      tables = List.copyOf(tables);
      encodings = List.copyOf(encodings);
    }

    /** Key of the text of the format. */
    public String formatKey() {
      return "app/intake.format." + format;
    }

    /** Names of the layers of a drawing; empty for other formats. */
    public List<String> cadLayers() {
      return format.equals("DXF") ? tables.stream().map(FoundTable::name).toList() : List.of();
    }
  }

  /**
   * A table of the file.
   *
   * @param rows below 0 if not known
   * @param columns as the file names them
   * @param taken whether its rows are among the parcels
   */
  public record FoundTable(String name, long rows, List<String> columns, boolean taken) {
    public FoundTable {
      columns = List.copyOf(columns);
    }
  }

  /** First texts of the file in a charset, and how many places cannot be decoded in it. */
  public record EncodingRows(String charset, List<String> rows, long malformed) {
    public EncodingRows {
      rows = List.copyOf(rows);
    }
  }

  Intake intake() {
    return intake;
  }

  /** What the file is. */
  public Head head() {
    return head;
  }

  /** What it was examined with. */
  public IntakeChoices choices() {
    return choices;
  }

  /** In use: chosen, or the habit of the format. */
  public IntakeChoices.Grouping grouping() {
    return grouping;
  }

  /** How many sites it makes as it is grouped. */
  public long sites() {
    return intake.sites(choices);
  }

  /** Null if it is not known. */
  public WorkArea workArea() {
    return workArea;
  }

  /** In which CRS it is. */
  public CrsResolution resolution() {
    return resolution;
  }

  /**
   * In which it would be used, so that of {@link ExaminedParcel#used}; null while it is not
   * decided.
   */
  public Crs crs() {
    return crs;
  }

  /**
   * In which it was received, so that of {@link ExaminedParcel#received} and of markers and places;
   * null while it is not decided.
   */
  public Crs receivedCrs() {
    return resolution.certain().map(CrsCandidate::crs).orElse(null);
  }

  /** In the order of the file. */
  public List<ExaminedParcel> parcels() {
    return parcels;
  }

  /** What is odd, that of the file first. */
  public List<Issue> issues() {
    return issues;
  }

  /** Why it cannot be accepted as it is; empty if it can. */
  public List<Issue> obstacles() {
    return obstacles;
  }

  public boolean isAcceptable() {
    return obstacles.isEmpty();
  }

  /** Parcels that can be used. */
  public long usable() {
    return parcels.stream().filter(ExaminedParcel::isUsable).count();
  }

  /** Planar areas of all parcels together, m2; NaN while the CRS is not decided. */
  public double planarM2() {
    return sum(ExaminedParcel.Area::planarM2);
  }

  /** Ellipsoidal areas of all parcels together, m2; NaN while the CRS is not decided. */
  public double ellipsoidalM2() {
    return sum(ExaminedParcel.Area::ellipsoidalM2);
  }

  private double sum(ToDoubleFunction<ExaminedParcel.Area> areaM2) {
    return crs == null
        ? Double.NaN
        : parcels.stream()
            .filter(ExaminedParcel::isUsable)
            .map(ExaminedParcel::area)
            .mapToDouble(areaM2)
            .filter(Double::isFinite)
            .sum();
  }
}
