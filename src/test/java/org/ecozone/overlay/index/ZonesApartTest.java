package org.ecozone.overlay.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.support.SeededShapes;
import org.ecozone.support.Shapes;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Source;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Zones said to share no land do not, by RelateNG; and neighbours of a coverage are said to. */
class ZonesApartTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static PackedZoneIndex index(List<? extends Geometry> geometries) {
    List<Zone> zones = new ArrayList<>();
    Envelope extent = new Envelope();
    for (Geometry geometry : geometries) {
      zones.add(new Zone(zones.size() + 1L, geometry, "", "", "", true, Map.of()));
      extent.expandToInclude(geometry.getEnvelopeInternal());
    }
    try {
      return new PackedZoneIndex(
          new ZoneLayer(
              "A",
              true,
              "A",
              new Source("a.gpkg", "a", "00"),
              Crs.ofEpsg(4523),
              LayerIdentity.NOT_STATED,
              zones,
              List.of(),
              extent,
              0));
    } catch (org.ecozone.geo.CrsException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void holdAgainstRelate(List<? extends Geometry> geometries, boolean clean) {
    PackedZoneIndex index = index(geometries);
    for (int i = 0; i < geometries.size(); i++) {
      for (int j = 0; j < geometries.size(); j++) {
        boolean meet = i == j || geometries.get(i).relate(geometries.get(j), "T********");
        boolean apart = index.areApart(i, index, j);
        if (apart) {
          assertThat(meet).as("%d and %d share land", i, j).isFalse();
        } else if (clean) {
          assertThat(meet).as("%d and %d only touch", i, j).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"35500000, 3700000, 4000", "105.1, 33.5, 0.04"})
  void cellsOfACoverageAreApart(double x, double y, double size) {
    SeededShapes.forSeeds(
        40,
        seed -> {
          SeededShapes shapes = new SeededShapes(seed, x, y, size);
          List<Geometry> cells = new ArrayList<>(shapes.coverage(4, (int) (seed % 6)));
          cells.replaceAll(cell -> shapes.random().nextBoolean() ? cell.reverse() : cell);
          holdAgainstRelate(cells, true);
        });
  }

  @ParameterizedTest
  @CsvSource({"35500000, 3700000, 4000", "105.1, 33.5, 0.04"})
  void overlappingZonesAreNot(double x, double y, double size) {
    SeededShapes.forSeeds(
        60,
        seed -> {
          SeededShapes shapes = new SeededShapes(seed, x, y, size);
          List<Geometry> zones = new ArrayList<>(shapes.coverage(3, 2));
          for (int i = 0; i < 6; i++) {
            zones.add(shapes.blob(0.02 + 0.2 * shapes.random().nextDouble()));
            zones.add(shapes.gridRectangle(8));
          }
          holdAgainstRelate(zones, false);
        });
  }

  @Test
  void rectanglesOfAGridAreApartAlsoWhereCornersLieOnEdges() {
    SeededShapes.forSeeds(
        60,
        seed -> {
          SeededShapes shapes = new SeededShapes(seed, 35_500_000, 3_700_000, 4096);
          List<Geometry> zones = new ArrayList<>();
          for (int i = 0; i < 20; i++) {
            zones.add(shapes.gridRectangle(8));
          }
          holdAgainstRelate(zones, true);
        });
  }

  @Test
  void aZoneInTheHoleOfAnotherIsApartAndOneAcrossItsRimIsNot() {
    Geometry ring = Shapes.wkt("POLYGON((0 0,10 0,10 10,0 10,0 0),(4 4,6 4,6 6,4 6,4 4))");
    Geometry plug = Shapes.wkt("POLYGON((4 4,6 4,6 6,4 6,4 4))");
    Geometry inHole = Shapes.wkt("POLYGON((4.5 4.5,5.5 4.5,5.5 5.5,4.5 4.5))");
    Geometry across = Shapes.wkt("POLYGON((4 4,6 4,6 6,4 7,4 4))");
    Geometry corner = Shapes.wkt("POLYGON((10 10,12 10,12 12,10 10))");

    holdAgainstRelate(List.of(ring, plug, inHole, across, corner), true);
  }

  @Test
  void partsOfMultiPolygonsCount() {
    Polygon west = Shapes.polygon(0, 0, 4, 0, 4, 4, 0, 4);
    Polygon east = Shapes.polygon(6, 0, 10, 0, 10, 4, 6, 4);
    Polygon middle = Shapes.polygon(4, 0, 6, 0, 6, 4, 4, 4);
    Polygon wide = Shapes.polygon(4, 0, 6.5, 0, 6.5, 4, 4, 4);

    holdAgainstRelate(
        List.of(FACTORY.createMultiPolygon(new Polygon[] {west, east}), middle, wide), true);
  }
}
