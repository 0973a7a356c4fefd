package org.ecozone.carto.raster;

import org.ecozone.zone.Issue;

/** A raster, or one of its tiles, cannot be shown; the issue is the sentence for the user. */
public final class RasterException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Issue issue;

  public RasterException(Issue issue, Throwable cause) {
    super(issue.code() + " " + issue.file() + " " + issue.args(), cause);
    this.issue = issue;
  }

  public Issue issue() {
    return issue;
  }
}
