package org.ecozone.carto.raster;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.INFO;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What showing a raster may find. Texts: bundle {@code carto/raster}. */
public enum RasterIssue implements IssueCode {
  // tiles
  TILE_DAMAGED(WARNING),
  TILE_FORMAT(WARNING),
  TILES_FORMAT(ERROR),
  TILE_TOO_LARGE(WARNING),
  MORE_DAMAGED(WARNING),
  // GeoTIFF
  TIFF_UNREADABLE(ERROR),
  TIFF_NOT_TIFF(ERROR),
  TIFF_CRS_MISSING(ERROR),
  TIFF_CRS_UNKNOWN(ERROR),
  TIFF_PLACE_MISSING(ERROR),
  TIFF_COMPRESSION(ERROR),
  TIFF_SAMPLES(ERROR),
  TIFF_BLOCK_TOO_LARGE(ERROR),
  TIFF_TRUNCATED(WARNING),
  TIFF_STRETCHED(INFO),
  BLOCK_DAMAGED(WARNING),
  // on the map
  DATUM_DIFFERS(ERROR),
  ZOOM_IN(INFO);

  private final Severity severity;

  RasterIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "carto/raster";
  }
}
