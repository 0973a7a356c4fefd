package org.ecozone.zone;

import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;

/**
 * A project site as received.
 *
 * @param id unique in its file
 * @param fid feature id of its first row
 * @param name name, empty if none
 * @param parcels at least one, unless the geometry could not be used: then empty and {@code
 *     failure} says why
 * @param crs CRS of the geometry; null if unknown, then {@code parcels} is empty
 * @param attributes stated project attributes under their canonical English name, as text; blank
 *     values are absent
 * @param source file, table, hash
 * @param failure issue code if the geometry could not be used, else empty
 */
public record Site(
    String id,
    long fid,
    String name,
    List<Parcel> parcels,
    Crs crs,
    Map<String, String> attributes,
    Source source,
    String failure) {
  public Site {
    parcels = List.copyOf(parcels);
    attributes = Map.copyOf(attributes);
  }

  /** The same under another id. */
  public Site withId(String other) {
    return other.equals(id)
        ? this
        : new Site(other, fid, name, parcels, crs, attributes, source, failure);
  }
}
