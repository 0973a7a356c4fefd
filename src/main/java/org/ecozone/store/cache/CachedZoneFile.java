package org.ecozone.store.cache;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.IdentityJson;
import org.ecozone.store.LayerLoad;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.ZoneLayerReader.Wanted;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.store.geopackage.IdentityTable;
import org.ecozone.zone.Issue;

/**
 * What the cache knows of a file whose hash was found to be that of the entry. The GeoPackage is
 * opened when a layer is asked for that is not kept, or was read by another profile.
 */
final class CachedZoneFile implements ZoneFile {
  private final EntryHead head;
  private final FileContent content;
  private final Map<String, LayerContent> layers;
  private final LayerCache cache;
  private final Path path;
  private ZoneFile live;

  /**
   * A file that was not opened.
   *
   * @param layers what was loaded, by table
   */
  CachedZoneFile(
      EntryHead head,
      FileContent content,
      Map<String, LayerContent> layers,
      LayerCache cache,
      Path path) {
    this.head = head;
    this.content = content;
    this.layers = layers;
    this.cache = cache;
    this.path = path;
  }

  @Override
  public String name() {
    return head.file();
  }

  @Override
  public String sha256() {
    return head.sha256();
  }

  @Override
  public List<FeatureTable> tables() {
    return content.tables();
  }

  @Override
  public List<BrokenTable> broken() {
    return content.broken();
  }

  @Override
  public List<Issue> issues() {
    return content.issues();
  }

  @Override
  public IdentityJson.Reading identity(FeatureTable table) {
    return IdentityTable.interpret(
        content.identities().getOrDefault(table.name(), List.of()), name(), table.name());
  }

  @Override
  public List<LayerLoad> read(List<Wanted> tables, int threads, Progress progress)
      throws StoreException {
    return KeptTables.read(
        tables, this::recall, unknown -> live(progress).read(unknown, threads, progress));
  }

  /** Null if the cache does not know it, or it was read by another profile. */
  private LayerLoad recall(Wanted wanted) {
    String table = wanted.table().name();
    LayerContent known = layers.get(table);
    boolean same = cache.matchKey(wanted.match()).equals(content.layers().get(table));
    return known != null && same && cache.mayKeep(wanted.identity())
        ? known.with(source(table), wanted.identity())
        : null;
  }

  private synchronized ZoneFile live(Progress progress) throws StoreException {
    if (live == null) {
      Map<String, String> kept = new HashMap<>(content.layers());
      kept.keySet().retainAll(layers.keySet());
      live = cache.openLive(path, kept, progress);
      if (!live.sha256().equals(sha256())) {
        throw new StoreException(Issue.of(StoreIssue.CHANGED_WHILE_READING, name(), ""), null);
      }
    }
    return live;
  }

  @Override
  public void close() throws StoreException {
    if (live != null) {
      live.close();
    }
  }
}
