package org.ecozone.gui.intake.received;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What the window itself says about what comes in. */
public enum IntakeIssue implements IssueCode {
  /** A fault of the program. 1: its name. */
  FAULT;

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String bundle() {
    return "gui/intake";
  }
}
