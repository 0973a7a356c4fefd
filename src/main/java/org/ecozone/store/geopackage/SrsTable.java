package org.ecozone.store.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The table gpkg_spatial_ref_sys. */
public final class SrsTable {
  private SrsTable() {}

  /** Its rows by srs_id; rows without a number are left out. */
  public static Map<Long, SrsEntry> read(Connection jdbc) throws SQLException {
    Map<Long, SrsEntry> entries = new HashMap<>();
    for (Object[] row :
        Sql.rows(
            jdbc,
            "SELECT srs_id, organization, organization_coordsys_id, srs_name, definition FROM"
                + " gpkg_spatial_ref_sys")) {
      if (row[0] instanceof Long id) {
        long code = row[2] instanceof Number number ? number.longValue() : 0;
        entries.put(
            id,
            new SrsEntry(
                id.intValue(),
                true,
                Sql.text(row[1]).strip().toUpperCase(Locale.ROOT),
                code,
                Sql.text(row[3]),
                Sql.text(row[4])));
      }
    }
    return entries;
  }

  /** The row of an srs_id, or one that says that the file has none. */
  public static SrsEntry entry(Map<Long, SrsEntry> rows, long srsId) {
    SrsEntry found = rows.get(srsId);
    return found == null ? SrsEntry.unregistered((int) srsId) : found;
  }
}
