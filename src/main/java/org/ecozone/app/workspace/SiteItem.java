package org.ecozone.app.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A project site under review. Immutable; do not change the geometry.
 *
 * @param id unique in the project
 * @param name for people
 * @param parcels its land; none if what was received could not be used
 * @param crs CRS of the geometry, {@code EPSG:4544}
 * @param attributes stated project attributes under their English name; absent is unknown
 * @param origin where it came from
 */
public record SiteItem(
    String id,
    String name,
    List<Part> parcels,
    String crs,
    Map<String, String> attributes,
    Origin origin) {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /**
   * One 地块.
   *
   * @param parcel the source's 地块编号, empty if there is none
   * @param geometry as received, drawn or pasted; valid or not
   */
  public record Part(String parcel, Geometry geometry) {}

  /**
   * Where a site came from.
   *
   * @param file null if drawn or pasted
   * @param table table in the file, empty if there is none
   * @param fid feature id in the file, 0 if there is none
   */
  public record Origin(Path file, String table, long fid) {
    /** Drawn or pasted. */
    public static final Origin NONE = new Origin(null, "", 0);
  }

  public SiteItem {
    parcels = List.copyOf(parcels);
    attributes = Map.copyOf(attributes);
  }

  /** Of one piece of land. */
  public SiteItem(
      String id,
      String name,
      Geometry geometry,
      String crs,
      Map<String, String> attributes,
      Path file,
      String table) {
    this(
        id,
        name,
        List.of(new Part("", geometry)),
        crs,
        attributes,
        file == null ? Origin.NONE : new Origin(file, table, 0));
  }

  /** All land in one geometry. */
  public Geometry geometry() {
    if (parcels.size() == 1) {
      return parcels.get(0).geometry();
    }
    List<Geometry> parts = new ArrayList<>();
    for (Part part : parcels) {
      for (int i = 0; i < part.geometry().getNumGeometries(); i++) {
        parts.add(part.geometry().getGeometryN(i));
      }
    }
    return FACTORY.buildGeometry(parts);
  }

  /** File it came from, null if drawn or pasted. */
  public Path file() {
    return origin.file();
  }

  /** Table in the file, empty if there is none. */
  public String table() {
    return origin.table();
  }

  /** Other land, as one parcel. */
  public SiteItem withGeometry(Geometry changed) {
    String parcel = parcels.size() == 1 ? parcels.get(0).parcel() : "";
    return new SiteItem(id, name, List.of(new Part(parcel, changed)), crs, attributes, origin);
  }

  public SiteItem withParcels(List<Part> changed) {
    return new SiteItem(id, name, changed, crs, attributes, origin);
  }

  public SiteItem withOrigin(Origin changed) {
    return new SiteItem(id, name, parcels, crs, attributes, changed);
  }

  public SiteItem withName(String changed) {
    return new SiteItem(id, changed, parcels, crs, attributes, origin);
  }

  public SiteItem withAttributes(Map<String, String> changed) {
    return new SiteItem(id, name, parcels, crs, changed, origin);
  }
}
