package org.ecozone.app.review;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** Problems of the review; texts in the bundle {@code app/review}. */
public enum ReviewIssue implements IssueCode {
  /** The layer was not read when the screening began. */
  LAYER_STILL_LOADING(Severity.ERROR),
  /** The file is not where the project says, or holds no such table. */
  LAYER_NOT_THERE(Severity.ERROR),
  /** The files are not those that the results on the screen rest on. */
  EXPORT_CHANGED(Severity.ERROR);

  private final Severity severity;

  ReviewIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "app/review";
  }
}
