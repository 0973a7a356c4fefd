package org.ecozone.zone;

import java.util.List;
import org.ecozone.zone.column.CutColumn;

/**
 * A match and how it came about.
 *
 * @param match the answer
 * @param basis what it rests on
 * @param conflicts attributes for which more than one column fits
 * @param cut columns whose names were cut, as in a shapefile
 */
public record MatchReport(
    ProfileMatch match, Basis basis, List<FieldConflict> conflicts, List<CutColumn> cut) {
  public MatchReport {
    conflicts = List.copyOf(conflicts);
    cut = List.copyOf(cut);
  }

  /** What a match rests on. */
  public enum Basis {
    /** Table name or title. */
    NAME,
    /** A column that only this layer has; the name says nothing. To be told to the user. */
    SIGNATURE,
    /** The user named the code. */
    STATED,
    /** Nothing: the candidates are to be asked for. */
    NONE
  }

  /**
   * True if the name stands for one class or type of the layer only: the rest of the layer is not
   * in this table.
   */
  public boolean partial() {
    return !match.constants().isEmpty();
  }
}
