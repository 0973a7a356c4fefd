package org.ecozone.app.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A project site under review. Immutable; do not change the geometry.
 *
 * @param id unique in the project
 * @param name for people
 * @param geometry as received, drawn or pasted; valid or not
 * @param crs CRS of the geometry, {@code EPSG:4544}
 * @param attributes stated project attributes under their English name; absent is unknown
 * @param file where it came from, null if drawn or pasted
 * @param table table in the file, empty if there is none
 * @param parcels ids of its parcels (地块编号), one for each part of the geometry, which then is a
 *     collection; empty if the site is one parcel without an id
 */
public record SiteItem(
    String id,
    String name,
    Geometry geometry,
    String crs,
    Map<String, String> attributes,
    Path file,
    String table,
    List<String> parcels) {
  public SiteItem {
    attributes = Map.copyOf(attributes);
    parcels = List.copyOf(parcels);
  }

  /** A site of one parcel without an id. */
  public SiteItem(
      String id,
      String name,
      Geometry geometry,
      String crs,
      Map<String, String> attributes,
      Path file,
      String table) {
    this(id, name, geometry, crs, attributes, file, table, List.of());
  }

  /** With other land in the same CRS; parcels stay if there are as many parts as before. */
  public SiteItem withGeometry(Geometry changed) {
    List<String> kept = changed.getNumGeometries() == parcels.size() ? parcels : List.of();
    return new SiteItem(id, name, changed, crs, attributes, file, table, kept);
  }

  public SiteItem withName(String changed) {
    return new SiteItem(id, changed, geometry, crs, attributes, file, table, parcels);
  }

  public SiteItem withAttributes(Map<String, String> changed) {
    return new SiteItem(id, name, geometry, crs, changed, file, table, parcels);
  }
}
