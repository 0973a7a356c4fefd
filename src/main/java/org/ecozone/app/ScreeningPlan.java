package org.ecozone.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.ecozone.app.OpenLayers.Opened;
import org.ecozone.app.OpenLayers.SitesTable;
import org.ecozone.app.ScreenRequest.Inputs;
import org.ecozone.app.intake.ParameterSets;
import org.ecozone.app.reading.SetUpParameters;
import org.ecozone.app.sidecar.ClauseJoin;
import org.ecozone.app.sidecar.ClauseTable;
import org.ecozone.app.sites.WorkAreas;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.datum.DatumParameters;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Beside;
import org.ecozone.job.Progress;
import org.ecozone.overlay.FactNeeds;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.overlay.SiteOverlay;
import org.ecozone.overlay.index.PairCounts;
import org.ecozone.screen.FactSource;
import org.ecozone.screen.Screener;
import org.ecozone.screen.ScreeningInput;
import org.ecozone.screen.ScreeningSink;
import org.ecozone.store.LayersTable;
import org.ecozone.store.StoreException;
import org.ecozone.store.UncheckedStoreException;
import org.ecozone.store.cache.LayerCache;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Site;
import org.ecozone.zone.ZoneLayer;

/**
 * A request with its inputs read: ready to run, and to be run again by {@code verify}. The sites
 * are read as they are screened, so their file stays open until the plan is closed.
 *
 * @param input what the screening rests on
 * @param data rules and profiles in use
 * @param layerFiles zone files that were opened
 * @param skippedSiteFiles files of sites that were left out because they cannot be read
 * @param cache still being written to; the caller finishes and closes it
 */
