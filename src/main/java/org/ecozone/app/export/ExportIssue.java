package org.ecozone.app.export;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** Why land cannot go out, or not all of it. */
public enum ExportIssue implements IssueCode {
  /** There is no site. */
  NOTHING_TO_WRITE,
  /** Sites lie in several CRSs and none was chosen. 1: their names. */
  SEVERAL_CRS,
  /** 1: site; 2: its CRS; 3: that of the file; 4: reason. */
  CANNOT_MOVE,
  /** 1: site whose CRS is not known. */
  CRS_UNKNOWN,
  /** The format has metres only. 1: CRS that was chosen. */
  NEEDS_METRES,
  /** 1: site without land that could be used. */
  NO_LAND(Severity.WARNING);

  private final Severity severity;

  ExportIssue() {
    this(Severity.ERROR);
  }

  ExportIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "app/export";
  }
}
