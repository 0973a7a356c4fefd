package org.ecozone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.screen.ScreenFixture.county;
import static org.ecozone.screen.ScreenFixture.layer;
import static org.ecozone.screen.ScreenFixture.site;
import static org.ecozone.screen.ScreenFixture.zone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Site;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;

/** Properties 7, 8 and 12 of style.md 8.4 on generated worlds; the seed is the test's name. */
class ScreenerPropertyTest {
  private static final String[] CODES = {
    "STBHHX", "YJJBNT", "ZRBHD", "HHAX", "HDGLFW", "CZKFBJ", "CYYQ", "HJGKDY"
  };
  private static final String[] MANDATORY = {
    "STBHHX", "YJJBNT", "ZRBHD", "HHAX/HDGLFW", "CZKFBJ", "CYYQ", "HJGKDY"
  };

  static LongStream seeds() {
    return Long.getLong("seed") == null
        ? LongStream.range(0, 150)
        : LongStream.of(Long.getLong("seed"));
  }

  private static RuleRows rules() {
    return new RuleRows()
        .rule("R001", "STBHHX+ZRBHD")
        .with("zone_filter", "\"ZRBHD.class\" = '核心保护区'")
        .rule("R002", "STBHHX")
        .with("exception_filter", "limited_activity >= 1 OR national_major = true")
        .with("exception_verdict", "CONDITIONAL")
        .rule("R010", "ZRBHD")
        .with("zone_filter", "LX = '国家公园' AND class = '核心保护区'")
        .rule("R020", "ZRBHD/STBHHX")
        .with("project_filter", "mining = true")
        .with("verdict", "CONDITIONAL")
        .rule("R021", "ZRBHD")
        .with("relation", "OVERLAP_COUNT_GE_2")
        .with("verdict", "ADVISORY")
        .rule("R036", "HJGKDY")
        .with("relation", "INTERSECTS_COUNT_GE_2")
        .with("verdict", "ADVISORY")
        .rule("R043", "CZKFBJ")
        .with("relation", "OUTSIDE")
        .with("project_filter", "urban_concentrated = true")
        .rule("R050", "YJJBNT")
        .with("project_filter", "tailings = true OR mining = true")
        .with("verdict", "RESTRICTED")
        .rule("R080", "HDGLFW>HHAX>HLZXX")
        .with("relation", "DISTANCE_LE")
        .with("distance_m", "60")
        .with("project_filter", "chemical = true")
        .rule("R081", "HDGLFW>HHAX>HLZXX")
        .with("relation", "DISTANCE_LE")
        .with("distance_m", "30")
        .with("zone_filter", "HLDJ = '重要支流'")
        .rule("R095", "XZQ_ATTR")
        .with("relation", "ATTRIBUTE")
        .with("zone_filter", "LY = '长江'")
        .with("verdict", "ADVISORY")
        .with("project_filter", "hydropower = true")
        .rule("R140", "CYYQ")
        .with("relation", "OUTSIDE")
        .with("zone_filter", "HGYQ = true")
        .with("project_filter", "chemical = true");
  }

  /**
   * A world: layers with a few zones on [0, 1000], some classes unknown, some attributes missing.
   */
  private static final class World {
    private final Random random;
    private final LineWorld line = new LineWorld();
    private final List<ZoneLayer> layers = new ArrayList<>();
    private final Map<String, String> attributes = new HashMap<>();

    World(long seed) {
      random = new Random(seed);
      for (String code : CODES) {
        if (!code.equals("HDGLFW") || random.nextBoolean()) {
          layers.add(layer(code, zones(code)));
        }
      }
      layers.add(layer("XZQ", county(1, 0, 500, "620102"), county(2, 500, 1000, "621227")));
      for (String code : CODES) {
        if (random.nextInt(4) == 0) {
          line.covers(code, random.nextInt(400), 600 + random.nextInt(800));
        }
      }
      if (random.nextInt(3) == 0) {
        line.failsAt("STBHHX", 1);
      }
      attribute("tailings", "是", "否");
      attribute("urban_concentrated", "是", "否");
      attribute("national_major", "是", "否");
      attribute("limited_activity", "0", "6");
      attribute("industry", "2613", "0912", "4413", "8211");
    }

    private void attribute(String name, String... values) {
      int choice = random.nextInt(values.length + 1);
      if (choice < values.length) {
        attributes.put(name, values[choice]);
      }
    }

