package org.ecozone.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecozone.app.CacheChoice.Scope;
import org.ecozone.app.results.Classification;
import org.ecozone.store.cache.CacheContents;
import org.ecozone.store.cache.LayerCache;
import org.ecozone.zone.Issue;

/** The cache of layers: opens it for a run, lists it, empties it. */
public final class OpenCache {
  /** Bound of the folder; a quarter of the free space where that is less. */
  static final long MOST_BYTES = 4L << 30;

  private final Installation installation;

  /**
   * An entry.
   *
   * @param file zone file it was read from; empty if the entry cannot be read
   * @param table layer, empty for the entry of the file itself
   * @param used last time it was of use
   */
  public record Entry(String file, String table, long bytes, Instant used) {}

  /** How much was deleted. */
  public record Cleared(int files, long bytes) {}

  public OpenCache(Installation installation) {
    this.installation = installation;
  }

  /** For a run with these layer profiles. */
  public LayerCache open(CacheChoice choice, String profilesSha256) {
    if (choice.scope() == Scope.NONE) {
      return LayerCache.none();
    }
    Optional<Path> folder = folder(choice.folder());
    Optional<String> build = ProgramBuild.id();
    if (folder.isEmpty() || build.isEmpty()) {
      return LayerCache.nowhere();
    }
    return LayerCache.in(
        folder.get(),
        new LayerCache.Rules(
            build.get(),
            profilesSha256,
            identity -> choice.scope() == Scope.ALL || Classification.isOpen(identity),
            MOST_BYTES));
  }

  /** The folder that was named, else the user's; empty if the system names none. */
  public Optional<Path> folder(Path named) {
    return Optional.ofNullable(named == null ? installation.cacheFolder() : named);
  }

  /**
   * What lies in the cache, most recently used first.
   *
   * @param named null for the user's cache folder
   */
  public List<Entry> list(Path named) throws AppException {
    CacheContents.Listing listing = CacheContents.list(required(named));
    if (listing.failure() != null) {
      throw new AppException(Outcome.UNREADABLE, listing.failure());
    }
    return listing.entries().stream()
        .map(entry -> new Entry(entry.file(), entry.table(), entry.bytes(), entry.used()))
        .toList();
  }

  /**
   * Deletes everything of ours; other files stay.
   *
   * @param named null for the user's cache folder
   */
  public Cleared clear(Path named) throws AppException {
    CacheContents.Cleared cleared = CacheContents.clear(required(named));
    if (cleared.failure() != null) {
      throw new AppException(Outcome.INTERNAL, cleared.failure());
    }
    return new Cleared(cleared.files(), cleared.bytes());
  }

  private Path required(Path named) throws AppException {
    Optional<Path> folder = folder(named);
    if (folder.isEmpty()) {
      throw new AppException(Outcome.USAGE, Issue.of(AppIssue.NO_CACHE_FOLDER, "", ""));
    }
    return folder.get();
  }
}
