package org.ecozone.app.workspace.open;

import java.nio.file.Path;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.zone.MatchReport;

/**
 * A table of a file that can be opened.
 *
 * @param file absolute
 * @param table table name; empty for a raster file that is one picture
 * @param title what the file calls it; the table's name if it says nothing
 * @param contents what it seems to hold
 * @param rows number of rows; below 0 if that is not known without reading all
 * @param crs {@code EPSG:4544}; empty if the file names none that is clear
 * @param geometryType declared type, upper case; empty for a raster
 * @param match canonical layer that is proposed, and why; null for a raster
 */
public record FoundTable(
    Path file,
    String table,
    String title,
    Contents contents,
    long rows,
    String crs,
    String geometryType,
    MatchReport match) {

  /** What a table seems to hold. */
  public enum Contents {
    ZONES,
    /** Columns of a project form, and no layer that is known. */
    SITES,
    RASTER
  }

  /** Code of the layer that is proposed, empty if there is none. */
  public String code() {
    return match == null || match.match().profile() == null ? "" : match.match().code();
  }

  /** A new layer of the project. */
  public LayerItem.Layer toLayer() {
    return LayerItem.Layer.of(
        file, table, contents == Contents.RASTER ? LayerItem.Kind.RASTER : LayerItem.Kind.ZONES);
  }
}
