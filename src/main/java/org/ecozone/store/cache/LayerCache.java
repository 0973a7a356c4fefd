package org.ecozone.store.cache;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.ecozone.job.Background;
import org.ecozone.job.Parallel;
import org.ecozone.job.Progress;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.StoreException;
import org.ecozone.store.door.Doors;
import org.ecozone.store.geopackage.file.SettledFile;
import org.ecozone.store.staging.Reading;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.Sha256;

/**
 * Opens zone files, through the cache where that helps. An entry is found by name, size and header
 * of the file; while it is loaded, the file is hashed on another thread, and unless the hashes
 * agree the entry is not used.
 *
 * <p>Entries are written on a thread of their own while the run goes on; {@link #finish} waits for
 * the rest.
 *
 * <p>Threads: any.
 *
 * <p>Fails: only as opening the GeoPackage does. What is wrong with the cache is one of the {@link
 * #notes()}.
 */
public final class LayerCache implements AutoCloseable {
  private static final long SPARE_BYTES = 1 << 20;
  private static final long MOST_PER_BYTE = 4;

  private final EntryStore store;
  private final Rules rules;
  private final List<Issue> notes = new ArrayList<>();
  private final Background writer = new Background();
  private final AtomicInteger loaded = new AtomicInteger();

  /**
   * What decides whether an entry is used.
   *
   * @param build the running program, to the letter
   * @param profiles hash over the layer profiles in use
   * @param mayKeep whether a layer of that identity may be kept on disk
   * @param mostBytes bound of the folder
   */
  public record Rules(
      String build, String profiles, Predicate<LayerIdentity> mayKeep, long mostBytes) {}

  private LayerCache(EntryStore store, Rules rules, Issue refusal) {
    this.store = store;
    this.rules = rules;
    if (refusal != null) {
      notes.add(refusal);
    }
  }

  /** Neither reads nor writes. */
  public static LayerCache none() {
    return new LayerCache(null, null, null);
  }

  /** Neither reads nor writes, because nobody says where. */
  public static LayerCache nowhere() {
    return new LayerCache(null, null, Issue.of(CacheIssue.CACHE_FOLDER_NOT_STATED, "", ""));
  }

  /** In a folder of its own, which is made if it is not there. */
  public static LayerCache in(Path folder, Rules rules) {
    CacheFolder.Opened opened = CacheFolder.open(folder);
    return opened.folder() == null
        ? new LayerCache(null, null, opened.refusal())
        : new LayerCache(new EntryStore(opened.folder(), rules.build()), rules, null);
  }

  /** Opens a file of zone layers. */
  public ZoneFile open(Path path, int threads, Progress progress) throws StoreException {
    return open(path, Reading.LAYERS, threads, progress);
  }

