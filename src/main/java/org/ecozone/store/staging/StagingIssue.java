package org.ecozone.store.staging;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What is said when a file is made ready to be read. Texts: bundle {@code store/staging}. */
public enum StagingIssue implements IssueCode {
  /** Parcels without a number, or of one number, got one each. */
  PARCELS_NUMBERED(Severity.WARNING),
  /** More rows of the same fault than are listed. */
  MORE_ROWS(Severity.ERROR),
  /** The numbers of a row cannot be put into the CRS. */
  ROW_NOT_PLACED(Severity.ERROR),
  COLUMN_RENAMED(Severity.INFO),
  /** The file is one site, its rows are the parcels. */
  ROWS_ARE_PARCELS(Severity.INFO),
  /** A layer that may be in GCJ-02; 0: what makes it look so. */
  WEB_MAP_SUSPECTED(Severity.ERROR),
  /** The file states another CRS than the list beside it. */
  CRS_DIFFERS(Severity.ERROR);

  private final Severity severity;

  StagingIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "store/staging";
  }
}
