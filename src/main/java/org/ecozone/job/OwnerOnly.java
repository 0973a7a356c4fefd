package org.ecozone.job;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * New files and folders that nobody but their owner may open, as far as the file system knows
 * owners: on Windows the folder of the user guards them.
 */
public final class OwnerOnly {
  private static final String PREFIX = "ecozone-";

  private OwnerOnly() {}

  /** A new temporary folder; the end of the process deletes it if it is empty then. */
  public static Path folder() throws IOException {
    Path folder = Files.createTempDirectory(PREFIX, only("rwx------"));
    folder.toFile().deleteOnExit();
    return folder;
  }

  /** The same, hidden, inside another folder. */
  public static Path folderIn(Path parent) throws IOException {
    Path folder = Files.createTempDirectory(parent, "." + PREFIX, only("rwx------"));
    folder.toFile().deleteOnExit();
    return folder;
  }

  /** A new file with a name of its own. */
  public static Path fileIn(Path folder) throws IOException {
    return Files.createTempFile(folder, "new", ".tmp", only("rw-------"));
  }

  private static FileAttribute<?>[] only(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
