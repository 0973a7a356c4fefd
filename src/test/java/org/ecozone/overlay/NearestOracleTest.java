package org.ecozone.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.overlay.Fixture.parcel;
import static org.ecozone.overlay.Fixture.siteIn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.LocalFrame;
import org.ecozone.geo.LocalFrame.NearestLine;
import org.ecozone.overlay.FactNeeds.Nearest;
import org.ecozone.overlay.SiteFacts.NearestFact;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.support.Seeded;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Truth;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Every zone measured in the parcel's local frame, against the search through tree and boxes. */
class NearestOracleTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double MILLIMETRE_M = 0.001;
  private static final double NEAR_M = 3000;
  private static final ZoneTest EVEN =
      (zone, layer) ->
          zone.fid() % 3 == 0 ? Truth.TRUE : zone.fid() % 3 == 1 ? Truth.UNKNOWN : Truth.FALSE;

  /** Sites and layers in one CRS and in two, far from the central meridian and in degrees. */
  @ParameterizedTest
  @CsvSource({
    "4490, 4490, 105.6",
    "4544, 4544, 105.6",
    "4523, 4523, 107.4",
    "4490, 4523, 105.6",
    "4545, 4544, 106.4",
    "4544, 4490, 105.6",
    "4544, 3857, 105.6",
    "3857, 4544, 105.6"
  })
  void nearestZonesAreThoseOfTheLocalFrame(int siteCode, int layerCode, double lon)
      throws Exception {
    Seeded seeded = Seeded.of("NearestOracleTest " + siteCode + " " + layerCode);
    Crs siteCrs = Crs.ofEpsg(siteCode);
    Crs layerCrs = Crs.ofEpsg(layerCode);
    for (int round = 0; round < 5; round++) {
      double lat = seeded.between(25.0, 45.0);
      ZoneLayer layer = layer(seeded, layerCrs, lon, lat);
      for (int i = 0; i < 6; i++) {
        Geometry site =
            in(siteCrs, shape(seeded, lon, lat, seeded.oneOf(List.of(0.0003, 0.002, 0.02))));
        FactNeeds needs =
            new FactNeeds(
                NEAR_M, List.of(), List.of(), List.of(new Nearest("k", "MGD", EVEN, 900)));
        ParcelFacts facts = parcel(siteIn(siteCrs, site), needs, layer);
        String what = "seed " + seeded.seed() + " site " + site;
        Map<Zone, NearestLine> lines = lines(site, siteCrs, layer);
        assertNear(what, facts, lines);
        assertNearest(what, facts, lines);
      }
    }
  }

  private static void assertNear(String what, ParcelFacts facts, Map<Zone, NearestLine> lines) {
    Map<String, Double> found = new HashMap<>();
    facts.near().forEach(near -> found.put(near.zone().zoneClass(), near.distanceM()));
    for (String zoneClass : List.of("a", "b", "c")) {
      boolean met =
          facts.intersections().stream().anyMatch(x -> x.zone().zoneClass().equals(zoneClass));
      double expected = met ? Double.NaN : least(lines, zoneClass, null, NEAR_M);
      assertSame(what + " class " + zoneClass, found.get(zoneClass), expected);
    }
  }

  private static void assertNearest(String what, ParcelFacts facts, Map<Zone, NearestLine> lines) {
    List<NearestFact> found = facts.nearest().get("k");
    for (String zoneClass : List.of("a", "b", "c")) {
      for (Truth truth : List.of(Truth.TRUE, Truth.UNKNOWN)) {
        Double distance = null;
        for (NearestFact fact : found) {
          if (fact.proximity().zone().zoneClass().equals(zoneClass) && fact.selected() == truth) {
            distance = fact.proximity().distanceM();
          }
        }
        assertSame(what + " " + zoneClass + truth, distance, least(lines, zoneClass, truth, 900));
      }
    }
  }

  private static void assertSame(String what, Double found, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(found).as(what).isNull();
    } else {
      assertThat(found).as(what).isNotNull();
      assertThat(found).as(what).isCloseTo(expected, within(MILLIMETRE_M));
    }
  }

  private static double least(
      Map<Zone, NearestLine> lines, String zoneClass, Truth truth, double limitM) {
    double least = Double.NaN;
    for (Map.Entry<Zone, NearestLine> entry : lines.entrySet()) {
      Zone zone = entry.getKey();
      double metres = entry.getValue().distanceM();
      boolean counts = truth == null || EVEN.test(zone, null) == truth;
      if (counts && zone.zoneClass().equals(zoneClass) && metres <= limitM && !(metres >= least)) {
        least = metres;
      }
    }
    return least;
  }

  private static Map<Zone, NearestLine> lines(Geometry site, Crs crs, ZoneLayer layer)
      throws Exception {
    LocalFrame frame = LocalFrame.centredOn(site, crs);
    Geometry local = frame.toLocal(withinTwentiethOfMillimetre(site, crs), crs);
    Map<Zone, NearestLine> lines = new HashMap<>();
    for (Zone zone : layer.zones()) {
      Geometry followed = withinTwentiethOfMillimetre(zone.geometry(), layer.crs());
      NearestLine line = frame.nearest(local, followed, layer.crs(), NEAR_M + 1);
      if (line != null) {
        lines.put(zone, line);
      }
    }
    return lines;
  }

  /**
   * The same places with vertices 50 m apart. The frame follows each of two edges to 1 mm only, so
   * that its distance between bare edges may be 2 mm off; a straight line of another CRS leaves a
   * chord of 1 km by at most 15 mm, one of 50 m by 0.04 mm.
   */
  private static Geometry withinTwentiethOfMillimetre(Geometry geometry, Crs crs) {
    return geometry.getDimension() == 0
        ? geometry
        : Densifier.densify(geometry, crs.isGeographic() ? 50 / 111_320.0 : 50);
  }

  private static ZoneLayer layer(Seeded seeded, Crs crs, double lon, double lat) throws Exception {
    List<Zone> zones = new ArrayList<>();
    for (int fid = 1; fid <= 40; fid++) {
      double x = lon + seeded.between(-0.08, 0.08);
      double y = lat + seeded.between(-0.08, 0.08);
      double size = seeded.oneOf(List.of(0.0005, 0.004, 0.03));
      zones.add(
          Fixture.zone(
              fid, seeded.oneOf(List.of("a", "b", "c")), in(crs, shape(seeded, x, y, size))));
    }
    return Fixture.layer("MGD", crs, LayerIdentity.NOT_STATED, zones);
  }

  private static Geometry shape(Seeded seeded, double lon, double lat, double size) {
    return switch (seeded.between(0, 4)) {
      case 0 -> seeded.polygonWithHole(lon, lat, size, seeded.between(4, 40));
      case 1 -> seeded.line(lon, lat, size, seeded.between(2, 20));
      case 2 -> FACTORY.createPoint(seeded.coordinate(lon, lat, lon + size, lat + size));
      case 3 ->
          FACTORY.buildGeometry(
              List.of(
                  seeded.polygon(lon, lat, size, 9), seeded.polygon(lon + 3 * size, lat, size, 7)));
      default -> seeded.polygon(lon, lat, size, seeded.between(4, 200));
    };
  }

  private static Geometry in(Crs crs, Geometry lonLat) throws Exception {
    return CrsTransform.between(Crs.ofEpsg(4490), crs).apply(lonLat);
  }
}
