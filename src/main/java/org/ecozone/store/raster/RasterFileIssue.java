package org.ecozone.store.raster;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What reading a file of tiles may find. Texts: bundle {@code store/raster}. */
public enum RasterFileIssue implements IssueCode {
  NO_TILES(ERROR),
  TILES_TABLE_MISSING(ERROR),
  TILES_EMPTY(ERROR),
  MATRIX_MISSING(ERROR),
  MATRIX_UNUSABLE(WARNING),
  GRIDDED_COVERAGE(ERROR),
  VECTOR_TILES(ERROR),
  TILE_TOO_LONG(WARNING),
  TILE_UNREADABLE(WARNING);

  private final Severity severity;

  RasterFileIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "store/raster";
  }
}
