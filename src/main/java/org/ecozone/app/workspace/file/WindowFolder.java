package org.ecozone.app.workspace.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder that belongs to one window as long as its process lives: held by a lock, which the
 * system takes back when the process ends, however it ends.
 */
final class WindowFolder implements AutoCloseable {
  private static final String LOCK = "lock";

  /**
   * Folders held by this process: their lock file is not even opened again, because some systems
   * give up all locks of a process on a file when one of its channels is closed.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private WindowFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** A new one below a folder, for the user's eyes only. */
  static WindowFolder create(Path parent) throws IOException {
    Files.createDirectories(parent);
    Path path = parent.resolve(UUID.randomUUID().toString());
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectory(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectory(path);
    }
    return take(path).orElseThrow(() -> new IOException(path + " is taken"));
  }

  /** Empty if another window, or this one, holds it. */
  static Optional<WindowFolder> take(Path folder) throws IOException {
    Path path = folder.toRealPath();
    if (!HELD.add(path)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      taken = channel.tryLock() != null;
      return taken ? Optional.of(new WindowFolder(path, channel)) : Optional.empty();
    } finally {
      if (!taken) {
        HELD.remove(path);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  Path path() {
    return path;
  }

  /** Lets go of it; what is in it stays. */
  @Override
  public void close() throws IOException {
    channel.close();
    HELD.remove(path);
  }

  /** Deletes it with all that is in it. */
  void delete() throws IOException {
    close(); // Windows deletes no open file
    List<Path> all;
    try (Stream<Path> walk = Files.walk(path)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