  /**
   * Opens a file of zone layers.
   *
   * @param reading how a file that is no GeoPackage is read
   */
  public ZoneFile open(Path path, Reading reading, int threads, Progress progress)
      throws StoreException {
    // a file of another format has several parts, and what is read of it depends on choices
    boolean kept = store != null && !Doors.isOther(path);
    Optional<SettledFile> settled = kept ? SettledFile.of(path) : Optional.empty();
    if (settled.isPresent()) {
      Optional<ZoneFile> known = known(path, settled.get(), threads, progress);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return live(path, reading, settled, Map.of(), progress);
  }

  /** The GeoPackage itself, of which these layers are kept already. */
  ZoneFile openLive(Path path, Map<String, String> kept, Progress progress) throws StoreException {
    return live(path, Reading.LAYERS, SettledFile.of(path), kept, progress);
  }

  private ZoneFile live(
      Path path,
      Reading reading,
      Optional<SettledFile> settled,
      Map<String, String> kept,
      Progress progress)
      throws StoreException {
    GeoPackageFile file = GeoPackageFile.open(path, reading, progress);
    return new LiveZoneFile(
        file,
        this,
        settled.map(each -> fileId(path, each)).orElse(null),
        settled.map(LayerCache::mostBytes).orElse(0L),
        kept);
  }

  /** No entry takes so much more than the file it was read from. */
  private static long mostBytes(SettledFile file) {
    return SPARE_BYTES + file.size() * MOST_PER_BYTE;
  }

  private Optional<ZoneFile> known(Path path, SettledFile file, int threads, Progress progress) {
    String id = fileId(path, file);
    Optional<EntryStore.Entry<FileContent>> entry =
        noted(() -> store.read(id, EntryKind.FILE, mostBytes(file), FileContent::read));
    if (entry.isEmpty() || !entry.get().head().file().equals(name(path))) {
      return Optional.empty();
    }
    EntryHead head = entry.get().head();
    FileContent content = entry.get().content();
    progress.stage("store.stage.cached", head.file());
    try (Background hashing = new Background()) {
      Background.Task<String> hash = hashing.submit(() -> file.sha256(progress));
      Map<String, LayerContent> layers = load(head, content, mostBytes(file), threads, progress);
      if (hash.await(progress).equals(head.sha256()) && file.isUnchanged()) {
        loaded.addAndGet(layers.size());
        return Optional.of(new CachedZoneFile(head, content, layers, this, path));
      }
    } catch (ExecutionException e) {
      // The file cannot be read: whoever opens it says so.
      return Optional.empty();
    }
    note(Issue.of(CacheIssue.CACHE_FILE_CHANGED, head.file(), ""));
    content.layers().forEach((table, match) -> store.remove(layerHead(head, table, match)));
    store.remove(id, EntryKind.FILE);
    return Optional.empty();
  }

  private Map<String, LayerContent> load(
      EntryHead file, FileContent content, long mostBytes, int threads, Progress progress) {
    Map<String, LayerContent> layers = new LinkedHashMap<>();
    List<EntryHead> heads = new ArrayList<>();
    content.layers().forEach((table, match) -> heads.add(layerHead(file, table, match)));
    Parallel.mapOrdered(
        heads.iterator(),
        Math.min(threads, heads.size()),
        head -> fetch(head, mostBytes),
        found -> found.ifPresent(entry -> layers.put(entry.head().table(), entry.content())),
        progress);
    return layers;
  }

  private EntryHead layerHead(EntryHead file, String table, String match) {
    return layerHead(file.sha256(), file.file(), table, match);
  }

  private Optional<EntryStore.Entry<LayerContent>> fetch(EntryHead head, long mostBytes) {
    return noted(() -> store.read(head, mostBytes, LayerDecoder::read));
  }

  Optional<LayerContent> recall(EntryHead head, long mostBytes) {
    Optional<LayerContent> found = fetch(head, mostBytes).map(EntryStore.Entry::content);
    found.ifPresent(layer -> loaded.incrementAndGet());
    return found;
  }

  /** What may fail without harm. */
  private interface Attempt<T> {
    Optional<T> read() throws EntryStore.Refused;
  }

  private <T> Optional<T> noted(Attempt<T> attempt) {
    try {
      return attempt.read();
    } catch (EntryStore.Refused e) {
      note(e.issue());
      return Optional.empty();
    }
  }

  /** Name, size and header of a file: enough to find its entry, not to trust it. */
  private static String fileId(Path path, SettledFile file) {
    byte[] name = (file.size() + "/" + name(path) + "/").getBytes(StandardCharsets.UTF_8);
    byte[] header = file.header();
    byte[] all = java.util.Arrays.copyOf(name, name.length + header.length);
    System.arraycopy(header, 0, all, name.length, header.length);
    return Sha256.hex(all).substring(0, EntryStore.ID_LENGTH);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  EntryHead fileHead(String sha256, String file) {
    return new EntryHead(rules.build(), EntryKind.FILE, sha256, file, "", "");
  }

  EntryHead layerHead(String sha256, String file, String table, String match) {
    return new EntryHead(rules.build(), EntryKind.LAYER, sha256, file, table, match);
  }

  String matchKey(ProfileMatch match) {
    return MatchKey.of(match, rules.profiles());
  }

  boolean mayKeep(LayerIdentity identity) {
    return rules.mayKeep().test(identity);
  }

  /** A layer that must not be kept: said, and an entry from before is deleted. */
  void forgetClassified(EntryHead head) {
    note(Issue.of(CacheIssue.CACHE_CLASSIFIED, head.file(), head.table()));
    store.remove(head);
  }

  /** What opening a file gave is no longer kept. */
  void forget(String id) {
    store.remove(id, EntryKind.FILE);
  }

  void keep(EntryHead head, LayerContent layer) {
    write(EntryStore.idOf(head), head, layer.bytes(), to -> LayerEncoder.write(layer, to));
  }

  void keep(String id, EntryHead head, FileContent file) {
    write(id, head, 0, file::write);
  }

  private void write(String id, EntryHead head, long bytes, EntryStore.Content content) {
    writer.submit(
        () -> {
          try {
            store.write(id, head, content, new EntryStore.Size(bytes, rules.mostBytes()));
          } catch (EntryStore.Refused e) {
            note(e.issue());
          }
          return null;
        });
  }

  private void note(Issue issue) {
    synchronized (notes) {
      if (!notes.contains(issue)) {
        notes.add(issue);
      }
    }
  }

  /** Waits until everything is written, and tidies the folder. */
  public void finish(Progress progress) {
    if (store != null) {
      writer.submit(
          () -> {
            store.tidy(rules.mostBytes());
            return null;
          });
    }
    writer.finish(progress);
  }

  /** What is worth knowing of the cache in this run; ordered by file and table. */
  public List<Issue> notes() {
    synchronized (notes) {
      return notes.stream()
          .sorted(
              java.util.Comparator.comparing(Issue::file)
                  .thenComparing(Issue::layer)
                  .thenComparing(Issue::code))
          .toList();
    }
  }

  /** The folder in use, empty if there is none. */
  public Optional<Path> folder() {
    return store == null ? Optional.empty() : Optional.of(store.folder());
  }

  /** Layers that came from the cache. */
  public int loadedLayers() {
    return loaded.get();
  }

  @Override
  public void close() {
    writer.close();
  }
}
