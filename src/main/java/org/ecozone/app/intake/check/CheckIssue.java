package org.ecozone.app.intake.check;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/**
 * What is odd about parcels of one file. Texts: bundle {@code app/intake/check}. 0: parcel; 1: the
 * other one, or a number.
 */
public enum CheckIssue implements IssueCode {
  PARCEL_TWICE(Severity.WARNING),
  /** 2: area; 3: mean width. */
  PARCELS_OVERLAP(Severity.WARNING),
  /** 2: area; 3: mean width. */
  PARCELS_SLIVER(Severity.WARNING),
  OVERLAP_FAILED(Severity.ERROR),
  /** 0: parcels around; 1: area; 2: mean width. */
  GAP_SLIVER(Severity.WARNING),
  GAP_HOLE(Severity.INFO),
  /** 0: number of parcels. */
  GAPS_UNCHECKED(Severity.INFO),
  SPIKE(Severity.WARNING),
  DOUBLE_VERTEX(Severity.INFO),
  TINY_PART(Severity.WARNING),
  /** 1: area of work. */
  OUTSIDE_AREA(Severity.WARNING);

  private final Severity severity;

  CheckIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "app/intake/check";
  }
}
