package org.ecozone.store.geopackage;

import org.ecozone.store.FeatureTable;
import org.locationtech.jts.geom.Envelope;

/**
 * A feature table with what only the reader needs to know.
 *
 * @param table the public description
 * @param srs its row of gpkg_spatial_ref_sys
 * @param registeredExtent extent of gpkg_contents, null if not stated; a null envelope if it is no
 *     extent
 * @param rtree name of the R-tree, null if there is none that may be asked
 * @param fidKind where the fid comes from
 * @param geometryRows rows whose geometry is not NULL
 * @param bounded false for a view or virtual table, whose rows the size of the file does not bound
 */
public record TableEntry(
    FeatureTable table,
    SrsEntry srs,
    Envelope registeredExtent,
    String rtree,
    FidKind fidKind,
    long geometryRows,
    boolean bounded) {

  /** Where a feature id comes from. */
  public enum FidKind {
    COLUMN,
    ROWID,
    ROW_NUMBER
  }
}
