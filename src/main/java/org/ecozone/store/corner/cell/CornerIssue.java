package org.ecozone.store.corner.cell;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.INFO;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What is odd about a table of corners; texts in the bundle {@code store/corner}. */
public enum CornerIssue implements IssueCode {
  // the table as a whole
  OLD_WORKBOOK(ERROR),
  WORKBOOK_UNREADABLE(ERROR),
  WORKBOOK_TOO_LARGE(ERROR),
  SHEET_UNKNOWN(ERROR),
  SHEET_TAKEN(INFO),
  HIDDEN_ROWS(WARNING),
  TABLE_EMPTY(ERROR),
  TABLE_TOO_WIDE(ERROR),
  NOT_CSV(ERROR),
  NO_COORDINATES(ERROR),
  SIDE_BY_SIDE(ERROR),
  COLUMN_UNKNOWN(ERROR),
  ROLE_UNKNOWN(ERROR),
  NO_HEADS(WARNING),
  PAIR_NOT_TAKEN(INFO),
  HEIGHTS_LEFT(INFO),
  COLUMNS_VARY(INFO),
  MAY_BE_PACKED(WARNING),
  ORDER_DIFFERS(WARNING),
  ROWS_IGNORED(INFO),
  NO_CORNERS(ERROR),
  // a row makes its parcel fail
  CELL_UNREADABLE(ERROR),
  HALVES_WRONG(ERROR),
  CORNER_BLANK(ERROR),
  PACKED_WRONG(ERROR),
  TEXT_BETWEEN(ERROR),
  BREAK_UNCLEAR(ERROR),
  SCATTERED(ERROR),
  ORDER_UNREADABLE(ERROR),
  RING_TOO_SHORT(ERROR),
  LINE_TOO_SHORT(ERROR),
  RINGS_UNSORTED(ERROR),
  // said of a parcel
  CLOSED_BY_NEXT_RING(WARNING),
  BREAK_JOINED(WARNING),
  CLOSED_TWICE(INFO),
  /** A text at the place of a number of a parcel, perhaps land that was cut off. */
  PARCEL_WITHOUT_CORNERS(WARNING),
  /** While others of the file come back to their first point. */
  RING_OPEN(WARNING),
  POINTS_DROPPED(INFO),
  RING_TWICE(WARNING),
  RINGS_CROSS(WARNING),
  INNER_OUTSIDE(WARNING),
  OUTER_INSIDE(WARNING),
  AREA_UNREADABLE(WARNING),
  // features with WKT
  WKT_WRONG(ERROR),
  WKT_DIMENSIONS(INFO),
  WKT_CLOSED(WARNING),
  WKT_SRID_DIFFERS(ERROR),
  // sheet of attributes
  ATTRIBUTES_TAKEN(INFO),
  ATTRIBUTES_TWICE(WARNING),
  // writing
  FIELD_TOO_LONG(WARNING),
  TOO_MANY_ROWS(ERROR),
  NOT_IN_CHARSET(WARNING),
  PARCEL_RENAMED(WARNING),
  GEOMETRY_LEFT_OUT(WARNING);

  private final Severity severity;

  CornerIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "store/corner";
  }
}
