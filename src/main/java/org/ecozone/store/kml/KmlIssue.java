package org.ecozone.store.kml;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.INFO;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What can be odd about a KML; texts in the bundle {@code store/kml}. */
public enum KmlIssue implements IssueCode {
  NOT_KML(ERROR),
  KML_WITHOUT_GEOMETRY(ERROR),
  KML_ONLY_LINKS(ERROR),
  KMZ_WITHOUT_KML(ERROR),
  KMZ_SEVERAL(INFO),
  NOT_TAKEN(WARNING),
  MODEL_NOT_TAKEN(ERROR),
  SEVERAL_SHELLS(ERROR),
  PLACEMARKS_EMPTY(INFO),
  // writing
  CRS_NOT_GEOGRAPHIC(ERROR);

  private final Severity severity;

  KmlIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "store/kml";
  }
}
