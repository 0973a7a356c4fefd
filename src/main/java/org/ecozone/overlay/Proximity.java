package org.ecozone.overlay;

import org.ecozone.geo.LocalFrame.NearestLine;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/** A zone near a parcel and the shortest line to it; distance 0 if they meet. */
public record Proximity(String parcel, ZoneLayer layer, Zone zone, NearestLine line) {
  public double distanceM() {
    return line.distanceM();
  }
}
