package org.ecozone.store.exchange;

/**
 * Which columns mean what, as far as the format itself says so.
 *
 * @param parcel column of the 地块编号, empty if there is none
 * @param name column of the name of the row, empty if there is none
 * @param statedArea column of the area that the file states, empty if there is none
 * @param statedAreaUnit unit by the rule of the format, null if the format has none
 */
public record ColumnRoles(String parcel, String name, String statedArea, AreaUnit statedAreaUnit) {
  /** The format says nothing of its columns. */
  public static final ColumnRoles NONE = new ColumnRoles("", "", "", null);
}
