package org.ecozone.overlay.parcel;

import java.util.List;
import org.ecozone.overlay.Chainage;
import org.ecozone.overlay.Intersection;
import org.ecozone.overlay.ZoneTest;
import org.ecozone.zone.Truth;
import org.ecozone.zone.Zone;

/**
 * An intersection with what further facts need of it.
 *
 * @param in the parcel in the layer's CRS
 * @param layer layer with index
 * @param number number of the zone in the layer
 * @param fact the intersection; ADJACENT included
 * @param coveredM for line parcels: stretches in the zone or along its boundary, ascending and
 *     disjoint
 */
record Hit(
    ParcelInCrs in, IndexedLayer layer, int number, Intersection fact, List<Chainage> coveredM) {
  Zone zone() {
    return fact.zone();
  }

  boolean isHit() {
    return fact.relation().isHit();
  }

  Truth test(ZoneTest test) {
    return test.test(zone(), layer.layer());
  }
}
