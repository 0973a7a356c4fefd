package org.ecozone.store.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.ecozone.geo.CrsException;
import org.ecozone.store.cache.frame.DamagedEntryException;
import org.ecozone.store.cache.frame.FrameReader;
import org.ecozone.store.cache.frame.FrameWriter;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;
import org.ecozone.zone.Sha256;

/**
 * Entries of a cache folder by id. An entry is written beside its place under a name of its own and
 * then renamed, so that a reader meets a whole one or none, whoever else writes.
 *
 * <p>Threads: any.
 */
final class EntryStore {
  static final int ID_LENGTH = 32;

  private final CacheFolder folder;
  private final String build;

  /** An entry that was read to its end. */
  record Entry<T>(EntryHead head, T content) {}

  /** The part of an entry behind its head. */
  interface Content {
    void write(FrameWriter to) throws IOException;
  }

  /** Reads a content. */
  interface Decoder<T> {
    T read(FrameReader from) throws IOException, CrsException;
  }

  /** Why an entry was not read or written; the run goes on without it. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Issue issue;

    Refused(Issue issue, Throwable cause) {
      super(issue.code(), cause);
      this.issue = issue;
    }

    Issue issue() {
      return issue;
    }
  }

  EntryStore(CacheFolder folder, String build) {
    this.folder = folder;
    this.build = build;
  }

  Path folder() {
    return folder.path();
  }

  static String idOf(EntryHead head) {
    String all = head.sha256() + "\n" + head.file() + "\n" + head.table() + "\n" + head.match();
    return Sha256.hex(all.getBytes(StandardCharsets.UTF_16LE)).substring(0, ID_LENGTH);
  }

  /** The entry with exactly this head; empty if there is none. */
  <T> Optional<Entry<T>> read(EntryHead head, long mostBytes, Decoder<T> decoder) throws Refused {
    Optional<Entry<T>> found = read(idOf(head), head.kind(), mostBytes, decoder);
    return found.filter(entry -> entry.head().equals(head));
  }

  /**
   * The entry of an id; empty if there is none. One that cannot be used is deleted.
   *
   * @param mostBytes one that is larger is not looked at: memory is taken by the size of the entry
   */
  <T> Optional<Entry<T>> read(String id, EntryKind kind, long mostBytes, Decoder<T> decoder)
      throws Refused {
    Path path = folder.entry(id, kind);
    CacheIssue trouble;
    Throwable cause = null;
    String file = "";
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      if (channel.size() > mostBytes) {
        throw new DamagedEntryException("size " + channel.size());
      }
      FrameReader reader = new FrameReader(channel);
      EntryHead head = EntryHead.read(reader);
      file = head.file();
      if (head.build().equals(build) && head.kind() == kind) {
        T content = decoder.read(reader);
        reader.end();
        used(path);
        return Optional.of(new Entry<>(head, content));
      }
      trouble =
          head.kind() == kind
              ? CacheIssue.CACHE_ENTRY_OTHER_VERSION
              : CacheIssue.CACHE_ENTRY_DAMAGED;
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (FrameReader.OtherVersion e) {
      trouble = CacheIssue.CACHE_ENTRY_OTHER_VERSION;
    } catch (IOException | CrsException | RuntimeException e) {
      // A hostile entry can make the decoder stumble anywhere; whatever it is, the entry is no
      // good.
      trouble = CacheIssue.CACHE_ENTRY_DAMAGED;
      cause = e;
    }
    remove(id, kind);
    throw new Refused(Issue.of(trouble, file, ""), cause);
  }

  private static void used(Path path) {
    try {
      Files.setLastModifiedTime(path, FileTime.fromMillis(System.currentTimeMillis()));
    } catch (IOException e) {
      // Somebody deleted it, or the medium cannot be written: it only counts as older than it is.
      System.getLogger(EntryStore.class.getName())
          .log(System.Logger.Level.DEBUG, "time of a cache entry", e);
    }
  }

  /**
   * How large an entry may be.
   *
   * @param bytes of the entry, about
   * @param mostBytes of the folder
   */
  record Size(long bytes, long mostBytes) {}

  /** Writes an entry unless it does not fit. */
  void write(String id, EntryHead head, Content content, Size size) throws Refused {
    Path part = null;
    try {
      requireRoom(head, size.bytes(), size.mostBytes());
      part = folder.newPart(id);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        FrameWriter writer = new FrameWriter(channel);
        head.write(writer);
        content.write(writer);
        writer.end();
        channel.force(false);
      }
      requireRoom(head, Files.size(part), size.mostBytes());
      rename(part, folder.entry(id, head.kind()));
      part = null;
    } catch (NotKeepableException e) {
      // Nothing is wrong: a layer that an entry cannot hold exactly is read every time.
      System.getLogger(EntryStore.class.getName())
          .log(System.Logger.Level.DEBUG, "layer not kept", e);
    } catch (IOException | RuntimeException e) {
      throw new Refused(
          Issue.of(CacheIssue.CACHE_NOT_WRITTEN, head.file(), head.table(), Reason.of(e)), e);
    } finally {
      discard(part);
    }
  }

  private void requireRoom(EntryHead head, long bytes, long mostBytes) throws IOException, Refused {
    if (!Housekeeping.hasRoom(folder, bytes, mostBytes)) {
      throw new Refused(Issue.of(CacheIssue.CACHE_TOO_LARGE, head.file(), head.table()), null);
    }
  }

  private static void rename(Path part, Path entry) throws IOException {
    try {
      Files.move(part, entry, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, entry, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path part) {
    try {
      if (part != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      // A later run deletes what lies there for longer than a day.
      System.getLogger(EntryStore.class.getName())
          .log(System.Logger.Level.DEBUG, "part of a cache entry not deleted", e);
    }
  }

  void remove(EntryHead head) {
    remove(idOf(head), head.kind());
  }

  void remove(String id, EntryKind kind) {
    Housekeeping.delete(new CacheFolder.Stored(folder.entry(id, kind), 0, 0));
  }

  void tidy(long mostBytes) throws IOException {
    Housekeeping.tidy(folder, mostBytes, System.currentTimeMillis());
  }
}