    private Zone[] zones(String code) {
      Zone[] zones = new Zone[random.nextInt(5)];
      for (int i = 0; i < zones.length; i++) {
        double from = random.nextInt(1000);
        zones[i] =
            zone(
                i + 1, from, from + 1 + random.nextInt(200), pickClass(code), pickAttributes(code));
      }
      return zones;
    }

    private String pickClass(String code) {
      String known =
          switch (code) {
            case "ZRBHD" -> random.nextBoolean() ? "核心保护区" : "一般控制区";
            case "HJGKDY" -> "重点管控单元";
            case "CZKFBJ" -> "城镇集中建设区";
            default -> "";
          };
      return !known.isEmpty() && random.nextInt(5) == 0 ? "?未知" : known;
    }

    private Map<String, Object> pickAttributes(String code) {
      if (random.nextInt(4) == 0) {
        return Map.of();
      }
      return switch (code) {
        case "ZRBHD" -> Map.of("LX", random.nextBoolean() ? "国家公园" : "自然保护区");
        case "HHAX", "HDGLFW" -> Map.of("HLDJ", random.nextBoolean() ? "重要支流" : "支流");
        case "CYYQ" -> Map.of("HGYQ", random.nextBoolean());
        default -> Map.of();
      };
    }

    /** True if a mandatory entry, or the rule on rivers, has no other layer to go to. */
    boolean needs(ZoneLayer layer) {
      boolean banks = layers.stream().anyMatch(other -> other.code().equals("HDGLFW"));
      return switch (layer.code()) {
        case "XZQ", "HDGLFW" -> false;
        case "HHAX" -> !banks;
        default -> true;
      };
    }

    Site siteAt(double from, double to) {
      List<String> flat = new ArrayList<>();
      attributes.forEach((name, value) -> flat.addAll(List.of(name, value)));
      return site("s", from, to, flat.toArray(String[]::new));
    }

