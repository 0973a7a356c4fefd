package org.ecozone.overlay;

import java.util.List;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Geometry;

/** Layers for tests in the sub-packages, whose coordinates are taken as they are. */
public final class LayerOf {
  private LayerOf() {}

  public static Zone zone(long fid, Geometry geometry) {
    return Fixture.zone(fid, geometry);
  }

  public static ZoneLayer zones(List<Zone> zones) {
    return Fixture.layer("A", Fixture.GK35, LayerIdentity.NOT_STATED, zones);
  }
}
