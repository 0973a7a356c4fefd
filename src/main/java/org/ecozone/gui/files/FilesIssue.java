package org.ecozone.gui.files;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What can happen to a layer because of what the user does. */
public enum FilesIssue implements IssueCode {
  /** Reading was cancelled. */
  READING_CANCELLED;

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String bundle() {
    return "gui/files";
  }
}
