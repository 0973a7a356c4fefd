package org.ecozone.bench.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.bench.world.Features;
import org.ecozone.bench.world.ZoneWorld;
import org.ecozone.geo.Measures;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

class ProvinceTest {
  private static final int SITES = 1000;

  @TempDir static Path folder;
  private static List<ZoneLayer> layers;
  private static final Map<String, Geometry> SITE_SHAPES = new HashMap<>();

  @BeforeAll
  static void write() throws Exception {
    new Province(ProvinceSize.tiny(SITES)).write(folder, 4544);
    layers = ZoneWorld.layers(folder.resolve("zones.gpkg"), Path.of("data/profiles"), 2);
    Features.each(folder.resolve("sites.gpkg"), row -> SITE_SHAPES.put(row.id(), row.geometry()));
  }

  private static ZoneLayer layer(String code) {
    return layers.stream().filter(layer -> layer.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void thereAreAsManyZonesAsTheFactorSays() {
    assertThat(layers.stream().mapToInt(layer -> layer.zones().size()).sum()).isBetween(2300, 2420);
    assertThat(layer("YJJBNT").zones()).hasSize(2000);
  }

  @Test
  void everyLayerIsRecognisedAndEveryClassKnown() {
    assertThat(layers).allMatch(ZoneLayer::profiled);
    for (String code : List.of("ZRBHD", "HJGKDY", "CZKFBJ")) {
      assertThat(layer(code).zones()).allMatch(Zone::classKnown);
    }
    assertThat(layer("HJGKDY").zones()).extracting(Zone::zoneClass).contains("优先保护单元", "一般管控单元");
  }

  @Test
  void oneZoneInAThousandIsInvalidAndAllOthersAreValid() throws Exception {
    Map<String, Integer> invalid = new HashMap<>();
    Features.each(
        folder.resolve("zones.gpkg"),
        row -> {
          if (!new IsValidOp(row.geometry()).isValid()) {
            invalid.merge(row.table(), 1, Integer::sum);
          }
        });
    assertThat(invalid).containsEntry("YJJBNTTB", 2).doesNotContainKeys("HJGKDY", "ZRBHD");
    assertThat(invalid.values().stream().mapToInt(count -> count).sum()).isBetween(2, 4);
  }

  @Test
  void controlUnitsLieSideBySideWithTheSameVertices() {
    Geometry[] units =
        layer("HJGKDY").zones().stream().map(Zone::geometry).toArray(Geometry[]::new);
    assertThat(CoverageValidator.isValid(units)).isTrue();

    Geometry whole = CoverageUnion.union(units);
    double sum = 0;
    for (Geometry unit : units) {
      sum += Measures.planarArea(unit);
    }
    assertThat(sum).isCloseTo(Measures.planarArea(whole), within(1.0));
    assertThat(whole.getNumGeometries()).isEqualTo(1);
  }

  @Test
  void theLargestZoneHasHoles() {
    Zone giant = layer("STBHHX").zones().get(0);
    assertThat(giant.geometry().getNumPoints()).isGreaterThan(500);
    int holes = 0;
    for (Zone zone : layer("HJGKDY").zones()) {
      for (int i = 0; i < zone.geometry().getNumGeometries(); i++) {
        holes += ((Polygon) zone.geometry().getGeometryN(i)).getNumInteriorRing();
      }
    }
    assertThat(holes).isPositive();
  }

  @Test
  void sitesAreOfEveryKind() {
    assertThat(SITE_SHAPES).hasSize(SITES).containsKey("windfarm");
    assertThat(Measures.planarArea(SITE_SHAPES.get("windfarm"))).isBetween(49.9e6, 50.1e6);
    assertThat(SITE_SHAPES.get("S0000017").getDimension()).isEqualTo(1);
    assertThat(SITE_SHAPES.get("S0000019").getDimension()).isZero();
    assertThat(new IsValidOp(SITE_SHAPES.get("S0000107")).isValid()).isFalse();
    assertThat(SITE_SHAPES.get("S0000040").getEnvelopeInternal().getWidth()).isGreaterThan(900);
    assertThat(SITE_SHAPES.get("S0000001").getEnvelopeInternal().getWidth()).isLessThan(501);
  }

  @Test
  void aSiteAlongFieldsHasTheirVertices() {
    Geometry block = SITE_SHAPES.get("S0000103");
    List<Object> vertices = new ArrayList<>();
    for (Zone zone : layer("YJJBNT").zones()) {
      vertices.addAll(List.of(zone.geometry().getCoordinates()));
    }
    Geometry cell = SITE_SHAPES.get("S0000105");
    for (Zone zone : layer("HJGKDY").zones()) {
      vertices.addAll(List.of(zone.geometry().getCoordinates()));
    }
    assertThat(block.getNumPoints()).isGreaterThan(8);
    assertThat(cell.getCoordinates()).hasSize(25);
    assertThat(vertices).containsAnyElementsOf(List.of(cell.getCoordinates()));
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws Exception {
    Path again = folder.resolve("again.gpkg");
    new Province(ProvinceSize.tiny(SITES)).writeZones(again, 4544);
    assertThat(Files.mismatch(folder.resolve("zones.gpkg"), again)).isEqualTo(-1);

    Path other = folder.resolve("other.gpkg");
    new Province(new ProvinceSize(0.01, SITES, 2)).writeZones(other, 4544);
    assertThat(Files.mismatch(again, other)).isNotEqualTo(-1);
  }
}
