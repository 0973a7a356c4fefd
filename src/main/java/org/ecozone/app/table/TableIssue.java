package org.ecozone.app.table;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What can be wrong with a filter, with the rows of a layer or with what is stated about it. */
public enum TableIssue implements IssueCode {
  /** 1: position in the text, 1 is the first character; 2: what stands there. */
  FILTER_SYNTAX,
  /** 1: position of a quote that never ends. */
  FILTER_QUOTE,
  /** 1: position of a bracket without its other half. */
  FILTER_BRACKET,
  /** The text ends too early, or nobody knows where it is wrong. */
  FILTER_INCOMPLETE,
  /** 1: what is not allowed. */
  FILTER_NOT_ALLOWED,
  /** 1: what stands where a column is needed. */
  FILTER_NO_COLUMN,
  /** 1: what stands where a value is needed. */
  FILTER_BAD_VALUE,
  /** 1: the column that the layer does not have. */
  FILTER_UNKNOWN_COLUMN,
  /** 1: the table that the file does not hold. */
  TABLE_NOT_IN_FILE,
  /** 1: what was typed. */
  DATE_WRONG,
  /** 1: first day; 2: last day. */
  DATES_REVERSED,
  /** 1: the layer in whose CRS the area cannot be placed. */
  AREA_NOT_IN_LAYER;

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String bundle() {
    return "app/table";
  }
}
