package org.ecozone.store.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ecozone.job.OwnerOnly;
import org.ecozone.job.TemporaryFolder;

/**
 * A new temporary folder that only its owner may enter; {@link #close()} deletes it, the end of the
 * process does if nobody closed it.
 */
public final class PrivateFolder implements AutoCloseable {
  private final Path folder;

  /** Not in the folder of this process, which is deleted in any case. */
  private final boolean elsewhere;

  private final List<Path> files = new ArrayList<>();

  private PrivateFolder(Path folder, boolean elsewhere) {
    this.folder = folder;
    this.elsewhere = elsewhere;
    if (elsewhere) {
      folder.toFile().deleteOnExit();
    }
  }

  public static PrivateFolder create() throws IOException {
    return new PrivateFolder(TemporaryFolder.create(), false);
  }

  /** A hidden one in a folder of the user, from which files can be renamed to their place. */
  public static PrivateFolder createIn(Path parent) throws IOException {
    return new PrivateFolder(OwnerOnly.folderIn(parent, ".ecozone-"), true);
  }

  /**
   * Path of a file that is not there yet.
   *
   * @param ending of its name, chosen by the program, never taken from a stranger's name
   */
  public Path newFile(String ending) {
    Path file = folder.resolve("part" + files.size() + ending);
    files.add(file);
    if (elsewhere) {
      file.toFile().deleteOnExit();
    }
    return file;
  }

  public Path path() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    List<Path> all = new ArrayList<>(files);
    Collections.reverse(all);
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}
