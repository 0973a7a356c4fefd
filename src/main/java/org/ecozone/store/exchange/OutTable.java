package org.ecozone.store.exchange;

import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.store.TableSpec.Column;

/**
 * A table to be written.
 *
 * @param name table or layer name, any Unicode
 * @param geometryType POINT, LINESTRING, POLYGON, MULTIPOLYGON ... GEOMETRY if mixed
 * @param crs CRS of the rows, easting or longitude first; null if unknown
 * @param columns attribute columns
 * @param roles which columns mean what; empty where nobody knows
 * @param projectName of all rows, empty if there is none
 */
public record OutTable(
    String name,
    String geometryType,
    Crs crs,
    List<Column> columns,
    ColumnRoles roles,
    String projectName) {
  public OutTable {
    columns = List.copyOf(columns);
  }
}
