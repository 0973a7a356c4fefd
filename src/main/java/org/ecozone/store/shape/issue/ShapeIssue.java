package org.ecozone.store.shape.issue;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.INFO;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/**
 * What can be odd about a shapefile. Texts: bundle {@code store/shape}. Of what is counted over
 * rows the first two values are the number of rows and the fids of the first of them.
 */
public enum ShapeIssue implements IssueCode {
  // the file
  SHAPE_UNREADABLE(ERROR),
  SHAPE_NOT_FOUND(ERROR),
  SHAPE_NOT_IN_ARCHIVE(ERROR),
  SHAPE_NAMES_ALIKE(ERROR),
  SHAPE_TOO_SHORT(ERROR),
  SHAPE_NOT_SHP(ERROR),
  SHAPE_TYPE_UNKNOWN(ERROR),
  SHAPE_EMPTY(WARNING),
  SHAPE_TRUNCATED(ERROR),
  SHAPE_CHAIN_BROKEN(ERROR),
  SHAPE_TRAILING_BYTES(WARNING),
  SHAPE_NUMBERS_ODD(WARNING),
  SHAPE_NUMBERS_DECIDE(WARNING),
  SHAPE_DIMENSIONS_DROPPED(INFO),
  SHX_MISSING(INFO),
  SHX_DISAGREES(WARNING),
  SHX_DECIDES(INFO),
  DBF_MISSING(WARNING),
  DBF_DAMAGED(WARNING),
  DBF_TRUNCATED(WARNING),
  DBF_COUNT_WRONG(WARNING),
  DBF_WITHOUT_SHP(WARNING),
  ROWS_DIFFER(WARNING),
  /** Land that somebody struck out, perhaps by mistake. */
  ROWS_DELETED(WARNING),
  PRJ_MISSING(WARNING),
  PRJ_UNREADABLE(WARNING),
  CPG_UNKNOWN(WARNING),
  CHARSET_CONFLICT(WARNING),
  // columns
  FIELD_RENAMED(WARNING),
  /** All names that were cut. */
  FIELD_NAME_CUT(INFO),
  FIELD_TYPE_AS_TEXT(WARNING),
  FIELD_MEMO(WARNING),
  // one record
  RECORD_MISSING(ERROR),
  RECORD_OUTSIDE(ERROR),
  RECORD_LENGTH(ERROR),
  RECORD_TYPE(ERROR),
  RECORD_MULTIPATCH(ERROR),
  RECORD_COUNTS(ERROR),
  RECORD_PARTS(ERROR),
  RECORD_NOT_FINITE(ERROR),
  RECORD_WITHOUT_AREA(ERROR),
  RECORD_TOO_LARGE(ERROR),
  RECORD_TOO_INTRICATE(ERROR),
  // counted over records
  TYPE_DIFFERS(WARNING),
  RING_CLOSED(INFO),
  /** A coordinate was damaged, or a program wrote careless boxes. */
  BOX_DIFFERS(WARNING),
  PART_DEGENERATE(WARNING),
  RINGS_TURNED(INFO),
  RING_TWICE(WARNING),
  RINGS_CROSS(WARNING),
  POINTS_REPEATED(INFO),
  // counted over cells of a column
  TEXT_AT_LIMIT(WARNING),
  TEXT_CUT_IN_CHARACTER(WARNING),
  TEXT_MALFORMED(WARNING),
  TEXT_AFTER_NUL(INFO),
  /** Asterisks: an overflow, or how GDAL and QGIS write that there is no number. */
  NUMBER_OVERFLOWED(INFO),
  NUMBER_UNREADABLE(WARNING),
  NUMBER_WITH_COMMA(INFO),
  NUMBER_ROUNDED(WARNING),
  DATE_UNREADABLE(WARNING),
  BOOLEAN_UNREADABLE(WARNING),
  // writing
  OUT_TOO_LARGE(ERROR),
  OUT_TOO_MANY_COLUMNS(ERROR),
  OUT_ROW_TOO_LONG(ERROR),
  OUT_CHARSET_UNKNOWN(ERROR),
  OUT_SEVERAL_TABLES(ERROR),
  OUT_FAMILIES(WARNING),
  OUT_MIXED_GEOMETRY(ERROR),
  OUT_NOT_FINITE(ERROR),
  OUT_COLUMNS_RENAMED(WARNING),
  OUT_TEXT_CUT(WARNING),
  OUT_CHARACTER_LOST(WARNING),
  OUT_NUMBER_ROUNDED(WARNING),
  OUT_NUMBER_TOO_LONG(WARNING),
  OUT_INTEGER_LONG(WARNING),
  OUT_DATE_LOST(WARNING),
  OUT_BYTES_LOST(WARNING),
  OUT_DIMENSIONS_DROPPED(INFO),
  OUT_PRJ_MISSING(WARNING),
  OUT_PRJ_NOT_ESRI(INFO);

  private final Severity severity;

  ShapeIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "store/shape";
  }
}
