package org.ecozone.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.FilesIssue;
import org.ecozone.store.FolderScan;
import org.ecozone.store.IdentityJson;
import org.ecozone.store.LayerLoad;
import org.ecozone.store.LayersTable;
import org.ecozone.store.ProfileIssues;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.ZoneLayerReader.Wanted;
import org.ecozone.store.cache.LayerCache;
import org.ecozone.store.cache.ZoneFile;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.MatchReport;
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Severity;
import org.ecozone.zone.Source;
import org.ecozone.zone.UncheckedLayer;
import org.ecozone.zone.ZoneLayer;

/**
 * Opens zone layers: every feature table of every file.
 *
 * <p>Out: the order of the paths does not matter. What cannot be used becomes an {@link
 * UncheckedLayer} with an issue, and the rest is read.
 */
public final class OpenLayers {
  private static final Set<String> VALIDITY_UNREAD =
      Set.of(StoreIssue.IDENTITY_DATE_UNREADABLE.name(), StoreIssue.IDENTITY_UNREADABLE.name());

  private final ProfileSet profiles;
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> named;
  private final LayersTable stated;
  private final int threads;
  private LayerCache cache = LayerCache.none();

  /**
   * Layers and what was wrong.
   *
   * @param files files that were opened
   */
  public record Opened(
      List<ZoneLayer> layers,
      List<UncheckedLayer> unchecked,
      List<Issue> issues,
      List<Path> files) {}

  /**
   * A table that is not a zone layer, because it holds the sites.
   *
   * @param table waits until its name is known, if it is not yet
   */
  record SitesTable(Path file, Function<Progress, String> table) {}

  /** A table before its rows are read: what the file states about it, and what was odd so far. */
  private record Prepared(Wanted wanted, IdentityJson.Reading own, List<Issue> issues) {}

  /** What one file gave. */
  private static final class FileLoad {
    private final String name;
    private String sha256 = "";
    private final List<ZoneLayer> layers = new ArrayList<>();
    private final List<UncheckedLayer> unchecked = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final List<LayersTable.Entry> used = new ArrayList<>();
    private final Set<String> tables = new LinkedHashSet<>();

    FileLoad(String name) {
      this.name = name;
    }
  }

  /**
   * How to read.
   *
   * @param codes table name to canonical code, as the user states it
   * @param stated what is stated about layers in a file beside them, null if there is none
   */
  public OpenLayers(
      ProfileSet profiles, Map<String, String> codes, LayersTable stated, int threads) {
    this.profiles = profiles;
    codes.forEach((table, code) -> this.codes.put(LayersTable.key(table), code));
    this.named = new TreeMap<>(codes);
    this.stated = stated;
    this.threads = threads;
  }

  /** Opens zone files through a cache from now on. */
  void through(LayerCache opened) {
    cache = opened;
  }

