package org.ecozone.store.site;

import java.util.List;
import org.ecozone.store.geopackage.RowCursor;

/**
 * The rows of one site as they are stored.
 *
 * @param rows at least one, in the order of the table
 * @param states of each row, see {@link SiteLayout}
 * @param newId the id of the site if its first row states another, else null
 */
@SuppressWarnings("ArrayRecordComponent")
record SiteRows(List<RowCursor.Row> rows, int[] states, String newId) {
  long bytes() {
    long bytes = 0;
    for (RowCursor.Row row : rows) {
      bytes += row.blob() == null ? 0 : row.blob().length;
    }
    return bytes;
  }
}
