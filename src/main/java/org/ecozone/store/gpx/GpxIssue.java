package org.ecozone.store.gpx;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.INFO;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What can be odd about a GPX; texts in the bundle {@code store/gpx}. */
public enum GpxIssue implements IssueCode {
  NOT_GPX(ERROR),
  GPX_EMPTY(ERROR),
  POINT_WITHOUT_PLACE(ERROR),
  SEGMENTS_OF_ONE_POINT(WARNING),
  // writing
  CRS_NOT_GEOGRAPHIC(ERROR),
  HOLES_LOST(WARNING),
  AREAS_AS_TRACKS(WARNING),
  VALUES_DESCRIBED(INFO),
  VALUES_LOST(WARNING),
  GEOMETRY_NOT_WRITTEN(WARNING);

  private final Severity severity;

  GpxIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "store/gpx";
  }
}