public record ScreeningPlan(
    ScreeningInput input,
    RuleBook data,
    List<Path> layerFiles,
    int threads,
    LayerCache cache,
    int skippedSiteFiles)
    implements AutoCloseable {
  /** Prefix of the parameters that keep {@code --map}. */
  public static final String MAP_PREFIX = "map:";

  /** Prefix of the parameters that keep how a file of sites is read. */
  public static final String SITES_PREFIX = "sites:";

  private static final long TABLE_POLL_NANOS = 20_000_000;

  /**
   * Reads everything but the land of the sites, which was looked through all the same.
   *
   * @throws AppException if sites, rules, or one of the lists beside them cannot be used; nothing
   *     has been written then
   */
  public static ScreeningPlan read(
      Installation installation, ScreenRequest request, Progress progress) throws AppException {
    Inputs inputs = request.inputs();
    progress.stage("app.stage.rules");
    RuleBook data = RuleBook.read(installation, inputs.rules(), inputs.profiles());
    LayersTable stated = statedLayers(inputs.layers());
    OpenLayers opening =
        new OpenLayers(
            data.profiles(), request.layerCodes(), stated, request.tables(), request.threads());
    opening.checkCodes(name(inputs.layers()));
    if (inputs.clauses() != null) {
      ClauseTable table = ClauseTable.read(inputs.clauses(), data.profiles());
      opening.with(new ClauseJoin(table, data.profiles(), ClauseJoin.Preferred.LAYER));
    }
    OpenSites openSites =
        new OpenSites(data.catalogs().attributes(), request.threads(), installation);
    LayerCache cache = null;
    OpenSites.Opened sites = null;
    boolean done = false;
    try {
      cache = new OpenCache(installation).open(request.cache(), data.profiles().sha256());
      opening.through(cache);
      CompletableFuture<String> table = new CompletableFuture<>();
      try (Beside<Opened> beside = layersBeside(request, opening, table, progress)) {
        openSites.near(() -> area(beside, table));
        sites = sites(request, openSites, data, progress);
        table.complete(sites.source().table());
        Opened layers = beside == null ? layers(request, opening, table, progress) : beside.await();
        List<Issue> issues = new ArrayList<>(sites.issues());
        if (stated != null) {
          issues.addAll(stated.issues());
        }
        if (request.project() != null) {
          issues.addAll(request.project().issues());
        }
        issues.addAll(layers.issues());
        issues.addAll(outside(sites, layers));
        ScreeningInput input = input(request, data, sites, layers, issues);
        done = true;
        return new ScreeningPlan(
            input, data, layers.files(), request.threads(), cache, sites.skipped());
      }
    } finally {
      if (!done) {
        giveBack(sites, cache);
      }
    }
  }

  private static OpenSites.Opened sites(
      ScreenRequest request, OpenSites openSites, RuleBook data, Progress progress)
      throws AppException {
    Inputs inputs = request.inputs();
    return inputs.sites() == null
        ? new ProjectSites(data.catalogs().attributes())
            .open(request.project(), inputs.attributes())
        : openSites.open(inputs.sites(), request.columns(), inputs.attributes(), progress);
  }

  /** Layers are read while the sites are looked through; null if there is one thread only. */
  private static Beside<Opened> layersBeside(
      ScreenRequest request,
      OpenLayers opening,
      CompletableFuture<String> table,
      Progress progress) {
    return request.threads() <= 1
        ? null
        : Beside.start(own -> layers(request, opening, table, own), progress);
  }

  private static Opened layers(
      ScreenRequest request,
      OpenLayers opening,
      CompletableFuture<String> table,
      Progress progress) {
    Inputs inputs = request.inputs();
    SitesTable sites =
        inputs.sites() == null
            ? null
            : new SitesTable(inputs.sites(), watched -> await(table, watched));
    return opening.open(inputs.zones(), sites, name(inputs.layers()), progress);
  }

  /** Where the layers lie; null if they are not being read, or lie nowhere. */
  private static WorkArea area(Beside<Opened> beside, CompletableFuture<String> table) {
    if (beside == null) {
      return null;
    }
    table.complete(""); // nobody screens any more: the sites are about to be refused
    return area(beside.await().layers());
  }

  private static WorkArea area(List<ZoneLayer> layers) {
    try {
      return WorkAreas.of(layers);
    } catch (CrsException e) {
      return null; // a layer that lies nowhere is said elsewhere
    }
  }

  private static List<Issue> outside(OpenSites.Opened sites, Opened layers) {
    WorkArea area = sites.outside() == null ? null : area(layers.layers());
    return area == null ? List.of() : sites.outside().apply(area);
  }

  private static String await(CompletableFuture<String> table, Progress progress) {
    while (!table.isDone()) {
      progress.checkCancelled();
      LockSupport.parkNanos(TABLE_POLL_NANOS);
    }
    return table.join();
  }

  private static void giveBack(OpenSites.Opened sites, LayerCache cache) {
    try {
      if (sites != null) {
        sites.supply().close();
      }
    } finally {
      if (cache != null) {
        cache.close();
      }
    }
  }

  private static ScreeningInput input(
      ScreenRequest request,
      RuleBook data,
      OpenSites.Opened sites,
      Opened layers,
      List<Issue> issues)
      throws AppException {
    return new ScreeningInput(
        sites.source(),
        sites.supply(),
        layers.layers(),
        layers.unchecked(),
        data.rules(),
        data.catalogs(),
        data.profilesByCode(),
        data.profiles().sha256(),
        hashes(request),
        Installation.version(),
        parameters(request),
        issues);
  }

  /** Gives back the file of the sites, and the cache. */
  @Override
  public void close() throws AppException {
    try {
      input.sites().close();
    } catch (UncheckedStoreException e) {
      throw OpenSites.refused((StoreException) e.getCause());
    } finally {
      cache.close();
    }
  }

  private static LayersTable statedLayers(Path file) throws AppException {
    try {
      return file == null ? null : LayersTable.read(file);
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  private static Map<String, String> hashes(ScreenRequest request) throws AppException {
    Inputs inputs = request.inputs();
    Map<String, String> hashes = new TreeMap<>();
    Path parameters = request.columns().parameters();
    if (parameters != null) {
      // of the numbers, so that a comment more makes no difference; never the numbers themselves
      DatumParameters set = ParameterSets.ofFile(parameters);
      hashes.put("--datum-parameters " + set.name(), ParameterSets.hash(set));
    }
    if (inputs.attributes() != null) {
      hashes.put("--attributes " + name(inputs.attributes()), hash(inputs.attributes()));
    }
    if (inputs.layers() != null) {
      hashes.put("--layers " + name(inputs.layers()), hash(inputs.layers()));
    }
    if (inputs.clauses() != null) {
      hashes.put("--clauses " + name(inputs.clauses()), hash(inputs.clauses()));
    }
    return hashes;
  }

  private static String hash(Path file) throws AppException {
    try {
      return FileHash.sha256(file);
    } catch (IOException e) {
      throw new AppException(
          Outcome.UNREADABLE, List.of(Issue.of(AppIssue.INPUT_UNREADABLE, name(file), "")), e);
    }
  }

  private static String name(Path path) {
    return path == null ? "" : String.valueOf(path.getFileName());
  }

  /** What decides the outcome beside the files; no path, thread or clock. */
  private static Map<String, String> parameters(ScreenRequest request) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put(ScreeningInput.AS_OF, request.asOf().toString());
    put(parameters, "sitesTable", request.columns().table());
    put(parameters, "idField", request.columns().idField());
    put(parameters, "nameField", request.columns().nameField());
    request
        .columns()
        .choices()
        .toMap()
        .forEach((key, value) -> parameters.put(SITES_PREFIX + key, value));
    request.layerCodes().forEach((table, code) -> parameters.put(MAP_PREFIX + table, code));
    parameters.putAll(SetUpParameters.write(request.tables()));
    return parameters;
  }

  private static void put(Map<String, String> parameters, String name, String value) {
    if (!value.isEmpty()) {
      parameters.put(name, value);
    }
  }

  /**
   * Screens every site into a sink.
   *
   * @return how pairs of site and zone were decided
   * @throws AppException if the sites cannot be read on, or are not what they were: nothing that
   *     the sink was given holds
   */
  public PairCounts run(ScreeningSink sink, Progress progress) throws AppException {
    try {
      return new Screener((layers, needs) -> overlay(layers, needs, threads, progress))
          .screen(input, threads, progress, sink);
    } catch (UncheckedStoreException e) {
      throw OpenSites.refused((StoreException) e.getCause());
    }
  }

  /** The overlay as the source of facts, its layers indexed on so many threads. */
  public static FactSource overlay(
      List<ZoneLayer> layers, FactNeeds needs, int threads, Progress progress) {
    SiteOverlay overlay = new SiteOverlay(layers, needs, threads, progress);
    progress.checkCancelled();
    List<Issue> coverage = overlay.coverageIssues();
    return new FactSource() {
      @Override
      public SiteFacts facts(Site site, List<String> counties, Progress siteProgress) {
        return overlay.facts(site, counties, siteProgress);
      }

      @Override
      public List<Issue> layerIssues() {
        return coverage;
      }

      @Override
      public PairCounts pairCounts() {
        return overlay.pairCounts();
      }
    };
  }

  /** True if a layer, or a file of sites, could not be used. */
  boolean isIncomplete() {
    return !input.unchecked().isEmpty() || skippedSiteFiles > 0;
  }

  /** Codes, or file and table where no code is known, of the layers that could not be used. */
  List<String> uncheckedNames() {
    return input.unchecked().stream()
        .map(
            layer ->
                !layer.code().isEmpty()
                    ? layer.code()
                    : (layer.source().file() + " " + layer.source().table()).strip())
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
