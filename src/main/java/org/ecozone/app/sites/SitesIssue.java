package org.ecozone.app.sites;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.INFO;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What stops a file of sites, or is said of it. Texts: bundle {@code app/sites}. */
public enum SitesIssue implements IssueCode {
  /** 0: candidates with reasons. */
  CRS_TO_BE_CHOSEN(ERROR),
  /** 0: reasons; 1: candidates. */
  CRS_REFUSED(ERROR),
  /** 0: names of the tables. */
  TABLES_DIFFER(ERROR),
  /** 0: datum. */
  OLD_DATUM(ERROR),
  CRS_NOTE(INFO),
  CRS_WARNING(WARNING),
  CHOICES_UNUSED(WARNING),
  FOLDER_WITHOUT_SITES(ERROR),
  FILE_SKIPPED(ERROR),
  IDS_PREFIXED(INFO);

  private final Severity severity;

  SitesIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "app/sites";
  }
}
