package org.ecozone.store;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What can go wrong when files are written and when profiles and side tables are read. */
public enum FilesIssue implements IssueCode {
  /** {0} = what the system said. */
  WRITE_FAILED(Severity.ERROR),
  /** The target has a -wal or -journal beside it: another program holds it open. {0} = name of that file. */
  TARGET_IN_USE(Severity.ERROR);

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
