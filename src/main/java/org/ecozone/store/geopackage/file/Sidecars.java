package org.ecozone.store.geopackage.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that SQLite keeps beside a database while it is being written: {@code -wal} and {@code
 * -journal}.
 *
 * @param wal path of the -wal, whether it exists or not
 * @param journal path of the -journal, whether it exists or not
 */
record Sidecars(Path wal, Path journal) {
  static Sidecars of(Path database) {
    String name = String.valueOf(database.getFileName());
    return new Sidecars(
        database.resolveSibling(name + "-wal"), database.resolveSibling(name + "-journal"));
  }

  boolean hasWal() throws IOException {
    return Files.isRegularFile(wal) && Files.size(wal) > 0;
  }

  /**
   * True if the -wal begins as one: SQLite will replay it, even into a database that never was in
   * WAL mode.
   */
  boolean hasReplayableWal() throws IOException {
    byte[] begin = hasWal() ? FileHeader.read(wal).bytes() : new byte[0];
    return begin.length > 32
        && begin[0] == 0x37
        && begin[1] == 0x7F
        && begin[2] == 0x06
        && (begin[3] & 0xFE) == 0x82;
  }

  /**
   * True if a journal waits to be rolled back; a zeroed header is what journal_mode=PERSIST leaves
   * after a commit.
   */
  boolean hasHotJournal() throws IOException {
    if (!Files.isRegularFile(journal) || Files.size(journal) == 0) {
      return false;
    }
    return FileHeader.read(journal).bytes()[0] != 0;
  }
}
