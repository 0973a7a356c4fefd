package org.ecozone.store;

import java.util.List;

/**
 * A feature table of a GeoPackage, as registered and as found.
 *
 * @param name table or view name
 * @param identifier gpkg_contents.identifier, empty if none
 * @param description gpkg_contents.description, empty if none
 * @param geometryColumn geometry column
 * @param geometryType declared type name, upper case
 * @param srsId srs_id of the geometry column
 * @param fidColumn integer primary key column, empty if there is none (then the fid is the rowid or
 *     the row number)
 * @param columns attribute columns without geometry and fid column, in table order
 * @param indexed true if an R-tree is there and its count equals the row count
 * @param rowCount count(*)
 */
public record FeatureTable(
    String name,
    String identifier,
    String description,
    String geometryColumn,
    String geometryType,
    int srsId,
    String fidColumn,
    List<String> columns,
    boolean indexed,
    long rowCount) {
  public FeatureTable {
    columns = List.copyOf(columns);
  }
}
