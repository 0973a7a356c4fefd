package org.ecozone.app.intake.bulk;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.zone.Issue;

/**
 * What was understood of one file.
 *
 * @param format name of the format, empty if it is none that is read
 * @param choices it was read with
 * @param projectName stated in the file, else empty
 * @param land how much there is
 * @param crs in which it is, {@code EPSG:4523}; empty while it is not decided
 * @param candidates where a person must choose, the likelier first
 * @param state whether it can be added
 * @param problems what is odd about it, obstacles first
 */
public record BulkFile(
    Path file,
    String format,
    IntakeChoices choices,
    String projectName,
    Land land,
    String crs,
    List<CrsCandidate> candidates,
    State state,
    List<Issue> problems) {
  /** Whether a file can be added. */
  public enum State {
    /** As it is. */
    READY,
    /** After something was said: the CRS, a table, layers of a drawing. */
    TO_BE_DECIDED,
    /** Not before the file is corrected. */
    REFUSED,
    /** It cannot be read, or is of no format that is read. */
    UNREADABLE
  }

  /**
   * How much land a file holds.
   *
   * @param parcels that it has
   * @param usable of these
   * @param points of all parcels
   * @param areaM2 of the national land survey, of the usable ones; NaN while the CRS is not decided
   */
  public record Land(long parcels, long usable, long points, double areaM2) {
    public static final Land NONE = new Land(0, 0, 0, Double.NaN);
  }

  public BulkFile {
    candidates = List.copyOf(candidates);
    problems = List.copyOf(problems);
  }

  public String name() {
    return String.valueOf(file.getFileName());
  }

  /** Key of the text of the state. */
  public String stateKey() {
    return "app/intake/bulk.state." + state;
  }
}
