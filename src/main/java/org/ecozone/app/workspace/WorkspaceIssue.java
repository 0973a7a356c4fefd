package org.ecozone.app.workspace;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/**
 * Problems of the open workspace and its project file; texts in the bundle {@code app/workspace}.
 */
public enum WorkspaceIssue implements IssueCode {
  // set-up of a layer
  SET_UP_COLUMN_MISSING(Severity.WARNING),
  SET_UP_CLASS_UNKNOWN(Severity.ERROR),
  SET_UP_CLASS_KNOWN(Severity.INFO),
  SET_UP_CLASS_STATED(Severity.INFO),
  /** Too many different values to be classes. */
  SET_UP_CLASSES_MANY(Severity.WARNING),
  SET_UP_CODE_UNKNOWN(Severity.ERROR),
  SET_UP_TWICE(Severity.WARNING),
  TABLE_GONE(Severity.ERROR),
  FILE_MISSING(Severity.ERROR),
  // files that cannot be opened
  FORMAT_SHAPEFILE(Severity.ERROR),
  FORMAT_PICTURE(Severity.ERROR),
  FORMAT_SIDECAR(Severity.ERROR),
  FORMAT_LAND(Severity.ERROR),
  FORMAT_UNKNOWN(Severity.ERROR),
  FOLDER_EMPTY(Severity.ERROR),
  FILE_GONE(Severity.ERROR),
  // autosave
  AUTOSAVE_DAMAGED(Severity.ERROR),
  AUTOSAVE_NOT_WRITABLE(Severity.WARNING);

  private final Severity severity;

  WorkspaceIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "app/workspace";
  }
}
