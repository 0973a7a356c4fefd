package org.ecozone.store.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.store.cache.CacheFolder.Stored;
import org.ecozone.store.cache.frame.FrameReader;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/** What lies in a cache folder, for the person whose it is: to list it and to empty it. */
public final class CacheContents {
  private CacheContents() {}

  /**
   * An entry.
   *
   * @param file zone file it was read from; empty if the entry cannot be read
   * @param table layer, empty for the entry of the file itself
   * @param used last time it was of use
   */
  public record Entry(String file, String table, long bytes, Instant used) {}

  /** Entries, most recently used first, or why they cannot be listed (failure not null). */
  public record Listing(List<Entry> entries, Issue failure) {}

  /** How much was deleted, and what could not be (null if everything could). */
  public record Cleared(int files, long bytes, Issue failure) {}

  /** A folder that is not there holds nothing. */
  public static Listing list(Path path) {
    List<Entry> entries = new ArrayList<>();
    try {
      Optional<CacheFolder> folder = CacheFolder.find(path);
      if (folder.isPresent()) {
        for (Stored stored : folder.get().entries()) {
          entries.add(entry(stored));
        }
      }
      return new Listing(entries, null);
    } catch (IOException e) {
      return new Listing(
          List.of(), Issue.of(CacheIssue.CACHE_FOLDER_UNUSABLE, "", "", path, Reason.of(e)));
    }
  }

  private static Entry entry(Stored stored) {
    Instant used = Instant.ofEpochMilli(stored.usedMs());
    try (FileChannel channel =
        FileChannel.open(stored.path(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      EntryHead head = EntryHead.read(new FrameReader(channel));
      return new Entry(head.file(), head.table(), stored.bytes(), used);
    } catch (IOException | RuntimeException e) {
      return new Entry("", "", stored.bytes(), used);
    }
  }

  /** Deletes every entry and every part of one; other files and the folder stay. */
  public static Cleared clear(Path path) {
    int files = 0;
    long bytes = 0;
    Issue failure = null;
    try {
      Optional<CacheFolder> folder = CacheFolder.find(path);
      if (folder.isPresent()) {
        List<Stored> all = new ArrayList<>(folder.get().entries());
        all.addAll(folder.get().parts());
        for (Stored stored : all) {
          if (Housekeeping.delete(stored)) {
            files++;
            bytes += stored.bytes();
          } else {
            failure = Issue.of(CacheIssue.CACHE_NOT_DELETED, "", "", stored.path().getFileName());
          }
        }
      }
    } catch (IOException e) {
      failure = Issue.of(CacheIssue.CACHE_NOT_DELETED, "", "", path);
    }
    return new Cleared(files, bytes, failure);
  }
}
