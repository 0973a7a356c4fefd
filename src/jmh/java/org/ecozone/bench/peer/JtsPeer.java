package org.ecozone.bench.peer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecozone.bench.run.Options;
import org.ecozone.bench.world.Features;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * The same question with plain JTS: read everything, repair what is invalid, STRtree, prepared
 * geometry, OverlayNGRobust; no subdivision, planar areas only.
 *
 * <p>{@code --zones FILE --sites FILE [--threads 2] [--every N] [--pairs FILE]}. With {@code
 * --every N} only one site in N is overlaid, and the time of the overlay is multiplied: the output
 * says so.
 */
public final class JtsPeer {
  /** A zone of more vertices is prepared once; below, preparing the site pays better. */
  private static final int LARGE_VERTICES = 200;

  private static final int SITES_PER_TASK = 500;

  private final int threads;
  private final STRtree tree = new STRtree();
  private final List<Feature> sites = new ArrayList<>();
  private final Map<String, Double> secondsOf = new TreeMap<>();
  private int zoneCount;
  private long vertices;

  private JtsPeer(int threads) {
    this.threads = threads;
  }

  private static final class Feature {
    private final String table;
    private final long fid;
    private final String id;
    private Geometry geometry;
    private PreparedGeometry prepared;

    Feature(Features.Row row) {
      table = row.table();
      fid = row.fid();
      id = row.id();
      geometry = row.geometry();
    }

    void repair() {
      if (!new IsValidOp(geometry).isValid()) {
        geometry = GeometryFixer.fix(geometry);
      }
    }

    synchronized PreparedGeometry prepared() {
      if (prepared == null) {
        prepared = PreparedGeometryFactory.prepare(geometry);
      }
      return prepared;
    }
  }

  /** A pair whose interiors meet. */
  private record Pair(String site, String table, long fid, double area) {}

  private void read(Path zonesFile, Path sitesFile, int every) throws Exception {
    long start = System.nanoTime();
    List<Feature> zones = new ArrayList<>();
    Features.each(zonesFile, row -> zones.add(new Feature(row)));
    int[] at = {0};
    Features.each(
        sitesFile,
        row -> {
          if (Features.isDrawn(at[0]++, every)) {
            sites.add(new Feature(row));
          }
        });
    time("1 read", start);
    start = System.nanoTime();
    List<Feature> all = new ArrayList<>(zones);
    all.addAll(sites);
    inParallel(
        all,
        part -> {
          part.forEach(Feature::repair);
          return null;
        });
    time("2 validity and repair", start);
    start = System.nanoTime();
    for (Feature zone : zones) {
      tree.insert(zone.geometry.getEnvelopeInternal(), zone);
      vertices += zone.geometry.getNumPoints();
    }
    tree.build();
    zoneCount = zones.size();
    time("3 index", start);
  }

  private List<Pair> overlay() throws Exception {
    long start = System.nanoTime();
    List<Pair> pairs = new ArrayList<>();
    inParallel(sites, this::overlay).forEach(pairs::addAll);
    time("4 overlay", start);
    return pairs;
  }

  private List<Pair> overlay(List<Feature> part) {
    List<Pair> pairs = new ArrayList<>();
    for (Feature site : part) {
      PreparedGeometry prepared = PreparedGeometryFactory.prepare(site.geometry);
      for (Object candidate : tree.query(site.geometry.getEnvelopeInternal())) {
        Feature zone = (Feature) candidate;
        double area = overlay(site, prepared, zone);
        if (area >= 0) {
          pairs.add(new Pair(site.id, zone.table, zone.fid, area));
        }
      }
    }
    return pairs;
  }

  /** Shared area; 0 for lines and points inside; negative where the interiors do not meet. */
  private static double overlay(Feature site, PreparedGeometry preparedSite, Feature zone) {
    boolean large = zone.geometry.getNumPoints() > LARGE_VERTICES;
    boolean meets =
        large ? zone.prepared().intersects(site.geometry) : preparedSite.intersects(zone.geometry);
    if (!meets) {
      return -1;
    }
    if (site.geometry.getDimension() < 2) {
      return RelateNG.relate(site.geometry, zone.geometry, "T********") ? 0 : -1;
    }
    if (large && zone.prepared().containsProperly(site.geometry)) {
      return site.geometry.getArea();
    }
    if (!large && preparedSite.containsProperly(zone.geometry)) {
      return zone.geometry.getArea();
    }
    double area =
        OverlayNGRobust.overlay(site.geometry, zone.geometry, OverlayNG.INTERSECTION).getArea();
    return area > 0 ? area : -1;
  }

  private interface Work<R> {
    R on(List<Feature> part);
  }

  private <R> List<R> inParallel(List<Feature> features, Work<R> work) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<R>> tasks = new ArrayList<>();
      for (int from = 0; from < features.size(); from += SITES_PER_TASK) {
        List<Feature> part =
            features.subList(from, Math.min(features.size(), from + SITES_PER_TASK));
        tasks.add(() -> work.on(part));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : workers.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } finally {
      workers.shutdownNow();
    }
  }

  private void time(String step, long startNanos) {
    secondsOf.put(step, (System.nanoTime() - startNanos) / 1e9);
  }

  private static void write(List<Pair> pairs, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Pair pair : pairs) {
        out.write(pair.site + "\t" + pair.table + "\t" + pair.fid + "\t" + pair.area + "\n");
      }
    }
  }

  public static void main(String[] args) throws Exception {
    Options options = Options.of(args);
    int every = options.number("every", 1);
    JtsPeer peer = new JtsPeer(options.number("threads", 2));
    peer.read(options.path("zones"), options.path("sites"), every);
    List<Pair> pairs = peer.overlay();
    String file = options.text("pairs", "");
    if (!file.isEmpty()) {
      write(pairs, Path.of(file));
    }
    say("JTS: %d zones, %d vertices, %d sites", peer.zoneCount, peer.vertices, peer.sites.size());
    peer.secondsOf.forEach((step, seconds) -> say("  %s: %.2f s", step, seconds));
    if (every > 1) {
      double whole = peer.secondsOf.get("4 overlay") * every;
      say("  4 overlay of all sites, EXTRAPOLATED from one in %d: %.1f s", every, whole);
    }
    double area = pairs.stream().mapToDouble(Pair::area).sum();
    say("  pairs that overlap: %d, sum of planar areas: %.6f", pairs.size(), area);
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
