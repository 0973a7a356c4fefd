package org.ecozone.zone;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.locationtech.jts.geom.Envelope;

/**
 * A zone layer as read, in the CRS it is stored in. Immutable; share between threads freely.
 *
 * @param code canonical layer code (domain.md 5.1), or the table name if no profile matches
 * @param profiled false if no profile matches: facts are computed, no rule looks at it
 * @param title name for people
 * @param source file, table, hash
 * @param crs CRS of the stored geometry
 * @param identity what is stated about the layer
 * @param zones features with usable geometry, ordered by fid
 * @param lost features without
 * @param extent extent of the usable geometry, null-envelope if there is none
 * @param repaired number of geometries that were repaired on reading
 * @param constants attribute values that every zone of this table has because of what the table is
 *     (a table of national parks holds no nature reserve); empty if the table may hold anything of
 *     the layer
 */
public record ZoneLayer(
    String code,
    boolean profiled,
    String title,
    Source source,
    Crs crs,
    LayerIdentity identity,
    List<Zone> zones,
    List<LostFeature> lost,
    Envelope extent,
    int repaired,
    Map<String, String> constants) {

  /** By code, file, table and hash: an order that does not depend on how the layers came in. */
  public static final Comparator<ZoneLayer> BY_CODE_AND_SOURCE =
      Comparator.comparing(ZoneLayer::code)
          .thenComparing(layer -> layer.source().file())
          .thenComparing(layer -> layer.source().table())
          .thenComparing(layer -> layer.source().sha256());

  public ZoneLayer {
    zones = List.copyOf(zones);
    lost = List.copyOf(lost);
    extent = new Envelope(extent);
    constants = Map.copyOf(constants);
  }

  /** A layer that may hold anything its code stands for. */
  public ZoneLayer(
      String code,
      boolean profiled,
      String title,
      Source source,
      Crs crs,
      LayerIdentity identity,
      List<Zone> zones,
      List<LostFeature> lost,
      Envelope extent,
      int repaired) {
    this(code, profiled, title, source, crs, identity, zones, lost, extent, repaired, Map.of());
  }

  @Override
  public Envelope extent() {
    return new Envelope(extent);
  }
}