    Screened screen(List<ZoneLayer> with, Site... sites) {
      return Screened.with(line, rules())
          .mandatory(MANDATORY)
          .layers(with.toArray(ZoneLayer[]::new))
          .sites(sites)
          .run();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void growingASiteNeverLowersItsVerdictNorItsWorstPossibleOne(long seed) {
    World world = new World(seed);
    double from = world.random.nextInt(900);
    double to = from + 1 + world.random.nextInt(100);
    SiteScreening small = world.screen(world.layers, world.siteAt(from, to)).only();
    SiteScreening large =
        world
            .screen(
                world.layers,
                world.siteAt(from - world.random.nextInt(50), to + world.random.nextInt(300)))
            .only();
    assertThat(large.verdict()).isGreaterThanOrEqualTo(small.verdict());
    assertThat(large.worstPossible()).isGreaterThanOrEqualTo(small.worstPossible());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void takingALayerAwayNeverMakesASiteClear(long seed) {
    World world = new World(seed);
    double from = world.random.nextInt(900);
    Site site = world.siteAt(from, from + 1 + world.random.nextInt(100));
    SiteScreening full = world.screen(world.layers, site).only();
    for (ZoneLayer gone : world.layers) {
      List<ZoneLayer> rest = new ArrayList<>(world.layers);
      rest.remove(gone);
      SiteScreening less = world.screen(rest, site).only();
      if (world.needs(gone)) {
        assertThat(less.verdict()).as("without " + gone.code()).isNotEqualTo(Verdict.NONE);
        assertThat(less.worstPossible())
            .as("without " + gone.code())
            .isGreaterThanOrEqualTo(full.worstPossible());
        assertThat(less.uncheckedLayers()).contains(gone.code());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void spoilingALayerNeverMakesAConflictedSiteClear(long seed) {
    World world = new World(seed);
    double from = world.random.nextInt(900);
    Site site = world.siteAt(from, from + 1 + world.random.nextInt(100));
    SiteScreening full = world.screen(world.layers, site).only();
    for (int i = 0; i < world.layers.size(); i++) {
      List<ZoneLayer> spoilt = new ArrayList<>(world.layers);
      ZoneLayer victim = spoilt.get(i);
      spoilt.set(i, expired(victim));
      if (world.needs(victim) || victim.code().equals("HDGLFW")) {
        Verdict verdict = world.screen(spoilt, site).only().verdict();
        assertThat(verdict).as("expired " + victim.code()).isNotEqualTo(Verdict.NONE);
      }
      if (!victim.code().equals("XZQ")
          && !victim.zones().isEmpty()
          && full.verdict() != Verdict.NONE) {
        spoilt.set(i, withoutItsZones(victim));
        assertThat(world.screen(spoilt, site).only().verdict())
            .as("lost " + victim.code())
            .isNotEqualTo(Verdict.NONE);
      }
    }
  }

  private static ZoneLayer expired(ZoneLayer layer) {
    LayerIdentity old = new LayerIdentity("", "", "", "", null, LocalDate.of(2020, 1, 1), "", null);
    return layer(layer.code(), layer.code() + ".gpkg", old, layer.zones(), layer.lost());
  }

  /** Every zone could not be read, and its place is known by its envelope only. */
  private static ZoneLayer withoutItsZones(ZoneLayer layer) {
    List<LostFeature> lost = new ArrayList<>();
    for (Zone zone : layer.zones()) {
      Envelope where = zone.geometry().getEnvelopeInternal();
      lost.add(new LostFeature(zone.fid(), where, "GEOMETRY_BROKEN"));
    }
    return layer(layer.code(), layer.code() + ".gpkg", LayerIdentity.NOT_STATED, List.of(), lost);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void orderOfLayersAndNumberOfThreadsDoNotMatter(long seed) {
    World world = new World(seed);
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      double from = world.random.nextInt(900);
      Site site = world.siteAt(from, from + 50);
      sites.add(
          new Site(
              "s" + i,
              i,
              "",
              site.parcels(),
              null,
              site.attributes(),
              site.source(),
              site.failure()));
    }
    Screened first =
        Screened.with(world.line, rules())
            .mandatory(MANDATORY)
            .layers(world.layers.toArray(ZoneLayer[]::new))
            .sites(sites.toArray(Site[]::new))
            .run();
    List<ZoneLayer> shuffled = new ArrayList<>(world.layers);
    Collections.shuffle(shuffled, world.random);
    Screened second =
        Screened.with(world.line, rules())
            .mandatory(MANDATORY)
            .layers(shuffled.toArray(ZoneLayer[]::new))
            .sites(sites.toArray(Site[]::new))
            .threads(3)
            .run();
    assertThat(second.header.reportId()).isEqualTo(first.header.reportId()).hasSize(64);
    assertThat(second.header.notCheckedForAll()).isEqualTo(first.header.notCheckedForAll());
    assertThat(List.copyOf(second.sites.keySet())).isEqualTo(List.copyOf(first.sites.keySet()));
    first.sites.forEach(
        (id, screening) -> {
          assertThat(second.sites.get(id).findings()).isEqualTo(screening.findings());
          assertThat(second.sites.get(id).verdict()).isEqualTo(screening.verdict());
        });
    assertThat(second.issues).isEqualTo(first.issues);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void statingAnUnknownAttributeNeverGoesBeyondTheWorstPossibleVerdict(long seed) {
    World world = new World(seed);
    double from = world.random.nextInt(900);
    double to = from + 1 + world.random.nextInt(100);
    world.attributes.remove("tailings");
    world.attributes.remove("national_major");
    SiteScreening unknown = world.screen(world.layers, world.siteAt(from, to)).only();
    for (String value : List.of("是", "否")) {
      world.attributes.put("tailings", value);
      world.attributes.put("national_major", value);
      SiteScreening known = world.screen(world.layers, world.siteAt(from, to)).only();
      assertThat(known.worstPossible()).isLessThanOrEqualTo(unknown.worstPossible());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readyScreeningSaysOfASiteWhatAFileOfThisSiteSays(long seed) {
    World world = new World(seed);
    List<ZoneLayer> layers = new ArrayList<>(world.layers);
    for (int i = layers.size() - 1; i >= 0; i--) {
      switch (world.random.nextInt(6)) {
        case 0 -> layers.remove(i);
        case 1 -> layers.set(i, expired(layers.get(i)));
        default -> {
          // stays as it is
        }
      }
    }
    ReadyScreening ready =
        Screened.with(world.line, rules())
            .mandatory(MANDATORY)
            .layers(layers.toArray(ZoneLayer[]::new))
            .prepare();
    for (int i = 0; i < 4; i++) {
      world.attributes.remove("tailings");
      world.attribute("tailings", "是", "否");
      world.attribute("industry", "2613", "0912", "4413", "8211");
      double from = world.random.nextInt(900);
      Site site = world.siteAt(from, from + 1 + world.random.nextInt(100));
      ReadyScreeningTest.assertSame(ready, world.screen(layers, site), site);
    }
  }
}
