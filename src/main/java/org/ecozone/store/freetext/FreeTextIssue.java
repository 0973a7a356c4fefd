package org.ecozone.store.freetext;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.INFO;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What is odd about a pasted text; texts in the bundle {@code store/freetext}. */
public enum FreeTextIssue implements IssueCode {
  TEXT_EMPTY(ERROR),
  TEXT_TOO_LARGE(ERROR),
  /** Line, and what stands there. */
  NOT_UNDERSTOOD(ERROR),
  /** A coordinate without its other half: line, number. */
  UNPAIRED(ERROR),
  LABELS_CHANGE(ERROR),
  SAME_HALF_TWICE(ERROR),
  WKT_WRONG(ERROR),
  WKT_CURVE(ERROR),
  WKT_AND_NUMBERS(ERROR),
  WKT_SRID_DIFFERS(ERROR),
  WKT_EMPTY(INFO),
  WKT_DIMENSIONS(INFO),
  WKT_CLOSED(WARNING),
  /** How many, and where: line: number. */
  NUMBERS_IGNORED(INFO),
  TEXT_IGNORED(INFO),
  // writing
  GEOMETRY_LEFT_OUT(WARNING),
  ATTRIBUTES_LEFT_OUT(WARNING);

  private final Severity severity;

  FreeTextIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "store/freetext";
  }
}
