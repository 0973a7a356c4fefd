package org.ecozone.app.preferences;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What can be wrong with the file of preferences. */
public enum PreferencesIssue implements IssueCode {
  /** 1: file; 2: reason. */
  PREFERENCES_UNREADABLE(Severity.WARNING),
  /** 1: key; 2: value. */
  PREFERENCE_IGNORED(Severity.WARNING),
  /** 1: file; 2: reason. */
  PREFERENCES_NOT_WRITTEN(Severity.ERROR);

  private final Severity severity;

  PreferencesIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "app/preferences";
  }
}
