package org.ecozone.store.geopackage.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Objects;

/**
 * What can be seen of a file without reading it, to notice that somebody else changed it: size,
 * time, identity, and the SQLite header, whose change counter moves with every commit.
 *
 * @param exists false if there is no such file; then all else is empty
 */
record FileState(boolean exists, long size, FileTime modified, Object key, byte[] header) {
  static FileState of(Path path) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      byte[] header = attributes.size() == 0 ? new byte[0] : FileHeader.read(path).bytes();
      return new FileState(
          true, attributes.size(), attributes.lastModifiedTime(), attributes.fileKey(), header);
    } catch (NoSuchFileException e) {
      return new FileState(false, 0, FileTime.fromMillis(0), null, new byte[0]);
    }
  }

  /**
   * True if both say the same; an absent file and an empty one are the same (SQLite treats them
   * so).
   */
  boolean sameAs(FileState other) {
    if (size == 0 && other.size == 0) {
      return true;
    }
    return size == other.size
        && modified.equals(other.modified)
        && Objects.equals(key, other.key)
        && Arrays.equals(header, other.header);
  }
}
