package org.ecozone.overlay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Progress;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.overlay.index.BruteForceZoneIndex;
import org.ecozone.support.Shapes;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Layers and sites for tests of the overlay. Metres in EPSG:4523 around (35500000, 3700000) =
 * 105°E, 33.4°N.
 */
final class Fixture {
  static final double X = 35_500_000;
  static final double Y = 3_700_000;
  static final Crs GK35 = crs(4523);
  static final FactNeeds NO_NEEDS = new FactNeeds(0, List.of(), List.of(), List.of());

  private Fixture() {}

  static Crs crs(int epsg) {
    try {
      return Crs.ofEpsg(epsg);
    } catch (CrsException e) {
      throw new IllegalStateException(e);
    }
  }

  static FactNeeds near(double nearM) {
    return new FactNeeds(nearM, List.of(), List.of(), List.of());
  }

  static Zone zone(long fid, String zoneClass, Geometry geometry) {
    return new Zone(fid, geometry, "", "", zoneClass, true, Map.of());
  }

  static Zone zone(long fid, Geometry geometry) {
    return zone(fid, "", geometry);
  }

  static ZoneLayer layer(String code, Zone... zones) {
    return layer(code, GK35, LayerIdentity.NOT_STATED, List.of(zones));
  }

  static ZoneLayer layer(String code, Crs crs, LayerIdentity identity, List<Zone> zones) {
    return layer(code, code + ".gpkg", crs, identity, zones, List.of());
  }

  static ZoneLayer layer(
      String code,
      String file,
      Crs crs,
      LayerIdentity identity,
      List<Zone> zones,
      List<LostFeature> lost) {
    Envelope extent = new Envelope();
    zones.forEach(zone -> extent.expandToInclude(zone.geometry().getEnvelopeInternal()));
    List<Zone> sorted = new ArrayList<>(zones);
    sorted.sort(Comparator.comparingLong(Zone::fid));
    return new ZoneLayer(
        code,
        true,
        code,
        new Source(file, code.toLowerCase(java.util.Locale.ROOT), "00"),
        crs,
        identity,
        sorted,
        lost,
        extent,
        0);
  }

  static LayerIdentity covering(Coverage coverage) {
    return new LayerIdentity("", "", "", "", null, null, "", coverage);
  }

  /** Zones of class empty, fids from 1. */
  static ZoneLayer layerOf(String code, Crs crs, List<? extends Geometry> geometries) {
    List<Zone> zones = new ArrayList<>();
    for (int i = 0; i < geometries.size(); i++) {
      zones.add(zone(i + 1L, geometries.get(i)));
    }
    return layer(code, crs, LayerIdentity.NOT_STATED, zones);
  }

  static Site site(Geometry... parcels) {
    return siteIn(GK35, parcels);
  }

  static Site siteIn(Crs crs, Geometry... parcels) {
    List<Parcel> list = new ArrayList<>();
    for (int i = 0; i < parcels.length; i++) {
      list.add(new Parcel(parcels.length == 1 ? "" : "P" + (i + 1), parcels[i], parcels[i]));
    }
    return new Site("S1", 1, "", list, crs, Map.of(), new Source("sites.gpkg", "sites", "00"), "");
  }

  static SiteFacts facts(Site site, FactNeeds needs, ZoneLayer... layers) {
    return new SiteOverlay(List.of(layers), needs).facts(site, List.of(), Progress.NONE);
  }

  static SiteFacts factsByBruteForce(Site site, FactNeeds needs, ZoneLayer... layers) {
    return new SiteOverlay(List.of(layers), needs, BruteForceZoneIndex::new)
        .facts(site, List.of(), Progress.NONE);
  }

  /** Of the only parcel. */
  static ParcelFacts parcel(Site site, FactNeeds needs, ZoneLayer... layers) {
    return facts(site, needs, layers).parcels().get(0);
  }

  /** The only intersection with the zones of one layer. */
  static Intersection single(Geometry site, Geometry zone) {
    List<Intersection> found =
        parcel(site(site), NO_NEEDS, layer("STBHHX", zone(1, zone))).intersections();
    if (found.size() != 1) {
      throw new AssertionError("intersections: " + found.size());
    }
    return found.get(0);
  }

  /** WKT in metres relative to (X, Y), moved there. */
  static Geometry at(String wkt) {
    Geometry geometry = Shapes.wkt(wkt);
    geometry.apply(
        (org.locationtech.jts.geom.CoordinateFilter)
            point -> {
              point.x += X;
              point.y += Y;
            });
    geometry.geometryChanged();
    return geometry;
  }
}
