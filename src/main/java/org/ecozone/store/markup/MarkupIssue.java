package org.ecozone.store.markup;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.INFO;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What can be odd about KML, GPX and GeoJSON alike; texts in the bundle {@code store/markup}. */
public enum MarkupIssue implements IssueCode {
  // the file
  MARKUP_UNREADABLE(ERROR),
  MARKUP_EMPTY(ERROR),
  NOT_XML(ERROR),
  DOCTYPE_REFUSED(ERROR),
  TOO_DEEP(ERROR),
  TOO_MANY_ATTRIBUTES(ERROR),
  TOO_MANY_ELEMENTS(ERROR),
  TOO_LARGE(ERROR),
  TOKEN_TOO_LONG(ERROR),
  TEXT_TOO_LONG(ERROR),
  ENCODING_MALFORMED(ERROR),
  ENCODING_LOOKS_GBK(ERROR),
  ENCODING_UNKNOWN(ERROR),
  ENCODING_MISDECLARED(WARNING),
  CHANGED_BETWEEN_PASSES(ERROR),
  // columns
  COLUMN_RENAMED(INFO),
  COLUMNS_LEFT_OUT(WARNING),
  VALUES_TWICE(WARNING),
  VALUES_NOT_FINITE(WARNING),
  // geometry of one row
  COORDINATE_UNREADABLE(ERROR),
  COORDINATES_UNCLEAR(ERROR),
  POINT_UNCLEAR(ERROR),
  LINE_TOO_SHORT(ERROR),
  RING_TOO_SHORT(ERROR),
  TOO_MANY_VERTICES(ERROR),
  GEOMETRY_TOO_DEEP(ERROR),
  // geometry of many rows
  RINGS_CLOSED(INFO),
  ALTITUDES_DROPPED(INFO),
  HOLES_SORTED(WARNING),
  LINES_CLOSED(WARNING),
  POINTS_ONLY(INFO),
  POINTS_JOINED(INFO),
  LINES_MADE_AREAS(INFO),
  OPEN_LINES_MADE_AREAS(WARNING),
  // writing
  CHARACTERS_DROPPED(WARNING),
  VALUES_AS_TEXT(INFO);

  private final Severity severity;

  MarkupIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "store/markup";
  }
}
