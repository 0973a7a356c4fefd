package org.ecozone.store;

import java.util.List;
import org.ecozone.geo.Crs;

/**
 * A feature table to be written.
 *
 * @param name table name, any Unicode
 * @param identifier human title, unique in the file
 * @param description free text
 * @param geometryType POINT, LINESTRING, POLYGON, MULTIPOLYGON, GEOMETRY ...
 * @param crs CRS of the coordinates
 * @param columns attribute columns; {@code fid} and {@code geom} are added by the writer
 * @param indexed whether to write an R-tree with its triggers
 */
public record TableSpec(
    String name,
    String identifier,
    String description,
    String geometryType,
    Crs crs,
    List<Column> columns,
    boolean indexed) {
  public TableSpec {
    columns = List.copyOf(columns);
  }

  /** Column types of GeoPackage that we write. */
  public enum Type {
    TEXT,
    INTEGER,
    DOUBLE,
    BOOLEAN,
    DATE,
    DATETIME,
    BLOB
  }

  /** An attribute column. */
  public record Column(String name, Type type) {}
}
