package org.ecozone.app.workspace;

import java.nio.file.Path;
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
 */
public record SiteItem(
    String id,
    String name,
    Geometry geometry,
    String crs,
    Map<String, String> attributes,
    Path file,
    String table) {
  public SiteItem {
    attributes = Map.copyOf(attributes);
  }

  public SiteItem withGeometry(Geometry changed) {
    return new SiteItem(id, name, changed, crs, attributes, file, table);
  }

  public SiteItem withName(String changed) {
    return new SiteItem(id, changed, geometry, crs, attributes, file, table);
  }

  public SiteItem withAttributes(Map<String, String> changed) {
    return new SiteItem(id, name, geometry, crs, changed, file, table);
  }
}
