package org.ecozone.store.archive;

import java.io.IOException;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;

/** The bytes of an archive are not what it says; thrown while an entry is read. */
public final class DamagedArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Issue issue;

  DamagedArchiveException(Issue issue) {
    super(issue.code() + " " + issue.args());
    this.issue = issue;
  }

  public Issue issue() {
    return issue;
  }

  /** The same for callers that know no archives. */
  public StoreException refusal() {
    return new StoreException(issue, this);
  }
}
