package org.ecozone.app.workspace.file;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Projects and data that were opened lately, in the user's folder. Touches the disk: for workers.
 */
public final class RecentFiles {
  /** Files that are kept. */
  public static final int MOST = 20;

  private final Path userFolder;

  /**
   * A file.
   *
   * @param missing true if it is not there now
   * @param thumbnail bytes of a PNG, empty if there is none
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Entry(Path file, Instant opened, boolean missing, byte[] thumbnail) {}

  public RecentFiles(Path userFolder) {
    this.userFolder = userFolder;
  }

  /** The most recent first. */
  public List<Entry> list() {
    throw new UnsupportedOperationException();
  }

  /** A file was opened or saved now; a thumbnail that is null leaves the one it has. */
  public void add(Path file, byte[] thumbnail) {
    throw new UnsupportedOperationException();
  }

  public void remove(Path file) {
    throw new UnsupportedOperationException();
  }
}
