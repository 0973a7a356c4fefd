package org.ecozone.app.sidecar;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** Problems of tables beside the maps; texts in the bundle {@code app/sidecar}. */
public enum SidecarIssue implements IssueCode {
  // clauses of control units
  CLAUSES_NO_COLUMNS(Severity.ERROR),
  CLAUSES_COLUMNS_UNUSED(Severity.INFO),
  CLAUSES_CODE_BLANK(Severity.WARNING),
  CLAUSES_CODE_BAD(Severity.WARNING),
  CLAUSES_CODE_TWICE(Severity.INFO),
  CLAUSES_ROWS_DIFFER(Severity.WARNING),
  CLAUSES_CHANGED(Severity.WARNING),
  CLAUSES_LAYER_MISSING(Severity.WARNING),
  CLAUSES_MISSING(Severity.WARNING),
  CLAUSES_UNUSED(Severity.WARNING),
  CLAUSES_ZONE_WITHOUT_CODE(Severity.WARNING),
  CLAUSE_TAKEN(Severity.INFO),
  CLAUSE_COMPLETED(Severity.INFO),
  CLAUSE_DIFFERS(Severity.WARNING),
  // ledgers
  LEDGER_NO_COLUMNS(Severity.ERROR),
  LEDGER_COLUMNS_UNKNOWN(Severity.INFO),
  LEDGER_COLUMNS_DIFFER(Severity.WARNING),
  LEDGER_VALUE_UNREADABLE(Severity.WARNING),
  LEDGER_COUNTY_BY_NAME(Severity.INFO),
  // industries
  INDUSTRIES_CODE_BAD(Severity.ERROR),
  INDUSTRIES_NAME_BLANK(Severity.ERROR),
  INDUSTRIES_TWICE(Severity.ERROR),
  INDUSTRIES_ORPHAN(Severity.ERROR),
  INDUSTRIES_NO_CLASS(Severity.ERROR),
  INDUSTRIES_CHANGED(Severity.INFO),
  INDUSTRIES_GONE(Severity.WARNING),
  INDUSTRIES_NOT_WRITABLE(Severity.ERROR),
  // all
  MORE_OF_THE_SAME(Severity.INFO);

  private final Severity severity;

  SidecarIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "app/sidecar";
  }
}
