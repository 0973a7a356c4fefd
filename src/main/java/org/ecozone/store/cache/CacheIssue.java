package org.ecozone.store.cache;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/**
 * Notes about the cache. They belong to one run, not to its result: they go to the console and to
 * run.json. Texts in the bundle {@code store}.
 */
public enum CacheIssue implements IssueCode {
  CACHE_FOLDER_NOT_STATED(Severity.INFO),
  CACHE_FOLDER_UNUSABLE(Severity.INFO),
  CACHE_FOLDER_IS_FILE(Severity.INFO),
  CACHE_FOLDER_LINK(Severity.WARNING),
  CACHE_FOLDER_FOREIGN(Severity.WARNING),
  CACHE_FOLDER_OPEN(Severity.WARNING),
  CACHE_ENTRY_DAMAGED(Severity.WARNING),
  CACHE_ENTRY_OTHER_VERSION(Severity.INFO),
  CACHE_FILE_CHANGED(Severity.INFO),
  CACHE_CLASSIFIED(Severity.INFO),
  CACHE_NOT_WRITTEN(Severity.INFO),
  CACHE_TOO_LARGE(Severity.INFO),
  CACHE_NOT_DELETED(Severity.ERROR);

  private final Severity severity;

  CacheIssue(Severity severity) {
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
