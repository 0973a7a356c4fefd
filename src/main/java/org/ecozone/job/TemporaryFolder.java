package org.ecozone.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Temporary folders that only their owner may enter. All of a process lie in one folder, which goes
 * when the process ends; what a killed process left behind goes when the next one begins to use
 * temporary folders.
 *
 * <p>A process holds a lock on a file in its folder as long as it lives, and the lock ends with it
 * however it ends. So a folder is only taken for left behind if it has the name of ours, belongs to
 * the same user, and its lock can be had.
 *
 * <p>Threads: any.
 */
public final class TemporaryFolder {
  private static final String PREFIX = "ecozone-run-";
  private static final String LOCK = "in-use";
  private static final int TRIES = 5;

  private static Path ofProcess;

  /** Held until the process ends. */
  private static FileChannel held;

  private TemporaryFolder() {}

  /** A new one; {@link #delete} it, or the end of the process does. */
  public static Path create() throws IOException {
    return OwnerOnly.folderIn(ofProcess(), "");
  }

  /**
   * A new empty file, likewise.
   *
   * @param ending of its name
   */
  public static Path createFile(String ending) throws IOException {
    return Files.createTempFile(ofProcess(), "", ending);
  }

  /** With all that is in it; links are not followed. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }

  private static synchronized Path ofProcess() throws IOException {
    if (ofProcess == null || !Files.isDirectory(ofProcess, LinkOption.NOFOLLOW_LINKS)) {
      boolean first = ofProcess == null;
      Path parent = Path.of(System.getProperty("java.io.tmpdir"));
      ofProcess = begin(parent);
      if (first) {
        Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFolder::end, "ecozone-tidy"));
        clearOld(parent, ofProcess);
      }
    }
    return ofProcess;
  }

  private static Path begin(Path parent) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      Path folder = OwnerOnly.folderIn(parent, PREFIX);
      Path lock = folder.resolve(LOCK);
      FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      boolean ours = isLocked(channel);
      // between the two lines above another process may have taken it for left behind
      if (ours && Files.exists(lock)) {
        held = channel;
        return folder;
      }
      channel.close();
    }
    throw new IOException("no lock: " + parent);
  }

  /** True where the system has no locks, too: then nobody else can have it either. */
  private static boolean isLocked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException e) {
      return true;
    }
  }

  private static synchronized void end() {
    try {
      held.close();
      delete(ofProcess);
    } catch (IOException e) {
      log("temporary files stay until the next start", e);
    }
  }

  /**
   * Deletes what other processes left behind.
   *
   * @param mine of this process
   */
  static void clearOld(Path parent, Path mine) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : all) {
        if (!folder.equals(mine)) {
          clear(folder, mine);
        }
      }
    } catch (IOException | RuntimeException e) {
      log("old temporary files were not looked for", e);
    }
  }

  private static void clear(Path folder, Path mine) {
    Path lock = folder.resolve(LOCK);
    try {
      boolean ours =
          Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
              && Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
              && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(mine));
      if (!ours) {
        return;
      }
      if (emptied(folder, lock)) {
        delete(folder);
      }
    } catch (IOException | RuntimeException e) {
      log("old temporary files stay: " + folder, e);
    }
  }

  /** False if somebody uses it. The lock goes last, when it is no longer held. */
  private static boolean emptied(Path folder, Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      if (free == null) {
        return false;
      }
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
        for (Path each : all) {
          if (!each.equals(lock)) {
            delete(each);
          }
        }
      }
      return true;
    }
  }

  private static void log(String what, Exception why) {
    System.getLogger(TemporaryFolder.class.getName()).log(System.Logger.Level.DEBUG, what, why);
  }
}
