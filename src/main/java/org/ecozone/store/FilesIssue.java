package org.ecozone.store;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.INFO;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/**
 * What can go wrong when files are written and when profiles and side tables are read. Texts:
 * bundle {@code store}.
 */
public enum FilesIssue implements IssueCode {
  // writing
  WRITE_FAILED(ERROR),
  TARGET_IN_USE(ERROR),
  // tables of text
  TEXT_FILE_UNREADABLE(ERROR),
  TEXT_FILE_EMPTY(ERROR),
  TEXT_ENCODING_UNKNOWN(ERROR),
  TEXT_READ_AS_GB18030(INFO),
  TEXT_NOT_CSV(ERROR),
  ROW_TOO_LONG(ERROR),
  HEADER_TWICE(ERROR),
  COLUMN_MISSING(ERROR),
  CELL_BLANK(ERROR),
  CELL_ERROR(ERROR),
  // profiles
  PROFILE_MISSING(ERROR),
  PROFILE_CODE_TWICE(ERROR),
  PROFILE_LAYER_UNKNOWN(ERROR),
  PROFILE_ALIAS_TWICE(ERROR),
  PROFILE_TYPE_UNKNOWN(ERROR),
  PROFILE_PATTERN_WRONG(ERROR),
  PROFILE_SYNONYM_TWICE(ERROR),
  PROFILE_CONSTANT_WRONG(ERROR),
  PROFILE_WORD_KIND_UNKNOWN(ERROR),
  TABLE_UNMATCHED(WARNING),
  TABLE_MATCHED_BY_COLUMN(INFO),
  TABLE_IS_PART_OF_LAYER(INFO),
  FIELD_CHOSEN(INFO),
  CODE_UNKNOWN(ERROR),
  // --attributes
  ATTRIBUTES_COLUMN_UNKNOWN(WARNING),
  ATTRIBUTES_COLUMNS_DIFFER(WARNING),
  ATTRIBUTES_SITE_TWICE(WARNING),
  ATTRIBUTES_ROWS_DIFFER(WARNING),
  ATTRIBUTES_ID_BLANK(WARNING),
  ATTRIBUTES_SITE_UNKNOWN(WARNING),
  // --layers
  LAYERS_COLUMN_UNKNOWN(WARNING),
  LAYERS_CODE_UNKNOWN(ERROR),
  LAYERS_DATE_WRONG(ERROR),
  LAYERS_DATES_REVERSED(ERROR),
  LAYERS_COVERAGE_WRONG(ERROR),
  LAYERS_CRS_WRONG(ERROR),
  LAYERS_ENCODING_WRONG(ERROR),
  LAYERS_ROW_TWICE(ERROR),
  LAYERS_ROW_UNUSED(WARNING);

  private final Severity severity;

  FilesIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "store";
  }
}
