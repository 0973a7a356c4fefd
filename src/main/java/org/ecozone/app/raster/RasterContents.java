package org.ecozone.app.raster;

import java.util.List;
import org.ecozone.zone.Issue;

/**
 * What of a file can be shown as a base map.
 *
 * @param tables that can be opened; one with an empty name for a file that is one picture
 * @param issues why others cannot, and what is odd about the file; with an ERROR if there is none
 */
public record RasterContents(List<Table> tables, List<Issue> issues) {
  public RasterContents {
    tables = List.copyOf(tables);
    issues = List.copyOf(issues);
  }

  /**
   * A raster table.
   *
   * @param name table, empty for a file that is one picture
   * @param title as the file names it, empty if it does not
   */
  public record Table(String name, String title) {}
}
