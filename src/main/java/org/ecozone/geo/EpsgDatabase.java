package org.ecozone.geo;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a folder of the user's own for the EPSG database that GeoTools unpacks (34 MB), and names
 * it to GeoTools.
 *
 * <p>Tried in order: the system property EPSG-HSQL.directory if set, $XDG_CACHE_HOME, LOCALAPPDATA,
 * ~/.cache, java.io.tmpdir with the user's name. A folder in the shared temporary folder is used
 * only if this user owns it. Several processes may unpack at once: GeoTools locks a file.
 */
public final class EpsgDatabase {
  private static final String PROPERTY = "EPSG-HSQL.directory";

  /** Part of the folder's name: another edition of the dataset gets a folder of its own. */
  private static final String EDITION = "epsg-11.031";

  private static final String MARKER = "EPSG_creation_marker.txt";

  /** The file has 33 554 432 bytes in this edition. */
  private static final long LEAST_BYTES = 30_000_000;

  private EpsgDatabase() {}

  /**
   * To be called before GeoTools is asked for a CRS. Sets the system property unless it is set.
   * Without a usable folder GeoTools falls back to its own default.
   */
  public static synchronized void locate() {
    if (System.getProperty(PROPERTY) != null) {
      return;
    }
    findUsable(listCandidates())
        .ifPresent(folder -> System.setProperty(PROPERTY, folder.toString()));
  }

  /** First folder that exists or can be made, and that this user may write to. */
  static Optional<Path> findUsable(List<Path> folders) {
    for (Path folder : folders) {
      if (isUsable(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /**
   * Makes GeoTools unpack again where an earlier run was cut short: it looks only for the marker,
   * and fails for ever on a truncated file beside it.
   */
  static void unmarkIncomplete(Path folder) throws IOException {
    try (DirectoryStream<Path> editions = Files.newDirectoryStream(folder, "v*")) {
      for (Path edition : editions) {
        Path database = edition.resolve("EPSG.data");
        if (!Files.exists(database) || Files.size(database) < LEAST_BYTES) {
          Files.deleteIfExists(edition.resolve(MARKER));
        }
      }
    }
  }

  private static List<Path> listCandidates() {
    List<Path> result = new ArrayList<>();
    addUnder(result, System.getenv("XDG_CACHE_HOME"), "ecozone");
    addUnder(result, System.getenv("LOCALAPPDATA"), "ecozone");
    String home = System.getProperty("user.home", "");
    if (!home.isEmpty() && !home.equals("?")) {
      addUnder(result, home, ".cache/ecozone");
    }
    String user = System.getProperty("user.name", "user").replaceAll("[^\\p{L}\\p{N}._-]", "_");
    addUnder(result, System.getProperty("java.io.tmpdir"), "ecozone-" + user);
    return result;
  }

  private static void addUnder(List<Path> result, String root, String child) {
    if (root != null && !root.isBlank()) {
      result.add(Path.of(root).toAbsolutePath().resolve(child).resolve(EDITION));
    }
  }

  private static boolean isUsable(Path folder) {
    try {
      createPrivate(folder);
      String owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
      Path probe = Files.createTempFile(folder, "probe", null);
      boolean ours = Files.getOwner(probe).getName().equals(owner);
      Files.delete(probe);
      if (ours) {
        unmarkIncomplete(folder);
      }
      return ours;
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return false; // the next candidate
    }
  }

  private static void createPrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }
}
