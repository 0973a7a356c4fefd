package org.ecozone.overlay;

import java.util.List;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/**
 * The piece that one parcel shares with one zone. Never NEAR: see {@link Proximity}.
 *
 * @param parcel parcel id, may be empty
 * @param areaM2 ellipsoidal area; 0 if ADJACENT by touching; kept if ADJACENT by the 1 cm rule
 * @param planarAreaM2 planar area in the site's planar CRS
 * @param lengthM length of the shared line where site or zone is a line, else 0
 * @param chainage for line sites, ordered; else empty
 * @param siteShare share of the parcel, 0..1, by area, or by length for lines; 1 or 0 for points
 * @param zoneShare share of the zone, 0..1
 * @param sliver tagged 疑似接边误差: area below 10 m2 and 2 area/perimeter below 0.5 m, or the 1 cm rule
 * @param piece geometry in the layer's CRS, built when looked at; empty if they only touch
 */
public record Intersection(
    String parcel,
    ZoneLayer layer,
    Zone zone,
    Relation relation,
    double areaM2,
    double planarAreaM2,
    double lengthM,
    List<Chainage> chainage,
    double siteShare,
    double zoneShare,
    boolean sliver,
    LazyPiece piece) {
  public Intersection {
    chainage = List.copyOf(chainage);
  }
}
