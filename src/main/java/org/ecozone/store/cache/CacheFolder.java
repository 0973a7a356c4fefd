package org.ecozone.store.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ecozone.store.cache.frame.FrameFormat;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * The folder of the cache: ours alone. Files in it that have not our name and our magic are left.
 *
 * <p>Threads: any, and any number of processes: an entry appears under its name in one step.
 */
final class CacheFolder {
  private static final Pattern ENTRY = Pattern.compile("ecozone-[0-9a-f]{32}\\.(file|layer)");
  private static final Pattern PART = Pattern.compile("ecozone-[0-9a-f]{32}-[0-9a-f]{16}\\.part");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Set<PosixFilePermission> OTHERS_WRITE =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private final Path path;
  private final boolean posix;

  /** A file of ours. */
  record Stored(Path path, long bytes, long usedMs) {}

  private CacheFolder(Path path, boolean posix) {
    this.path = path;
    this.posix = posix;
  }

  /** The folder, or why it cannot be used. Exactly one is not null. */
  record Opened(CacheFolder folder, Issue refusal) {}

  /** Makes the folder if it is not there, and refuses one that others may write to. */
  static Opened open(Path given) {
    Path path = given.toAbsolutePath().normalize();
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    CacheFolder folder = new CacheFolder(path, posix);
    try {
      if (Files.isSymbolicLink(path)) {
        return new Opened(null, Issue.of(CacheIssue.CACHE_FOLDER_LINK, "", "", path));
      }
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        return new Opened(null, Issue.of(CacheIssue.CACHE_FOLDER_IS_FILE, "", "", path));
      }
      if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(path, folder.permissions("rwx------"));
      }
      Path probe = folder.newPart("0".repeat(32));
      try {
        CacheIssue refusal = folder.refusal(probe);
        return refusal == null
            ? new Opened(folder, null)
            : new Opened(null, Issue.of(refusal, "", "", path));
      } finally {
        Files.deleteIfExists(probe);
      }
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return new Opened(
          null, Issue.of(CacheIssue.CACHE_FOLDER_UNUSABLE, "", "", path, Reason.of(e)));
    }
  }

  /** The folder if it is there, and nobody writes to it. */
  static Optional<CacheFolder> find(Path given) {
    Path path = given.toAbsolutePath().normalize();
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(new CacheFolder(path, posix))
        : Optional.empty();
  }

  /** Whose the folder is shows in who owns a file that was just made in it. */
  private CacheIssue refusal(Path probe) throws IOException {
    if (!posix) {
      return null; // the folder of the user's local data on Windows is the user's alone
    }
    var view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    var attributes = view.readAttributes();
    if (!attributes.owner().equals(Files.getOwner(probe, LinkOption.NOFOLLOW_LINKS))) {
      return CacheIssue.CACHE_FOLDER_FOREIGN;
    }
    return attributes.permissions().stream().anyMatch(OTHERS_WRITE::contains)
        ? CacheIssue.CACHE_FOLDER_OPEN
        : null;
  }

  private FileAttribute<?>[] permissions(String text) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))
        }
        : new FileAttribute<?>[0];
  }

  Path path() {
    return path;
  }

  Path entry(String id, EntryKind kind) {
    return path.resolve("ecozone-" + id + "." + kind.ending());
  }

  /** A new empty file that only the user can read, under a name that nobody else takes. */
  Path newPart(String id) throws IOException {
    byte[] random = new byte[8];
    RANDOM.nextBytes(random);
    Path part = path.resolve("ecozone-" + id + "-" + HexFormat.of().formatHex(random) + ".part");
    return Files.createFile(part, permissions("rw-------"));
  }

  /** Entries, most recently used first. */
  List<Stored> entries() throws IOException {
    List<Stored> found = list(ENTRY);
    found.sort(
        java.util.Comparator.comparingLong(Stored::usedMs)
            .reversed()
            .thenComparing(stored -> stored.path().toString()));
    return found;
  }

  /** What writers left that were killed, or are still at it. */
  List<Stored> parts() throws IOException {
    return list(PART);
  }

  private List<Stored> list(Pattern names) throws IOException {
    List<Stored> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "ecozone-*")) {
      for (Path file : files) {
        if (names.matcher(String.valueOf(file.getFileName())).matches()) {
          stored(file, names == PART).ifPresent(found::add);
        }
      }
    } catch (java.nio.file.DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  /** Empty unless it is a file of ours; a part may end before its magic does. */
  private static Optional<Stored> stored(Path file, boolean part) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!attributes.isRegularFile() || !(part && attributes.size() == 0) && !hasMagic(file)) {
        return Optional.empty();
      }
      return Optional.of(
          new Stored(file, attributes.size(), attributes.lastModifiedTime().toMillis()));
    } catch (NoSuchFileException e) {
      return Optional.empty(); // another program has just deleted it
    }
  }

  private static boolean hasMagic(Path file) throws IOException {
    ByteBuffer begin = ByteBuffer.allocate(FrameFormat.MAGIC.length).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      int n = 0;
      while (begin.hasRemaining() && n >= 0) {
        n = channel.read(begin);
      }
    }
    return Arrays.equals(begin.array(), FrameFormat.MAGIC);
  }
}
