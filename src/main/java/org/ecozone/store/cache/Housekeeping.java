package org.ecozone.store.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ecozone.store.cache.CacheFolder.Stored;

/** Keeps the folder within its bounds: what was not used for longest goes first. */
final class Housekeeping {
  /** A writer that takes longer than this was killed. */
  private static final long PART_KEPT_MS = TimeUnit.DAYS.toMillis(1);

  /** The cache takes at most this share of what would be free without it. */
  private static final int SHARE_OF_FREE = 4;

  private Housekeeping() {}

  /**
   * True if so many bytes may be written.
   *
   * @param mostBytes bound of the whole folder
   */
  static boolean hasRoom(CacheFolder folder, long bytes, long mostBytes) throws IOException {
    return bytes <= bound(folder, folder.entries(), mostBytes);
  }

  private static long bound(CacheFolder folder, List<Stored> entries, long mostBytes)
      throws IOException {
    long used = entries.stream().mapToLong(Stored::bytes).sum();
    long free = Files.getFileStore(folder.path()).getUsableSpace();
    return Math.min(mostBytes, (free + used) / SHARE_OF_FREE);
  }

  /**
   * Deletes what killed writers left and the entries beyond the bound. What cannot be deleted now
   * (Windows, while somebody reads it) is left for the next time.
   */
  static void tidy(CacheFolder folder, long mostBytes, long nowMs) throws IOException {
    for (Stored part : folder.parts()) {
      if (nowMs - part.usedMs() > PART_KEPT_MS) {
        delete(part);
      }
    }
    List<Stored> entries = folder.entries();
    long bound = bound(folder, entries, mostBytes);
    long sum = 0;
    for (Stored entry : entries) {
      sum += entry.bytes();
      if (sum > bound) {
        delete(entry);
      }
    }
  }

  /** True if the file is gone. */
  static boolean delete(Stored stored) {
    try {
      Files.deleteIfExists(stored.path());
      return true;
    } catch (IOException e) {
      System.getLogger(Housekeeping.class.getName())
          .log(System.Logger.Level.DEBUG, "cache entry not deleted", e);
      return false;
    }
  }
}
