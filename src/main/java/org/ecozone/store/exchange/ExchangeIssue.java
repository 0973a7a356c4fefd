package org.ecozone.store.exchange;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What can be wrong with the choices of a user. Texts: bundle {@code store/exchange}. */
public enum ExchangeIssue implements IssueCode {
  /** Of an option that there is not; every option there is follows. */
  OPTION_UNKNOWN,
  /** Of a value that an option cannot have; what it can be follows. */
  OPTION_WRONG;

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String bundle() {
    return "store/exchange";
  }
}
