package org.ecozone.store.geopackage;

/**
 * A row of gpkg_spatial_ref_sys.
 *
 * @param srsId srs_id
 * @param registered false if the file has no such row
 * @param organization organization, upper case
 * @param code organization_coordsys_id
 * @param name srs_name
 * @param definition WKT, or {@code undefined}
 */
public record SrsEntry(
    int srsId, boolean registered, String organization, long code, String name, String definition) {
  static SrsEntry unregistered(int srsId) {
    return new SrsEntry(srsId, false, "", 0, "", "");
  }
}
