package org.ecozone.overlay;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.INFO;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/**
 * Everything the overlay may have to say. Texts: bundle {@code overlay}, key {@code issue.<CODE>}.
 */
public enum OverlayIssue implements IssueCode {
  /** A pair of site and zone, or their distance, could not be computed. */
  OVERLAY_FAILED(ERROR),
  /** A net total could not be computed; the gross one, capped by the site, stands in its place. */
  TOTAL_FAILED(ERROR),
  /** Remainder, joint or coverage of a parcel could not be computed. */
  DERIVED_FACT_FAILED(ERROR),
  /** The site cannot be brought into the layer's CRS: another datum, or outside the projection. */
  TRANSFORM_REFUSED(ERROR),
  /** The site cannot be measured: its coordinates are no place on Earth. */
  SITE_NOT_MEASURED(ERROR),
  /** Points were added on straight edges when the site was brought into another CRS. */
  POINTS_ADDED(INFO),
  /** No coverage is stated; the extent of the data is taken. */
  COVERAGE_ASSUMED(WARNING),
  /** Coverage is stated as county codes and no county polygons are loaded. */
  COVERAGE_WITHOUT_COUNTIES(WARNING),
  /**
   * A county named by a coverage is not among the county polygons: its land counts as not covered.
   */
  COVERAGE_COUNTY_MISSING(WARNING),
  /** The coverage cannot be worked out. */
  COVERAGE_FAILED(ERROR);

  private final Severity severity;

  OverlayIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "overlay";
  }
}
