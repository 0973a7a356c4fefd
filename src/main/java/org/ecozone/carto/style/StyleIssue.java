package org.ecozone.carto.style;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.INFO;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/**
 * What reading styles may find. Texts: bundle {@code carto/style}, key {@code issue.<CODE>}. The
 * first two values are line and column where the problem has a place.
 */
public enum StyleIssue implements IssueCode {
  // the file is refused
  FILE_UNREADABLE(ERROR),
  TOO_LARGE(ERROR),
  TOO_DEEP(ERROR),
  DOCTYPE(ERROR),
  NOT_XML(ERROR),
  NOT_SLD(ERROR),
  NO_RULE(ERROR),
  // part of it is not painted, or not as the file says
  ELEMENT_IGNORED(WARNING),
  OPTION_IGNORED(INFO),
  VALUE_UNREADABLE(WARNING),
  VALUE_FROM_ATTRIBUTE(WARNING),
  UNIT_UNSUPPORTED(WARNING),
  MARK_REPLACED(WARNING),
  PICTURE_REPLACED(WARNING),
  HATCH_ANGLE(WARNING),
  LINE_OF_MARKS(WARNING),
  RULE_LEFT_OUT(WARNING),
  FILTER_LOST(WARNING),
  LABEL_LEFT_OUT(WARNING),
  // the library
  STYLE_REPLACED(WARNING),
  STYLE_NOT_FOUND(WARNING);

  private final Severity severity;

  StyleIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "carto/style";
  }
}
