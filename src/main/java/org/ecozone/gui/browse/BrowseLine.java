package org.ecozone.gui.browse;

import java.nio.file.Path;
import org.ecozone.app.workspace.open.FolderEntry;
import org.ecozone.app.workspace.open.FoundTable;
import org.ecozone.gui.common.TableRef;

/** A line of the browser. */
sealed interface BrowseLine {
  /** The same for the same thing listed twice. */
  String key();

  /** Where the browser begins. */
  enum Root {
    FAVOURITE,
    /** Folder of the open project. */
    PROJECT,
    HOME,
    DRIVE
  }

  /**
   * A folder at the top.
   *
   * @param there false for one that cannot be found now, such as an unplugged disk
   */
  record Top(Path path, Root root, boolean there) implements BrowseLine {
    @Override
    public String key() {
      return root + " " + path;
    }
  }

  /**
   * A folder or a file.
   *
   * @param found whether it is the answer to a search, so that its folder has to be named
   */
  record Entry(FolderEntry entry, boolean found) implements BrowseLine {
    @Override
    public String key() {
      return entry.path().toString();
    }
  }

  /** A table of a file. */
  record Table(FoundTable table) implements BrowseLine {
    @Override
    public String key() {
      return table.file() + "\n" + table.table();
    }

    TableRef ref() {
      return new TableRef(table.file(), table.table());
    }
  }

  /**
   * A word to the user in place of lines.
   *
   * @param text in the language in use when it was made
   */
  record Note(String text, boolean bad) implements BrowseLine {
    @Override
    public String key() {
      return "! " + text;
    }
  }

  /** True if lines may hang below. */
  default boolean canUnfold() {
    if (this instanceof Top top) {
      return top.there();
    }
    return this instanceof Entry line
        && (line.entry().kind() == FolderEntry.Kind.FOLDER
            || line.entry().kind() == FolderEntry.Kind.LAYERS);
  }

  /** Its folder or file; null for a note. */
  default Path path() {
    if (this instanceof Top top) {
      return top.path();
    }
    if (this instanceof Entry line) {
      return line.entry().path();
    }
    return this instanceof Table line ? line.table().file() : null;
  }
}
