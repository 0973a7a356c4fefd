package org.ecozone.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * New files and folders that nobody but their owner may open, as far as the file system knows
 * permissions; on Windows the folder of the user guards them.
 */
public final class OwnerOnly {
  private OwnerOnly() {}

  /** A new folder with a name of its own. */
  public static Path folderIn(Path parent, String prefix) throws IOException {
    return Files.createTempDirectory(parent, prefix, only(parent, "rwx------"));
  }

  /** A new file with a name of its own. */
  public static Path fileIn(Path folder) throws IOException {
    return Files.createTempFile(folder, "new", ".tmp", only(folder, "rw-------"));
  }

  private static FileAttribute<?>[] only(Path folder, String permissions) {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
