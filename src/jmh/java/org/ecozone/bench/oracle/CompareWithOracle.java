package org.ecozone.bench.oracle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.bench.oracle.LayerOracle.Expected;
import org.ecozone.bench.run.Options;
import org.ecozone.bench.world.ZoneWorld;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.Measures;
import org.ecozone.job.Parallel;
import org.ecozone.job.Progress;
import org.ecozone.overlay.FactNeeds;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.overlay.SiteOverlay;
import org.ecozone.zone.Site;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Geometry;

/**
 * Holds the facts of the program, or an intersections.csv, against JTS without short cuts.
 *
 * <p>{@code --zones FILE --sites FILE [--csv FILE] [--every N] [--threads N] [--profiles DIR]}.
 * Ends with 1 if a pair is missing, too much or otherwise related, or a figure is off by more than
 * 1e-9 and what rounding of coordinates explains.
 */
public final class CompareWithOracle {
  private static final double CSV_ROUNDING_M2 = 5.1e-5;

  private final List<LayerOracle> oracles;
  private final Comparison comparison;

  private CompareWithOracle(List<ZoneLayer> layers, Comparison comparison) {
    this.oracles = layers.stream().map(LayerOracle::new).toList();
    this.comparison = comparison;
  }

  private record Answer(Site site, SiteFacts facts, List<Expected> expected) {}

  /** Compares and describes. */
  public static String compare(List<ZoneLayer> layers, List<Site> sites, int threads) {
    CompareWithOracle compare = new CompareWithOracle(layers, new Comparison(0));
    compare.inMemory(layers, sites, threads);
    return compare.comparison.text();
  }

  private void inMemory(List<ZoneLayer> layers, List<Site> sites, int threads) {
    SiteOverlay overlay = new SiteOverlay(layers, needsNothing());
    Parallel.mapOrdered(
        sites.iterator(),
        threads,
        site ->
            new Answer(
                site, overlay.facts(site, List.of(ZoneWorld.COUNTY), Progress.NONE), expect(site)),
        answer -> {
          comparison.site(answer.site().id(), StatedFacts.of(answer.facts()), answer.expected());
          nets(answer);
        },
        Progress.NONE);
  }

  private static FactNeeds needsNothing() {
    return new FactNeeds(0, List.of(), List.of(), List.of());
  }

  private void nets(Answer answer) {
    for (Expected expected : answer.expected()) {
      double stated = 0;
      for (SiteFacts.Total total : answer.facts().totals()) {
        if (total.layerCode().equals(expected.layer()) && total.zoneClass().equals("*")) {
          stated = total.netAreaM2();
        }
      }
      comparison.net(
          answer.site().id(),
          expected.layer(),
          stated,
          expected.netAreaM2(),
          expected.netPerimeterM());
    }
  }

  private void csv(Path file, List<Site> sites, int threads) throws Exception {
    Set<String> ids = sites.stream().map(Site::id).collect(Collectors.toSet());
    Map<String, List<Fact>> stated = StatedFacts.read(file, ids);
    Parallel.mapOrdered(
        sites.iterator(),
        threads,
        site -> new Answer(site, null, expect(site)),
        answer -> {
          String id = answer.site().id();
          comparison.site(id, stated.getOrDefault(id, List.of()), answer.expected());
        },
        Progress.NONE);
  }

  private List<Expected> expect(Site site) {
    Geometry geometry = site.parcels().get(0).geometry();
    try {
      Crs planar = Measures.planarCrs(geometry, site.crs());
      List<Expected> expected = new ArrayList<>();
      for (LayerOracle oracle : oracles) {
        expected.add(oracle.expect(geometry, planar));
      }
      return expected;
    } catch (CrsException e) {
      throw new IllegalStateException(site.id(), e);
    }
  }

  public static void main(String[] args) throws Exception {
    Options options = Options.of(args);
    int threads = options.number("threads", 2);
    List<Site> sites =
        ZoneWorld.sites(options.path("sites"), options.number("every", 1), List.of("windfarm"));
    List<ZoneLayer> layers =
        ZoneWorld.layers(
            options.path("zones"), Path.of(options.text("profiles", "data/profiles")), threads);
    String csv = options.text("csv", "");
    CompareWithOracle compare =
        new CompareWithOracle(layers, new Comparison(csv.isEmpty() ? 0 : CSV_ROUNDING_M2));
    if (csv.isEmpty()) {
      compare.inMemory(layers, sites, threads);
    } else {
      compare.csv(Path.of(csv), sites, threads);
    }
    System.out.print(compare.comparison.text());
    System.exit(compare.comparison.agrees() ? 0 : 1);
  }
}