  Opened open(List<Path> paths, SitesTable sites, String layersFile, Progress progress) {
    List<FileLoad> loads = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      try {
        for (Path file : FolderScan.list(path)) {
          if (seen.add(real(file))) {
            files.add(file);
            progress.stage("app.stage.zones", file.getFileName());
            loads.add(load(file, file.equals(path), sites, progress));
          }
        }
      } catch (StoreException e) {
        loads.add(failed(String.valueOf(path.getFileName()), e));
      }
    }
    loads.sort(
        Comparator.comparing((FileLoad load) -> load.name).thenComparing(load -> load.sha256));
    return gather(loads, files, layersFile);
  }

  private Opened gather(List<FileLoad> loads, List<Path> files, String layersFile) {
    List<ZoneLayer> layers = new ArrayList<>();
    List<UncheckedLayer> unchecked = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    List<LayersTable.Entry> used = new ArrayList<>();
    Set<String> tables = new HashSet<>();
    for (FileLoad load : loads) {
      layers.addAll(load.layers);
      unchecked.addAll(load.unchecked);
      issues.addAll(load.issues);
      used.addAll(load.used);
      tables.addAll(load.tables);
    }
    named.keySet().stream()
        .filter(table -> !tables.contains(LayersTable.key(table)))
        .forEach(table -> issues.add(Issue.of(AppIssue.MAP_UNUSED, "", table, table)));
    if (stated != null) {
      issues.addAll(stated.unused(used, layersFile));
    }
    return new Opened(layers, unchecked, issues, files);
  }

  private static FileLoad failed(String name, StoreException failure) {
    FileLoad load = new FileLoad(name);
    load.issues.add(failure.issue());
    load.unchecked.add(new UncheckedLayer("", new Source(name, "", ""), failure.issue().code()));
    return load;
  }

  /**
   * A file that was named must hold a layer; one that merely lies in a named folder may hold
   * something else.
   */
  private FileLoad load(Path path, boolean named, SitesTable sites, Progress progress) {
    String name = String.valueOf(path.getFileName());
    FileLoad load = new FileLoad(name);
    boolean holdsSites = sites != null && real(path).equals(real(sites.file()));
    try (ZoneFile file = cache.open(path, threads, progress)) {
      load.sha256 = file.sha256();
      load.issues.addAll(file.issues());
      if (file.tables().isEmpty() && file.broken().isEmpty()) {
        Issue none = Issue.of(StoreIssue.NO_FEATURE_TABLE, name, "");
        load.issues.add(named ? none : none.withSeverity(Severity.WARNING));
        if (named) {
          load.unchecked.add(new UncheckedLayer("", file.source(""), none.code()));
        }
      }
      file.broken().forEach(broken -> refuse(load, file, broken));
      List<Prepared> prepared = new ArrayList<>();
      for (FeatureTable table : file.tables()) {
        load.tables.add(LayersTable.key(table.name()));
        if (!holdsSites || !table.name().equals(sites.table().apply(progress))) {
          prepared.add(prepare(load, file, table));
        }
      }
      read(load, file, prepared, progress);
      return load;
    } catch (StoreException e) {
      return failed(name, e);
    }
  }

  private void refuse(FileLoad load, ZoneFile file, BrokenTable broken) {
    ProfileMatch match = match(load, broken.name(), broken.identifier(), List.of()).match();
    String code = match.profile() == null ? "" : match.code();
    load.tables.add(LayersTable.key(broken.name()));
    load.issues.add(broken.issue());
    load.unchecked.add(
        new UncheckedLayer(
            code, file.source(broken.name()), broken.issue().code(), code.isEmpty()));
  }

  /** Everything about a table but its rows. */
  private Prepared prepare(FileLoad load, ZoneFile file, FeatureTable table) {
    MatchReport report = match(load, table.name(), table.identifier(), table.columns());
    IdentityJson.Reading own = file.identity(table);
    List<Issue> issues = new ArrayList<>(ProfileIssues.of(report, file.name(), table.name()));
    issues.addAll(own.issues());
    LayerIdentity identity = identity(load, file, table, own);
    return new Prepared(new Wanted(table, report.match(), identity), own, issues);
  }

  private void read(FileLoad load, ZoneFile file, List<Prepared> prepared, Progress progress)
      throws StoreException {
    List<Wanted> tables = prepared.stream().map(Prepared::wanted).toList();
    List<LayerLoad> layers = file.read(tables, threads, progress);
    for (int i = 0; i < layers.size(); i++) {
      load.issues.addAll(prepared.get(i).issues);
      add(load, layers.get(i), prepared.get(i).own);
    }
  }

  private static void add(FileLoad load, LayerLoad layer, IdentityJson.Reading own) {
    load.issues.addAll(layer.issues());
    if (layer.layer() != null) {
      load.layers.add(layer.layer());
      validityUnread(own)
          .map(issue -> new UncheckedLayer(layer.layer().code(), layer.layer().source(), issue))
          .ifPresent(load.unchecked::add);
    } else {
      load.unchecked.add(layer.unchecked());
    }
  }

  /**
   * A validity that is stated and cannot be read may have ended: the facts of the layer stand, its
   * rules are not checked.
   */
  private static Optional<String> validityUnread(IdentityJson.Reading identity) {
    return identity.issues().stream()
        .map(Issue::code)
        .filter(VALIDITY_UNREAD::contains)
        .findFirst();
  }

  private MatchReport match(FileLoad load, String table, String identifier, List<String> columns) {
    Optional<String> stated = statedEntry(load.name, table).map(LayersTable.Entry::code);
    String code = codes.getOrDefault(LayersTable.key(table), stated.orElse(""));
    return code.isEmpty()
        ? profiles.explain(table, identifier, columns)
        : profiles.explainAs(code, table, identifier, columns);
  }

  private Optional<LayersTable.Entry> statedEntry(String file, String table) {
    return stated == null ? Optional.empty() : stated.find(file, table);
  }

  /** What the file states about itself; what it leaves open is taken from the list beside it. */
  private LayerIdentity identity(
      FileLoad load, ZoneFile file, FeatureTable table, IdentityJson.Reading own) {
    Optional<LayersTable.Entry> entry = statedEntry(file.name(), table.name());
    entry.ifPresent(load.used::add);
    return entry.map(beside -> complete(own.identity(), beside.identity())).orElse(own.identity());
  }

  private static LayerIdentity complete(LayerIdentity own, LayerIdentity beside) {
    boolean dated = own.validFrom() != null || own.validTo() != null;
    return new LayerIdentity(
        first(own.issuer(), beside.issuer()),
        first(own.docNo(), beside.docNo()),
        first(own.version(), beside.version()),
        first(own.dataDate(), beside.dataDate()),
        dated ? own.validFrom() : beside.validFrom(),
        dated ? own.validTo() : beside.validTo(),
        first(own.classification(), beside.classification()),
        own.coverage() == null ? beside.coverage() : own.coverage());
  }

  private static String first(String own, String beside) {
    return own.isEmpty() ? beside : own;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // It is not there or may not be looked at: opening it says so; here only its name matters.
      return path.toAbsolutePath().normalize();
    }
  }

  /** Refuses a code that no profile has. */
  void checkCodes(String layersFile) throws AppException {
    if (stated != null) {
      for (LayersTable.Entry entry : stated.entries()) {
        if (!entry.code().isEmpty() && profiles.profile(entry.code()).isEmpty()) {
          throw new AppException(
              Outcome.UNREADABLE,
              Issue.of(FilesIssue.LAYERS_CODE_UNKNOWN, layersFile, "", entry.row(), entry.code()));
        }
      }
    }
    for (Map.Entry<String, String> entry : named.entrySet()) {
      if (profiles.profile(entry.getValue()).isEmpty()) {
        throw new AppException(
            Outcome.USAGE, Issue.of(FilesIssue.CODE_UNKNOWN, "", entry.getKey(), entry.getValue()));
      }
    }
  }
}
