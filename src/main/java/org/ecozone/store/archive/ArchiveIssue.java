package org.ecozone.store.archive;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What can be wrong with a ZIP. Texts: bundle {@code store/archive}. */
public enum ArchiveIssue implements IssueCode {
  ARCHIVE_UNREADABLE(ERROR),
  ARCHIVE_NOT_ZIP(ERROR),
  ARCHIVE_TRUNCATED(ERROR),
  ARCHIVE_DAMAGED(ERROR),
  ARCHIVE_SEVERAL_VOLUMES(ERROR),
  ARCHIVE_EMPTY(ERROR),
  ARCHIVE_ENCRYPTED(ERROR),
  ARCHIVE_METHOD(ERROR),
  ARCHIVE_NAME_UNSAFE(ERROR),
  ARCHIVE_NAME_TWICE(ERROR),
  ARCHIVE_ENTRIES_OVERLAP(ERROR),
  ARCHIVE_ENTRY_DAMAGED(ERROR),
  ARCHIVE_TOO_MANY_ENTRIES(ERROR),
  ARCHIVE_TOO_LARGE(ERROR),
  ARCHIVE_BOMB(ERROR),
  ARCHIVE_NO_ROOM(ERROR),
  ARCHIVE_LINK_IGNORED(WARNING),
  ARCHIVE_NESTED_IGNORED(WARNING);

  private final Severity severity;

  ArchiveIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "store/archive";
  }
}
