package org.ecozone.store.cache;

import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.store.LayerLoad;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Source;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;

/**
 * A layer as read, without what is stated about it: that may come from a list beside the file and
 * is asked for every time.
 */
record LayerContent(
    String code,
    boolean profiled,
    String title,
    Crs crs,
    List<Zone> zones,
    List<LostFeature> lost,
    Envelope extent,
    int repaired,
    Map<String, String> constants,
    List<Issue> issues) {

  static LayerContent of(ZoneLayer layer, List<Issue> issues) {
    return new LayerContent(
        layer.code(),
        layer.profiled(),
        layer.title(),
        layer.crs(),
        layer.zones(),
        layer.lost(),
        layer.extent(),
        layer.repaired(),
        layer.constants(),
        issues);
  }

  /** Most of what an entry will take. */
  long bytes() {
    long vertices = 0;
    for (Zone zone : zones) {
      vertices += zone.geometry().getNumPoints();
    }
    return 2 * Double.BYTES * vertices;
  }

  LayerLoad with(Source source, LayerIdentity identity) {
    return new LayerLoad(
        new ZoneLayer(
            code, profiled, title, source, crs, identity, zones, lost, extent, repaired, constants),
        null,
        issues);
  }
}
