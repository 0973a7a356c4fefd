package org.ecozone.store.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * The staged files of this process. A file that is asked for again, unchanged and to be read in the
 * same way, is not staged again.
 *
 * <p>Threads: any; two that ask for the same file wait for one staging.
 *
 * <p>Fails: {@link StoreException} if nothing of the file can be used.
 */
public final class StagedFiles {
  /** Files that nobody reads just now and that are kept for the next time. */
  private static final int KEPT = 32;

  /** And no more of them than this, so that the disk does not fill up. */
  private static final long KEPT_BYTES = 1L << 30;

  private static final Map<String, Entry> ENTRIES = new LinkedHashMap<>(16, 0.75f, true);

  private StagedFiles() {}

  /** A file and who reads it; guarded by itself, the count by {@link #ENTRIES}. */
  private static final class Entry {
    private volatile StagedFile file;
    private int users;
  }

  /** A staged file while it is read. */
  public static final class Lease implements AutoCloseable {
    private final Entry entry;
    private final StagedFile file;
    private boolean closed;

    private Lease(Entry entry, StagedFile file) {
      this.entry = entry;
      this.file = file;
    }

    public StagedFile file() {
      return file;
    }

    /** The same for another reader; to be closed like the first. */
    public Lease another() {
      synchronized (ENTRIES) {
        entry.users++;
      }
      return new Lease(entry, file);
    }

    @Override
    public void close() {
      synchronized (ENTRIES) {
        if (!closed) {
          closed = true;
          entry.users--;
          if (entry.users == 0 && !ENTRIES.containsValue(entry)) {
            file.delete();
          }
          dropOldest();
        }
      }
    }
  }

  /** Stages a file, or gives what was staged before. */
  public static Lease open(Path path, Reading reading, Progress progress) throws StoreException {
    String name = String.valueOf(path.getFileName());
    Path real;
    OriginalState state;
    try {
      real = path.toRealPath();
      if (!Files.isRegularFile(real)) {
        Doors.formatOf(InputFile.of(path)); // knows the folder of a geodatabase
        throw new StoreException(Issue.of(StoreIssue.NOT_A_FILE, name, ""), null);
      }
      state = OriginalState.of(real);
    } catch (NoSuchFileException e) {
      throw new StoreException(Issue.of(StoreIssue.FILE_NOT_FOUND, name, ""), e);
    } catch (IOException e) {
      throw new StoreException(Issue.of(StoreIssue.FILE_UNREADABLE, name, "", Reason.of(e)), e);
    }
    // under the name that the user gave: a link may have another than its target
    String key = real + "\n" + name + "\n" + reading.key();
    Entry entry = entry(key, state);
    boolean done = false;
    try {
      synchronized (entry) {
        if (entry.file == null) {
          entry.file = stage(path, state, reading, progress);
        }
        done = true;
        return new Lease(entry, entry.file);
      }
    } finally {
      if (!done) {
        forget(key, entry);
      }
    }
  }

  private static StagedFile stage(
      Path path, OriginalState state, Reading reading, Progress progress) throws StoreException {
    try (ReceivedFile received = Doors.open(InputFile.of(path), reading.choices(), progress)) {
      return StagedFile.of(received, state, reading, progress);
    }
  }

  /** The entry of this key with one user more; a new one if the original is not what it was. */
  private static Entry entry(String key, OriginalState state) {
    synchronized (ENTRIES) {
      Entry entry = ENTRIES.get(key);
      if (entry != null && entry.file != null && !entry.file.isOf(state)) {
        ENTRIES.remove(key);
        deleteIfUnused(entry);
        entry = null;
      }
      if (entry == null) {
        entry = new Entry();
        ENTRIES.put(key, entry);
        dropOldest();
      }
      entry.users++;
      return entry;
    }
  }

  private static void forget(String key, Entry entry) {
    synchronized (ENTRIES) {
      entry.users--;
      if (entry.file == null) {
        ENTRIES.remove(key, entry);
      }
    }
  }

  private static void dropOldest() {
    int unused = 0;
    long bytes = 0;
    for (Entry entry : ENTRIES.values()) {
      unused += entry.users == 0 ? 1 : 0;
      bytes += bytesUnused(entry);
    }
    var entries = ENTRIES.values().iterator();
    while ((unused > KEPT || bytes > KEPT_BYTES) && entries.hasNext()) {
      Entry entry = entries.next();
      if (entry.users == 0) {
        bytes -= bytesUnused(entry);
        entries.remove();
        deleteIfUnused(entry);
        unused--;
      }
    }
  }

  private static long bytesUnused(Entry entry) {
    return entry.users == 0 && entry.file != null ? entry.file.bytes() : 0;
  }

  private static void deleteIfUnused(Entry entry) {
    if (entry.users == 0 && entry.file != null) {
      entry.file.delete();
    }
  }

  /** A pasted text; whoever asked for it deletes it by closing. */
  public static Lease ofReceived(ReceivedFile received, Reading reading, Progress progress)
      throws StoreException {
    try {
      Path path = received.input().path().orElse(null);
      OriginalState state = path == null ? null : OriginalState.of(path);
      Entry entry = new Entry();
      entry.users = 1;
      entry.file = StagedFile.of(received, state, reading, progress);
      return new Lease(entry, entry.file);
    } catch (IOException e) {
      throw new StoreException(
          Issue.of(StoreIssue.FILE_UNREADABLE, received.input().name(), "", Reason.of(e)), e);
    }
  }
}
