package org.ecozone.store.exchange;

import java.util.List;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.store.TableSpec.Column;

/**
 * A table of a received file: a layer of a drawing, a sheet, a shapefile.
 *
 * @param name unique in the file; the file's stem where the format has no tables
 * @param columns attribute columns, names unique (case ignored), as the file writes them
 * @param roles which columns mean what
 * @param crs what the file says of the coordinates
 * @param rowCount below 0 if that is not known without reading all
 */
public record ReceivedTable(
    String name, List<Column> columns, ColumnRoles roles, CrsStatement crs, long rowCount) {
  public ReceivedTable {
    columns = List.copyOf(columns);
  }
}
