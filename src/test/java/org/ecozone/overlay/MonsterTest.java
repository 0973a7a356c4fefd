package org.ecozone.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.overlay.Fixture.NO_NEEDS;
import static org.ecozone.overlay.Fixture.X;
import static org.ecozone.overlay.Fixture.Y;
import static org.ecozone.overlay.Fixture.site;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.support.Shapes;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** What is overlaid with what is near only gives what the whole gives. */
class MonsterTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** 20 000 vertices on a wavy ring of 3 km, holes of 20 m every 200 m. */
  private static Geometry monster() {
    List<LinearRing> holes = new ArrayList<>();
    for (int i = -9; i <= 9; i++) {
      for (int j = -9; j <= 9; j++) {
        holes.add(Shapes.square(X + 200 * i, Y + 200 * j, 20).getExteriorRing());
      }
    }
    Coordinate[] ring = new Coordinate[20_001];
    for (int i = 0; i < 20_000; i++) {
      double angle = 2 * Math.PI * i / 20_000;
      double radius = 3000 + 40 * Math.sin(40 * angle) + 2 * Math.sin(2000 * angle);
      ring[i] = new Coordinate(X + radius * Math.cos(angle), Y + radius * Math.sin(angle));
    }
    ring[20_000] = ring[0];
    return FACTORY.createPolygon(FACTORY.createLinearRing(ring), holes.toArray(new LinearRing[0]));
  }

  /** Squares side by side, touching each other and, every second column, the holes. */
  private static List<Geometry> squares() {
    List<Geometry> squares = new ArrayList<>();
    for (int i = -32; i < 32; i++) {
      for (int j = -32; j < 32; j++) {
        squares.add(Shapes.square(X + 100 * i, Y + 100 * j, 100));
      }
    }
    return squares;
  }

  private static void assertSame(List<Intersection> fast, List<Intersection> whole) {
    assertThat(fast).hasSameSizeAs(whole);
    for (int i = 0; i < whole.size(); i++) {
      Intersection one = fast.get(i);
      Intersection other = whole.get(i);
      assertThat(one.zone().fid()).isEqualTo(other.zone().fid());
      assertThat(one.relation()).isEqualTo(other.relation());
      assertThat(one.areaM2()).isCloseTo(other.areaM2(), within(1e-5));
      assertThat(one.planarAreaM2()).isCloseTo(other.planarAreaM2(), within(1e-5));
    }
  }

  @Test
  void monsterSiteMeetsTheZonesThatTheWholeGeometryMeets() {
    var zones = Fixture.layerOf("SD", Fixture.GK35, squares());

    SiteFacts fast = Fixture.facts(site(monster()), NO_NEEDS, zones);
    SiteFacts whole = Fixture.factsByBruteForce(site(monster()), NO_NEEDS, zones);

    assertThat(fast.issues()).isEqualTo(whole.issues());
    assertSame(fast.parcels().get(0).intersections(), whole.parcels().get(0).intersections());
  }

  @Test
  void monsterZoneMeetsTheSitesThatTheWholeGeometryMeets() {
    var zone = Fixture.layerOf("SD", Fixture.GK35, List.of(monster()));
    List<Geometry> all = squares();
    Geometry[] sites = new Geometry[all.size() / 9];
    for (int i = 0; i < sites.length; i++) {
      sites[i] = all.get(9 * i);
    }

    SiteFacts fast = Fixture.facts(site(sites), NO_NEEDS, zone);
    SiteFacts whole = Fixture.factsByBruteForce(site(sites), NO_NEEDS, zone);

    for (int i = 0; i < sites.length; i++) {
      assertSame(fast.parcels().get(i).intersections(), whole.parcels().get(i).intersections());
    }
  }
}
