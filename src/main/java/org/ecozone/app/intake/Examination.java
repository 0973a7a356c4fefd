package org.ecozone.app.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.reference.CrsResolution;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.zone.Issue;

/**
 * What a file or a text holds, before anything is added. Immutable.
 *
 * @param head what the file is
 * @param choices what it was examined with
 * @param grouping in use: chosen, or the habit of the format
 * @param workArea null if it is not known
 * @param resolution in which CRS it is
 * @param crs in which it would be used; null while it is not decided
 * @param parcels in the order of the file
 * @param issues what is odd, those of the file first
 * @param obstacles why it cannot be accepted as it is; empty if it can
 */
public record Examination(
    Head head,
    IntakeChoices choices,
    IntakeChoices.Grouping grouping,
    WorkArea workArea,
    CrsResolution resolution,
    Crs crs,
    List<ExaminedParcel> parcels,
    List<Issue> issues,
    List<Issue> obstacles) {

  /**
   * What a file is.
   *
   * @param path null for a text
   * @param name of the file without folder, or of the text
   * @param sha256 of the bytes, lower-case hex
   * @param format name of the format, {@code SURVEY_TXT}; its text is {@code app/intake.format.}
   *     with it
   * @param projectName stated in the file, else empty
   * @param tables those of the file
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

  public Examination {
    parcels = List.copyOf(parcels);
    issues = List.copyOf(issues);
    obstacles = List.copyOf(obstacles);
  }

  public boolean isAcceptable() {
    return obstacles.isEmpty();
  }

  /** Parcels that can be used. */
  public long usable() {
    return parcels.stream().filter(ExaminedParcel::isUsable).count();
  }
}
