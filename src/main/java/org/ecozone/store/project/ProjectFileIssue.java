package org.ecozone.store.project;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What can be wrong with a project file; texts in the bundle {@code store/project}. */
public enum ProjectFileIssue implements IssueCode {
  PROJECT_UNREADABLE(Severity.ERROR),
  PROJECT_NOT_JSON(Severity.ERROR),
  PROJECT_NOT_OURS(Severity.ERROR),
  PROJECT_NEWER(Severity.ERROR),
  PROJECT_FIELD_MISSING(Severity.ERROR),
  PROJECT_FIELD_WRONG(Severity.ERROR),
  PROJECT_ID_TWICE(Severity.ERROR),
  PROJECT_FIELD_UNKNOWN(Severity.WARNING),
  PROJECT_NOT_WRITABLE(Severity.ERROR);

  private final Severity severity;

  ProjectFileIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "store/project";
  }
}
