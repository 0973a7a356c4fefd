package org.ecozone.carto.style.sld;

import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;

/** A file that is no style; the issue says where and why. */
public final class SldException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Issue issue;

  public SldException(Issue issue) {
    super(issue.message(Lang.EN));
    this.issue = issue;
  }

  public Issue issue() {
    return issue;
  }
}
