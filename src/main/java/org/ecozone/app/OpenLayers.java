package org.ecozone.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.ecozone.app.reading.StatedTable;
import org.ecozone.app.reading.TableReading;
import org.ecozone.app.reading.TableReading.Prepared;
import org.ecozone.app.sidecar.ClauseJoin;
import org.ecozone.app.workspace.WorkspaceIssue;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.FilesIssue;
import org.ecozone.store.FolderScan;
import org.ecozone.store.LayerLoad;
import org.ecozone.store.LayersTable;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.ZoneLayerReader.Wanted;
import org.ecozone.store.cache.LayerCache;
import org.ecozone.store.cache.ZoneFile;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.store.staging.SaidOnce;
import org.ecozone.zone.Issue;
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
  private final ProfileSet profiles;
  private final Map<String, String> named;
  private final LayersTable stated;
  private final List<StatedTable> tables;
  private final TableReading reading;
  private final int threads;
  private LayerCache cache = LayerCache.none();
  private ClauseJoin clauses;

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
   * @param table waits until its name is known, if it is not yet; empty for all tables of the file
   */
  record SitesTable(Path file, Function<Progress, String> table) {
    boolean holds(String name, Progress progress) {
      String own = table.apply(progress);
      return own.isEmpty() || own.equals(name);
    }
  }

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
   * @param tables tables of a project, which are opened beside the paths and read as it says
   */
  public OpenLayers(
      ProfileSet profiles,
      Map<String, String> codes,
      LayersTable stated,
      List<StatedTable> tables,
      int threads) {
    this.profiles = profiles;
    this.named = new TreeMap<>(codes);
    this.stated = stated;
    this.tables = List.copyOf(tables);
    this.reading = new TableReading(profiles, codes, stated, tables);
    this.threads = threads;
  }

  /** Opens zone files through a cache from now on. */
  void through(LayerCache opened) {
    cache = opened;
  }

  /** Gives the zones these clauses from now on. */
  void with(ClauseJoin join) {
    clauses = join;
  }

  Opened open(List<Path> paths, SitesTable sites, String layersFile, Progress progress) {
    List<FileLoad> loads = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    List<Path> files = new ArrayList<>();
    List<Issue> leftOut = new ArrayList<>();
    for (Path path : paths) {
      leftOut.addAll(FolderScan.leftOut(path));
      try {
        for (Path file : FolderScan.list(path)) {
          if (seen.add(TableReading.real(file))) {
            files.add(file);
            progress.stage("app.stage.zones", file.getFileName());
            loads.add(load(file, file.equals(path), null, sites, progress));
          }
        }
      } catch (StoreException e) {
        loads.add(failed(String.valueOf(path.getFileName()), e));
      }
    }
    for (Map.Entry<Path, Set<String>> file : tablesByFile().entrySet()) {
      if (seen.add(TableReading.real(file.getKey()))) {
        files.add(file.getKey());
        progress.stage("app.stage.zones", file.getKey().getFileName());
        loads.add(load(file.getKey(), true, file.getValue(), sites, progress));
      }
    }
    loads.sort(
        Comparator.comparing((FileLoad load) -> load.name).thenComparing(load -> load.sha256));
    return gather(loads, leftOut, files, layersFile);
  }

  /** Tables of the project by their file, under the names that tables are compared by. */
  private Map<Path, Set<String>> tablesByFile() {
    Map<Path, Set<String>> files = new LinkedHashMap<>();
    Map<Path, Path> known = new HashMap<>();
    for (StatedTable each : tables) {
      Path file = known.computeIfAbsent(TableReading.real(each.file()), real -> each.file());
      files.computeIfAbsent(file, path -> new LinkedHashSet<>()).add(each.table());
    }
    return files;
  }

  private Opened gather(
      List<FileLoad> loads, List<Issue> leftOut, List<Path> files, String layersFile) {
    List<ZoneLayer> layers = new ArrayList<>();
    List<UncheckedLayer> unchecked = new ArrayList<>();
    List<Issue> issues = new ArrayList<>(leftOut);
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
    if (clauses != null) {
      layers.replaceAll(clauses::join);
      issues.addAll(clauses.issues());
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
   *
   * @param only tables that are read; null for all
   */
  private FileLoad load(
      Path path, boolean named, Set<String> only, SitesTable sites, Progress progress) {
    String name = String.valueOf(path.getFileName());
    FileLoad load = new FileLoad(name);
    boolean holdsSites =
        sites != null && TableReading.real(path).equals(TableReading.real(sites.file()));
    try (ZoneFile file = cache.open(path, reading.of(path), threads, progress)) {
      load.sha256 = file.sha256();
      Set<String> wanted = only == null ? null : keys(only);
      file.issues().stream()
          .filter(issue -> issue.layer().isEmpty() || isWanted(wanted, issue.layer()))
          .forEach(load.issues::add);
      if (only != null) {
        missTables(load, path, file, only);
      } else if (file.tables().isEmpty() && file.broken().isEmpty()) {
        Issue none = Issue.of(StoreIssue.NO_FEATURE_TABLE, name, "");
        load.issues.add(named ? none : none.withSeverity(Severity.WARNING));
        if (named) {
          load.unchecked.add(new UncheckedLayer("", file.source(""), none.code()));
        }
      }
      file.broken().stream()
          .filter(broken -> isWanted(wanted, broken.name()))
          .forEach(broken -> refuse(load, path, file, broken));
      List<Prepared> prepared = new ArrayList<>();
      for (FeatureTable table : file.tables()) {
        load.tables.add(LayersTable.key(table.name()));
        if (isWanted(wanted, table.name())
            && !(holdsSites && sites.holds(table.name(), progress))) {
          prepared.add(reading.prepare(path, file, table));
          reading.statedEntry(file.name(), table.name()).ifPresent(load.used::add);
        }
      }
      read(load, path, file, prepared, progress);
      return load;
    } catch (StoreException e) {
      return only == null ? failed(name, e) : missing(path, only, e);
    }
  }

  private static Set<String> keys(Set<String> tables) {
    Set<String> keys = new HashSet<>();
    tables.forEach(table -> keys.add(LayersTable.key(table)));
    return keys;
  }

  private static boolean isWanted(Set<String> keys, String table) {
    return keys == null || keys.contains(LayersTable.key(table));
  }

  /** Tables that the project holds and the file does not, at least not any more. */
  private void missTables(FileLoad load, Path path, ZoneFile file, Set<String> wanted) {
    Set<String> there = new HashSet<>();
    file.tables().forEach(table -> there.add(LayersTable.key(table.name())));
    file.broken().forEach(table -> there.add(LayersTable.key(table.name())));
    for (String table : wanted) {
      if (!there.contains(LayersTable.key(table))) {
        Issue gone = Issue.of(WorkspaceIssue.TABLE_GONE, load.name, table, table);
        load.issues.add(gone);
        load.unchecked.add(reading.missing(path, file.source(table), gone.code()));
      }
    }
  }

  /** A file of the project that cannot be opened: every layer that it should hold is unchecked. */
  private FileLoad missing(Path path, Set<String> wanted, StoreException failure) {
    FileLoad load = new FileLoad(String.valueOf(path.getFileName()));
    load.issues.add(failure.issue());
    for (String table : wanted) {
      load.tables.add(LayersTable.key(table));
      Source source = new Source(load.name, table, "");
      load.unchecked.add(reading.missing(path, source, failure.issue().code()));
    }
    return load;
  }

  private void refuse(FileLoad load, Path path, ZoneFile file, BrokenTable broken) {
    load.tables.add(LayersTable.key(broken.name()));
    load.issues.add(broken.issue());
    load.unchecked.add(reading.refused(path, file, broken));
  }

  private void read(
      FileLoad load, Path path, ZoneFile file, List<Prepared> prepared, Progress progress)
      throws StoreException {
    List<Wanted> wanted = prepared.stream().map(Prepared::wanted).toList();
    List<LayerLoad> layers = file.read(wanted, threads, progress);
    for (int i = 0; i < layers.size(); i++) {
      load.issues.addAll(prepared.get(i).issues());
      add(load, reading.withClauses(path, layers.get(i)), prepared.get(i));
    }
  }

  private static void add(FileLoad load, LayerLoad layer, Prepared prepared) {
    load.issues.addAll(SaidOnce.unsaid(load.issues, layer.issues()));
    if (layer.layer() != null) {
      load.layers.add(layer.layer());
      TableReading.unread(prepared, layer).ifPresent(load.unchecked::add);
    } else {
      load.unchecked.add(layer.unchecked());
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
