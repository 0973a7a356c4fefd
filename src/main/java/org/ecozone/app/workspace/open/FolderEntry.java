package org.ecozone.app.workspace.open;

import java.nio.file.Path;
import org.ecozone.zone.Issue;

/**
 * What lies in a folder.
 *
 * @param path absolute
 * @param why it cannot be opened; null unless it is OTHER
 */
public record FolderEntry(Path path, Kind kind, Issue why) {
  /** What can be done with it. */
  public enum Kind {
    FOLDER,
    /** A file whose tables or pictures are layers. */
    LAYERS,
    PROJECT,
    /** Nothing that can be opened. */
    OTHER
  }

  /** For people; of a drive, which has no name, its path. */
  public String name() {
    return path.getFileName() == null ? path.toString() : path.getFileName().toString();
  }
}
