package org.ecozone.app.export;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.zone.Issue;

/**
 * What was written.
 *
 * @param file the file, or the first of several
 * @param crs that of the coordinates
 * @param parcels number of parcels in it
 * @param leftOut number of parcels that the format cannot hold
 * @param issues what could not be kept
 */
public record ExportedLand(Path file, Crs crs, int parcels, int leftOut, List<Issue> issues) {
  public ExportedLand {
    issues = List.copyOf(issues);
  }
}
