package org.ecozone.app.convert;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.INFO;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What is said of a conversion. Texts: bundle {@code app/convert}. */
public enum ConvertIssue implements IssueCode {
  /** 0: name; 1: endings. */
  TARGET_UNKNOWN(ERROR),
  /** 0: option; 1: ending of the format; 2: its options. */
  OPTION_OF_OTHER_FORMAT(ERROR),
  TABLE_UNKNOWN(ERROR),
  CRS_OF_FORMAT(ERROR),
  MOVED_FOR_FORMAT(INFO),
  FILE_PER_TABLE(INFO),
  CLASSIFIED(ERROR),
  CLASSIFICATION_NOT_CARRIED(WARNING),
  ROW_NOT_WRITTEN(ERROR);

  private final Severity severity;

  ConvertIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "app/convert";
  }
}
