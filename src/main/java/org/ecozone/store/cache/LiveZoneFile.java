package org.ecozone.store.cache;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.IdentityJson;
import org.ecozone.store.LayerLoad;
import org.ecozone.store.StoreException;
import org.ecozone.store.ZoneLayerReader;
import org.ecozone.store.ZoneLayerReader.Wanted;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.zone.Issue;

/** The GeoPackage itself; what is read of it is handed to the cache. */
final class LiveZoneFile implements ZoneFile {
  private final GeoPackageFile file;
  private final LayerCache cache;
  private final String id;
  private final long mostBytes;
  private final Map<String, String> kept = new ConcurrentHashMap<>();
  private volatile boolean classified;

  /**
   * A file that was opened.
   *
   * @param id id of its entry; null if nothing of it may be kept
   * @param mostBytes an entry that is larger is none of ours
   * @param kept layers of the file that are kept already: table to the key of the match
   */
  LiveZoneFile(
      GeoPackageFile file, LayerCache cache, String id, long mostBytes, Map<String, String> kept) {
    this.file = file;
    this.cache = cache;
    this.id = id;
    this.mostBytes = mostBytes;
    this.kept.putAll(kept);
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public String sha256() {
    return file.sha256();
  }

  @Override
  public List<FeatureTable> tables() {
    return file.tables();
  }

  @Override
  public List<BrokenTable> broken() {
    return file.broken();
  }

  @Override
  public List<Issue> issues() {
    return file.issues();
  }

  @Override
  public IdentityJson.Reading identity(FeatureTable table) {
    return file.identity(table);
  }

  @Override
  public List<LayerLoad> read(List<Wanted> tables, int threads, Progress progress)
      throws StoreException {
    return KeptTables.read(
        tables, this::recall, unknown -> readAndKeep(unknown, threads, progress));
  }

  private List<LayerLoad> readAndKeep(List<Wanted> tables, int threads, Progress progress) {
    List<LayerLoad> loads = ZoneLayerReader.readAll(file, tables, threads, progress);
    for (int i = 0; i < loads.size(); i++) {
      keep(tables.get(i), loads.get(i));
    }
    return loads;
  }

  /** Null if the cache does not know it. */
  private LayerLoad recall(Wanted wanted) {
    if (id == null) {
      return null;
    }
    String table = wanted.table().name();
    EntryHead head = head(wanted);
    if (!cache.mayKeep(wanted.identity())) {
      classified = true;
      cache.forgetClassified(head);
      return null;
    }
    Optional<LayerContent> known = cache.recall(head, mostBytes);
    if (known.isEmpty()) {
      return null;
    }
    kept.put(table, cache.matchKey(wanted.match()));
    return known.get().with(source(table), wanted.identity());
  }

  private void keep(Wanted wanted, LayerLoad load) {
    if (id != null && load.layer() != null && cache.mayKeep(wanted.identity())) {
      kept.put(wanted.table().name(), cache.matchKey(wanted.match()));
      cache.keep(head(wanted), LayerContent.of(load.layer(), load.issues()));
    }
  }

  private EntryHead head(Wanted wanted) {
    return cache.layerHead(sha256(), name(), wanted.table().name(), cache.matchKey(wanted.match()));
  }

  /** Keeps what opening gave, unless that tells something about a layer that must not be kept. */
  @Override
  public void close() throws StoreException {
    if (id != null) {
      if (classified) {
        cache.forget(id);
      } else if (!kept.isEmpty() && file.verifyUnchanged().isEmpty()) {
        content().ifPresent(each -> cache.keep(id, cache.fileHead(sha256(), name()), each));
      }
    }
    file.close();
  }

  private Optional<FileContent> content() {
    Map<String, List<String>> identities = new HashMap<>();
    for (FeatureTable table : file.tables()) {
      Optional<List<String>> texts = file.identityTexts(table);
      if (texts.isEmpty() || !cache.mayKeep(file.identity(table).identity())) {
        return Optional.empty();
      }
      identities.put(table.name(), texts.get());
    }
    return Optional.of(
        new FileContent(file.tables(), file.broken(), file.issues(), identities, Map.copyOf(kept)));
  }
}
