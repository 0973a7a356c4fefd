package org.ecozone.store.cache;

import java.io.IOException;
import org.ecozone.store.cache.frame.DamagedEntryException;
import org.ecozone.store.cache.frame.FrameReader;
import org.ecozone.store.cache.frame.FrameWriter;

/**
 * What an entry is about; stands in a frame of its own at its beginning.
 *
 * @param build the program that wrote it, to the letter: another one may read layers differently
 * @param kind file or layer
 * @param sha256 of the zone file
 * @param file name of the zone file, without folder
 * @param table table, empty for a file
 * @param match what the result depends on beside the file's bytes, see {@link MatchKey}; empty for
 *     a file
 */
record EntryHead(
    String build, EntryKind kind, String sha256, String file, String table, String match) {

  void write(FrameWriter to) throws IOException {
    to.text(build);
    to.text(kind.name());
    to.text(sha256);
    to.text(file);
    to.text(table);
    to.text(match);
    to.endFrame();
  }

  static EntryHead read(FrameReader from) throws IOException {
    String build = from.text();
    String kind = from.text();
    try {
      return new EntryHead(
          build, EntryKind.valueOf(kind), from.text(), from.text(), from.text(), from.text());
    } catch (IllegalArgumentException e) {
      throw new DamagedEntryException(e);
    }
  }
}
