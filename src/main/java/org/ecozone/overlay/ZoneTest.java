package org.ecozone.overlay;

import org.ecozone.zone.Truth;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/**
 * Selects zones in three-valued logic; given to the overlay by the rules, which know what the zones
 * mean.
 */
@FunctionalInterface
public interface ZoneTest {
  ZoneTest ANY = (zone, layer) -> Truth.TRUE;

  Truth test(Zone zone, ZoneLayer layer);
}
