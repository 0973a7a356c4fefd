package org.ecozone.screen;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** Problems of the rule data and of the screening run; texts in the bundle {@code screen}. */
public enum ScreenIssue implements IssueCode {
  /** A table of the rule data cannot be read. */
  TABLE_UNREADABLE(Severity.ERROR),
  TABLE_NOT_UTF8(Severity.ERROR),
  TABLE_CSV(Severity.ERROR),
  TABLE_COLUMN_MISSING(Severity.ERROR),
  TABLE_COLUMN_UNKNOWN(Severity.ERROR),
  TABLE_COLUMN_TWICE(Severity.ERROR),
  TABLE_FIELD_COUNT(Severity.ERROR),
  TABLE_VALUE_MISSING(Severity.ERROR),
  TABLE_VALUE_BAD(Severity.ERROR),
  TABLE_KEY_TWICE(Severity.ERROR),
  /** A tag of industry_tags.csv that attributes.csv does not list as boolean. */
  TAG_NOT_LISTED(Severity.ERROR),
  /** Rules. */
  RULE_SET_EMPTY(Severity.ERROR),
  RULE_VALUE_BAD(Severity.ERROR),
  RULE_DISTANCE_MISSING(Severity.ERROR),
  RULE_DISTANCE_UNUSED(Severity.ERROR),
  RULE_DATES_REVERSED(Severity.ERROR),
  RULE_EXCEPTION_INCOMPLETE(Severity.ERROR),
  RULE_EXCEPTION_WORSE(Severity.ERROR),
  RULE_LAYER_UNKNOWN(Severity.ERROR),
  RULE_LAYER_RELATION(Severity.ERROR),
  RULE_FILTER_SYNTAX(Severity.ERROR),
  RULE_FILTER_NOT_ALLOWED(Severity.ERROR),
  RULE_FILTER_ATTRIBUTE(Severity.ERROR),
  RULE_FILTER_LITERAL(Severity.ERROR),
  /** Project attributes. */
  BAD_ATTRIBUTE_VALUE(Severity.WARNING),
  BAD_INDUSTRY_CODE(Severity.WARNING),
  AMBIGUOUS_INDUSTRY_CODE(Severity.WARNING),
  /** A tag is stated as no although the industry code says yes; the stated value counts. */
  ATTRIBUTE_AGAINST_INDUSTRY(Severity.WARNING),
  LAYER_IN_SEVERAL_TABLES(Severity.INFO),
  LAYER_TWICE(Severity.WARNING),
  COUNTY_MISMATCH(Severity.WARNING),
  COUNTY_NOT_LISTED(Severity.WARNING),
  /** Wrong zone, wrong axes, or layers of another place. */
  SITE_OUTSIDE_LAYERS(Severity.WARNING),
  /** The run. */
  LAYER_NOT_VALID(Severity.WARNING),
  MANDATORY_LAYER_MISSING(Severity.WARNING),
  /** It is there, and no rule in force on the day asks of it. */
  MANDATORY_LAYER_UNASKED(Severity.WARNING),
  /** All rules are switched off, or hold on other days: nothing is checked by anything. */
  NO_RULE_IN_FORCE(Severity.ERROR),
  INTERNAL(Severity.ERROR);

  private final Severity severity;

  ScreenIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "screen";
  }
}
