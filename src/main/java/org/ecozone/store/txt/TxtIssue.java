package org.ecozone.store.txt;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.INFO;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What is odd about a coordinate TXT; texts in the bundle {@code store/txt}. */
public enum TxtIssue implements IssueCode {
  // the file
  NO_PARCEL(ERROR),
  HEADS_DIFFER(ERROR),
  TEMPLATE_UNKNOWN(ERROR),
  TEMPLATE_UNFIT(ERROR),
  TEMPLATE_BROKEN(ERROR),
  KEY_TWICE(WARNING),
  ZONE_UNREADABLE(WARNING),
  SECTION_NOT_READ(WARNING),
  SECTION_ASSUMED(INFO),
  NOTES_CUT(WARNING),
  AREA_UNIT_TAKEN(WARNING),
  AREA_UNIT_MIXED(WARNING),
  HEIGHTS_LEFT(INFO),
  MORE(INFO),
  // failures of a parcel
  PARCEL_EMPTY(ERROR),
  LINE_UNKNOWN(ERROR),
  POINT_FIELDS(ERROR),
  POINT_NUMBER(ERROR),
  POINT_RING(ERROR),
  POINT_UNCLEAR(ERROR),
  POINTS_MANY(ERROR),
  RING_SHORT(ERROR),
  RING_UNCLEAR(ERROR),
  RING_INTRICATE(ERROR),
  LINE_SHORT(ERROR),
  HEAD_LONG(ERROR),
  // oddities of a parcel
  PARCEL_NUMBER_MISSING(WARNING),
  PARCEL_TWICE(WARNING),
  PARCEL_TWICE_UNCHECKED(INFO),
  KIND_UNKNOWN(WARNING),
  POINT_COUNT(WARNING),
  POINT_COUNT_UNREADABLE(WARNING),
  AREA_UNREADABLE(WARNING),
  AREA_UNIT_WRITTEN(INFO),
  RING_CLOSED(INFO),
  /** While others of the file come back to their first point. */
  RINGS_OPEN(WARNING),
  RING_REPEATED(WARNING),
  RINGS_CROSS(WARNING),
  POINTS_REPEATED(INFO),
  // writing
  TEXT_UNMAPPABLE(WARNING),
  TEXT_CHANGED(WARNING),
  GEOMETRY_UNWRITABLE(ERROR),
  GEOMETRY_ABSENT(ERROR),
  OPTION_WRONG(ERROR),
  HOLE_LOST(WARNING),
  COLUMNS_LEFT(WARNING),
  CRS_UNSTATED(WARNING);

  private final Severity severity;

  TxtIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "store/txt";
  }
}
