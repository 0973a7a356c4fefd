package org.ecozone.store;

import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * A file cannot be used at all; the issue is the sentence for the user, the cause is for the log.
 */
public final class StoreException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Issue issue;

  public StoreException(Issue issue, Throwable cause) {
    super(issue.code() + " " + issue.file() + " " + issue.args(), cause);
    this.issue = issue;
  }

  public Issue issue() {
    return issue;
  }

  /** A text or workbook that cannot be read for a reason outside of it. */
  public static StoreException unreadable(String file, Exception cause) {
    return new StoreException(
        Issue.of(FilesIssue.TEXT_FILE_UNREADABLE, file, "", Reason.of(cause)), cause);
  }
}
