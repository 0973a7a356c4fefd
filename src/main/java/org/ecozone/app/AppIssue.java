package org.ecozone.app;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** Problems of a use case itself; texts in the bundle {@code app}. */
public enum AppIssue implements IssueCode {
  NO_DATA_FOLDER(Severity.ERROR),
  NO_CACHE_FOLDER(Severity.ERROR),
  OUTPUT_NOT_A_FOLDER(Severity.ERROR),
  NOT_A_DEMO(Severity.ERROR),
  OUTPUT_NOT_WRITABLE(Severity.ERROR),
  OUTPUT_IS_INPUT(Severity.ERROR),
  OUTPUT_IS_FOLDER(Severity.ERROR),
  /** The sites table and the attribute file contradict each other. */
  ATTRIBUTE_DIFFERS(Severity.WARNING),
  /** A layer is confidential: its pieces are not written as geometry. */
  PIECES_WITHHELD(Severity.INFO),
  /** Layers without a stated classification are treated as internal (design.md 3.4). */
  CLASSIFICATION_ASSUMED(Severity.INFO),
  FORMAT_LATER(Severity.ERROR),
  FORMAT_UNKNOWN(Severity.ERROR),
  MAP_UNUSED(Severity.WARNING),
  RECORD_UNREADABLE(Severity.ERROR),
  RECORD_SCHEMA(Severity.ERROR),
  INPUT_MISSING(Severity.ERROR),
  INPUT_UNREADABLE(Severity.ERROR),
  ROW_LEFT_OUT(Severity.ERROR),
  ZONE_OVERLAP(Severity.ERROR),
  ZONE_DUPLICATE(Severity.ERROR),
  MORE_OVERLAPS(Severity.ERROR),
  OVERLAP_FAILED(Severity.ERROR),
  CRS_UNKNOWN_CODE(Severity.ERROR),
  CRS_NO_WAY(Severity.ERROR),
  ROW_NOT_MOVED(Severity.ERROR),
  FROM_CRS_DIFFERS(Severity.ERROR),
  FROM_CRS_IMPLAUSIBLE(Severity.ERROR),
  TABLE_NOT_CONVERTED(Severity.WARNING),
  CODE_TWICE(Severity.WARNING),
  UNIT_CODE_FORM(Severity.WARNING);

  private final Severity severity;

  AppIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "app";
  }
}
