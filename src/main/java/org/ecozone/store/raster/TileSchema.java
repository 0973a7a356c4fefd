package org.ecozone.store.raster;

import java.sql.SQLException;
import java.util.List;
import org.ecozone.store.StoreException;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.zone.Issue;

/** How one of the formats lays out its tiles. */
interface TileSchema {
  /** What the file holds. */
  record Contents(List<TileTable> tables, List<BrokenTable> broken, List<Issue> issues) {}

  Contents read() throws SQLException, StoreException;

  /**
   * Query for a tile with the parameters zoom, column, row in the file's own counting; gives length
   * and bytes.
   */
  String tileQuery(TileTable table);

  /** The row as the file counts it. */
  long storedRow(TileMatrix level, long rowFromTop);
}
