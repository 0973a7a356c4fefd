package org.ecozone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.app.GeoPackageWorld.R900;
import static org.ecozone.app.GeoPackageWorld.X;
import static org.ecozone.app.GeoPackageWorld.Y;
import static org.ecozone.app.GeoPackageWorld.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.screen.Verdict;
import org.ecozone.support.SeededShapes;
import org.ecozone.support.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.IntersectionMatrix;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Properties of the whole program, numbered as in the list of properties, on generated worlds in
 * real GeoPackages. 8 and 10 are in {@link PropertiesInDataTest}, those of the overlay alone (1-3,
 * 5) and of the CRS (11) beside it; 9 is about editing, which this version does not have.
 *
 * <p>A failure names its seed; {@code -Dseed=} replays it.
 */
class PropertiesTest {
  private static final double HUNDREDTH_M2 = 0.01;
  private static final double HUNDREDTH_M = 0.01;
  private static final int NEAR_M = 500;
  private static final String FARMLAND =
      rule("R902", "YJJBNT", "", "INTERSECTS", "", "", "RESTRICTED");
  private static final String NEIGHBOURS =
      rule("R901", "STBHHX", "", "DISTANCE_LE", "" + NEAR_M, "", "CONDITIONAL");

  @TempDir Path folder;

  /** Red lines and farmland of every shape, and sites among them, within 10 km. */
  private static final class Random {
    private final SeededShapes shapes;
    private final List<Geometry> redLines = new ArrayList<>();
    private final List<Geometry> farmland = new ArrayList<>();
    private final Map<String, Geometry> sites = new TreeMap<>();

    Random(long seed) {
      shapes = new SeededShapes(seed, X - 5000, Y, 10_000);
      for (int i = 0; i < 15; i++) {
        redLines.add(shapes.blob(0.01 + 0.06 * shapes.random().nextDouble()));
        farmland.add(shapes.gridRectangle(40));
        farmland.add(shapes.blob(0.02));
      }
      for (int i = 0; i < 8; i++) {
        sites.put("b" + i, shapes.blob(0.01 + 0.03 * shapes.random().nextDouble()));
        sites.put("g" + i, shapes.gridRectangle(40));
      }
      // on the boundary to the last bit
      sites.put("z0", farmland.get(0));
    }

    GeoPackageWorld write(Path folder) throws Exception {
      GeoPackageWorld world = new GeoPackageWorld(folder).rules(R900, NEIGHBOURS, FARMLAND);
      write(world.zones("STBHHX", 4523, "HXMC"), redLines);
      write(world.zones("YJJBNT", 4523, "DLBM"), farmland);
      GeoPackageWorld.Table table = world.sites(4523);
      sites.forEach(table::site);
      table.write();
      return world;
    }

    static void write(GeoPackageWorld.Table table, List<Geometry> zones) throws Exception {
      zones.forEach(zone -> table.row(zone, "0103"));
      table.write();
    }
  }

  /** A world that may fail with any exception, for each seed. */
  interface Property {
    void check(long seed) throws Exception;
  }

