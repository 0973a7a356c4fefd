package org.ecozone.store.geopackage.write;

import java.util.List;

/**
 * The SQL of a GeoPackage 1.3 as we write it: tables, standard rows, R-tree and feature-count
 * triggers.
 */
public final class GeoPackageSchema {
  /** {@code GPKG} in ASCII. */
  public static final int APPLICATION_ID = 0x47504B47;

  public static final int USER_VERSION = 10300;
  public static final String METADATA_DEFINITION =
      "http://www.geopackage.org/spec120/#extension_metadata";
  public static final String RTREE_DEFINITION =
      "http://www.geopackage.org/spec120/#extension_rtree";

  public static final String WGS84_WKT =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],"
          + "AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
          + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
          + "AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],AUTHORITY[\"EPSG\",\"4326\"]]";

  /** Tables of every file, in the order of creation. */
  public static final List<String> CORE_TABLES =
      List.of(
          "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL,srs_id INTEGER NOT NULL PRIMARY KEY,"
              + "organization TEXT NOT NULL,organization_coordsys_id INTEGER NOT NULL,definition TEXT NOT NULL,"
              + "description TEXT)",
          "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY,data_type TEXT NOT NULL,"
              + "identifier TEXT UNIQUE,description TEXT DEFAULT '',"
              + "last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),"
              + "min_x DOUBLE,min_y DOUBLE,max_x DOUBLE,max_y DOUBLE,srs_id INTEGER,"
              + "CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
          "CREATE TABLE gpkg_ogr_contents (table_name TEXT NOT NULL PRIMARY KEY,feature_count INTEGER DEFAULT NULL)",
          "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL,column_name TEXT NOT NULL,"
              + "geometry_type_name TEXT NOT NULL,srs_id INTEGER NOT NULL,z TINYINT NOT NULL,m TINYINT NOT NULL,"
              + "CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),"
              + "CONSTRAINT uk_gc_table_name UNIQUE (table_name),"
              + "CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),"
              + "CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))",
          "CREATE TABLE gpkg_extensions (table_name TEXT,column_name TEXT,extension_name TEXT NOT NULL,"
              + "definition TEXT NOT NULL,scope TEXT NOT NULL,"
              + "CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))");

  /** Tables and rows of the metadata extension. */
  public static final List<String> METADATA_TABLES =
      List.of(
          "CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,"
              + "md_scope TEXT NOT NULL DEFAULT 'dataset',md_standard_uri TEXT NOT NULL,"
              + "mime_type TEXT NOT NULL DEFAULT 'text/xml',metadata TEXT NOT NULL DEFAULT '')",
          "CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL,table_name TEXT,column_name TEXT,"
              + "row_id_value INTEGER,timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),"
              + "md_file_id INTEGER NOT NULL,md_parent_id INTEGER,"
              + "CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),"
              + "CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id))",
          "INSERT INTO gpkg_extensions VALUES ('gpkg_metadata',NULL,'gpkg_metadata','"
              + METADATA_DEFINITION
              + "','read-write')",
          "INSERT INTO gpkg_extensions VALUES ('gpkg_metadata_reference',NULL,'gpkg_metadata','"
              + METADATA_DEFINITION
              + "','read-write')");

  public static final String INSERT_SRS = "INSERT INTO gpkg_spatial_ref_sys VALUES (?,?,?,?,?,?)";

  private GeoPackageSchema() {}

  /** SQL identifier in double quotes. */
  public static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /** SQL string literal. */
  public static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }

  public static String rtreeName(String table, String geometryColumn) {
    return "rtree_" + table + "_" + geometryColumn;
  }

  public static String createRtree(String table, String geometryColumn) {
    return "CREATE VIRTUAL TABLE "
        + quoted(rtreeName(table, geometryColumn))
        + " USING rtree(id, minx, maxx, miny, maxy)";
  }

  /** The six triggers of GeoPackage 1.3 Annex F.3, requirement 75. */
  public static List<String> rtreeTriggers(String table, String geometryColumn, String fidColumn) {
    String name = rtreeName(table, geometryColumn);
    String r = quoted(name);
    String t = quoted(table);
    String g = quoted(geometryColumn);
    String i = quoted(fidColumn);
    String usable = "(NEW." + g + " NOTNULL AND NOT ST_IsEmpty(NEW." + g + "))";
    String unusable = "(NEW." + g + " ISNULL OR ST_IsEmpty(NEW." + g + "))";
    String put =
        "INSERT OR REPLACE INTO "
            + r
            + " VALUES (NEW."
            + i
            + ",ST_MinX(NEW."
            + g
            + "), ST_MaxX(NEW."
            + g
            + "),ST_MinY(NEW."
            + g
            + "), ST_MaxY(NEW."
            + g
            + ")); ";
    String dropOld = "DELETE FROM " + r + " WHERE id = OLD." + i + "; ";
    String same = "OLD." + i + " = NEW." + i;
    String moved = "OLD." + i + " != NEW." + i;
    return List.of(
        trigger(
            name + "_insert",
            "AFTER INSERT ON " + t,
            "(new." + g + " NOT NULL AND NOT ST_IsEmpty(NEW." + g + "))",
            put),
        trigger(
            name + "_update1", "AFTER UPDATE OF " + g + " ON " + t, same + " AND " + usable, put),
        trigger(
            name + "_update2",
            "AFTER UPDATE OF " + g + " ON " + t,
            same + " AND " + unusable,
            dropOld),
        trigger(name + "_update3", "AFTER UPDATE ON " + t, moved + " AND " + usable, dropOld + put),
        trigger(
            name + "_update4",
            "AFTER UPDATE ON " + t,
            moved + " AND " + unusable,
            "DELETE FROM " + r + " WHERE id IN (OLD." + i + ", NEW." + i + "); "),
        trigger(name + "_delete", "AFTER DELETE ON " + t, "old." + g + " NOT NULL", dropOld));
  }

  private static String trigger(String name, String event, String when, String body) {
    return "CREATE TRIGGER "
        + quoted(name)
        + " "
        + event
        + " WHEN "
        + when
        + " BEGIN "
        + body
        + "END";
  }

  /** The triggers by which GDAL keeps {@code gpkg_ogr_contents.feature_count}. */
  public static List<String> countTriggers(String table) {
    String where = " WHERE lower(table_name) = lower(" + literal(table) + "); END";
    return List.of(
        "CREATE TRIGGER "
            + quoted("trigger_insert_feature_count_" + table)
            + " AFTER INSERT ON "
            + quoted(table)
            + " BEGIN UPDATE gpkg_ogr_contents SET feature_count = feature_count + 1"
            + where,
        "CREATE TRIGGER "
            + quoted("trigger_delete_feature_count_" + table)
            + " AFTER DELETE ON "
            + quoted(table)
            + " BEGIN UPDATE gpkg_ogr_contents SET feature_count = feature_count - 1"
            + where);
  }
}
