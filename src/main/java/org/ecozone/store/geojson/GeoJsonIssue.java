package org.ecozone.store.geojson;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.INFO;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What can be odd about a GeoJSON; texts in the bundle {@code store/geojson}. */
public enum GeoJsonIssue implements IssueCode {
  NOT_JSON(ERROR),
  JSON_BOUND(ERROR),
  NOT_GEOJSON(ERROR),
  TOPOJSON(ERROR),
  ESRI_JSON(ERROR),
  GEOJSON_EMPTY(ERROR),
  CRS_LINK(ERROR),
  CRS_TWICE(ERROR),
  UNKNOWN_TYPE(ERROR),
  WRONG_NESTING(ERROR),
  MEMBER_TWICE(ERROR),
  NUMBERS_RUNNING(INFO),
  FEATURES_EMPTY(INFO),
  MEMBERS_IGNORED(INFO),
  PROPERTIES_IGNORED(WARNING),
  // writing
  CRS_NOT_WRITTEN(ERROR),
  CRS_UNKNOWN(WARNING),
  NUMBERS_NOT_FINITE(WARNING);

  private final Severity severity;

  GeoJsonIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "store/geojson";
  }
}