  static void forSeeds(int count, Property property) {
    SeededShapes.forSeeds(
        count,
        seed -> {
          try {
            property.check(seed);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void property04_splittingEveryZoneInTwoChangesNoSumAndNoVerdict() {
    forSeeds(
        3,
        seed -> {
          Random random = new Random(seed);
          Screened whole = random.write(folder.resolve("whole" + seed)).screen();
          halve(random.redLines, X + 3.7);
          halve(random.farmland, X - 1234.56);
          Screened halves = random.write(folder.resolve("halves" + seed)).screen();

          assertThat(halves.rows("intersections.csv"))
              .hasSizeGreaterThan(whole.rows("intersections.csv").size());
          for (String site : random.sites.keySet()) {
            assertThat(halves.verdict(site)).as(site).isEqualTo(whole.verdict(site));
            for (String layer : List.of("STBHHX", "YJJBNT")) {
              assertThat(planarM2(halves, site, layer))
                  .as("%s in %s", site, layer)
                  .isCloseTo(planarM2(whole, site, layer), within(HUNDREDTH_M2));
            }
          }
        });
  }

  private static void halve(List<Geometry> zones, double x) {
    List<Geometry> halves = new ArrayList<>();
    for (Geometry zone : zones) {
      for (double left : new double[] {x - 100_000, x}) {
        Geometry half =
            OverlayNGRobust.overlay(
                zone,
                Shapes.rectangle(left, Y - 100_000, 100_000, 200_000),
                OverlayNG.INTERSECTION);
        if (!half.isEmpty() && half.getDimension() == 2) {
          halves.add(half);
        }
      }
    }
    zones.clear();
    zones.addAll(halves);
  }

  private static double planarM2(Screened screened, String site, String layer) {
    return screened.pieces(site).stream()
        .filter(row -> row.get("layer").equals(layer) && !row.get("planar_area_m2").isEmpty())
        .mapToDouble(row -> Screened.number(row, "planar_area_m2"))
        .sum();
  }

  @Test
  void property06_resultsAreThoseOfTryingEveryPair() {
    forSeeds(
        5,
        seed -> {
          Random random = new Random(seed);
          Screened screened = random.write(folder.resolve("w" + seed)).screen();
          for (Map.Entry<String, Geometry> site : random.sites.entrySet()) {
            compare(screened, site.getKey(), site.getValue(), "STBHHX", random.redLines);
            compare(screened, site.getKey(), site.getValue(), "YJJBNT", random.farmland);
          }
        });
  }

  private static void compare(
      Screened screened, String id, Geometry site, String layer, List<Geometry> zones) {
    Map<String, Map<String, String>> rows = new TreeMap<>();
    for (Map<String, String> row : screened.pieces(id)) {
      if (row.get("layer").equals(layer) && !row.get("relation").equals("NEAR")) {
        assertThat(rows.put(row.get("zone_fid"), row)).isNull();
      }
    }
    double nearestM = Double.POSITIVE_INFINITY;
    for (int i = 0; i < zones.size(); i++) {
      Geometry zone = zones.get(i);
      Map<String, String> row = rows.remove(String.valueOf(i + 1));
      nearestM = Math.min(nearestM, site.distance(zone));
      if (!site.intersects(zone)) {
        assertThat(row).as("%s and %s %d", id, layer, i + 1).isNull();
        continue;
      }
      assertThat(row).as("%s and %s %d", id, layer, i + 1).isNotNull();
      assertThat(row).as("%s and %d", id, i + 1).containsEntry("relation", relation(site, zone));
      double areaM2 = OverlayNGRobust.overlay(site, zone, OverlayNG.INTERSECTION).getArea();
      assertThat(Screened.number(row, "planar_area_m2")).isCloseTo(areaM2, within(HUNDREDTH_M2));
    }
    assertThat(rows).isEmpty();
    List<Map<String, String>> near =
        screened.pieces(id).stream()
            .filter(row -> row.get("layer").equals(layer) && row.get("relation").equals("NEAR"))
            .toList();
    if (layer.equals("STBHHX") && nearestM > 0 && nearestM <= NEAR_M - 1) {
      assertThat(Screened.number(Screened.only(near), "distance_m"))
          .isCloseTo(nearestM, within(HUNDREDTH_M));
    } else if (nearestM == 0 || nearestM > NEAR_M + 1) {
      assertThat(near).isEmpty();
    }
  }

  private static String relation(Geometry site, Geometry zone) {
    IntersectionMatrix matrix = site.relate(zone);
    if (matrix.isTouches(2, 2)) {
      return "ADJACENT";
    }
    return matrix.isCoveredBy() ? "INSIDE" : matrix.isCovers() ? "COVERS" : "PARTIAL";
  }

  @Test
  void property07_growingASiteNeverLowersItsVerdictNorTheWorstPossibleOne() {
    forSeeds(
        4,
        seed -> {
          Random random = new Random(seed);
          random.sites.clear();
          for (int i = 0; i < 6; i++) {
            double x = 0.2 + 0.6 * random.shapes.random().nextDouble();
            double y = 0.2 + 0.6 * random.shapes.random().nextDouble();
            Polygon site = random.shapes.blobAt(x, y, 0.15, 40, false);
            for (int size = 1; size <= 8; size++) {
              // star-shaped about x, y: each lies within the next
              random.sites.put("s" + i + size, scaled(site, x, y, size / 8.0 * size / 8.0));
            }
          }
          Screened screened =
              random
                  .write(folder.resolve("w" + seed))
                  .rules(
                      R900,
                      NEIGHBOURS,
                      FARMLAND,
                      rule(
                          "R903",
                          "YJJBNT",
                          "",
                          "DISTANCE_LE",
                          "150",
                          "chemical = true",
                          "ADVISORY"))
                  .screen();

          boolean grew = false;
          for (int i = 0; i < 6; i++) {
            for (int size = 2; size <= 8; size++) {
              for (String column : List.of("verdict", "worst_possible")) {
                Verdict small = verdict(screened, "s" + i + (size - 1), column);
                Verdict large = verdict(screened, "s" + i + size, column);
                assertThat(large).as("s%d%d %s", i, size, column).isGreaterThanOrEqualTo(small);
                grew |= large.compareTo(small) > 0;
              }
            }
          }
          assertThat(grew).as("some site meets more when it grows").isTrue();
        });
  }

  private static Geometry scaled(Polygon site, double x, double y, double factor) {
    return AffineTransformation.scaleInstance(factor, factor, X - 5000 + 10_000 * x, Y + 10_000 * y)
        .transform(site);
  }

  private static Verdict verdict(Screened screened, String id, String column) {
    return Verdict.valueOf(screened.site(id).get(column));
  }

  @Test
  void property12_sameInputGivesTheSameBytesWhateverTheThreadsAndTheOrderOfLayers() {
    forSeeds(
        2,
        seed -> {
          GeoPackageWorld world = new Random(seed).write(folder.resolve("w" + seed));
          Path red = world.zonesFile("STBHHX");
          Path green = world.zonesFile("YJJBNT");
          Map<String, byte[]> once = world.screen("1", 1, List.of(red, green)).bytes();
          assertThat(once).containsKeys("screening.json", "sites.csv", "results.gpkg");
          assertSameBytes(once, world.screen("2", 1, List.of(red, green)).bytes());
          assertSameBytes(once, world.screen("3", 4, List.of(red, green)).bytes());
          assertSameBytes(once, world.screen("4", 2, List.of(green, red)).bytes());
          assertSameBytes(once, world.screen("5", 3, List.of(world.zonesFolder())).bytes());
        });
  }

  private static void assertSameBytes(Map<String, byte[]> first, Map<String, byte[]> second) {
    assertThat(second.keySet()).isEqualTo(first.keySet());
    first.forEach((file, bytes) -> assertThat(second.get(file)).as(file).isEqualTo(bytes));
  }
}
