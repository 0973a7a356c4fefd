package org.ecozone.store.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What can be seen of a file and of those that belong to it without reading them; two states that
 * are equal mean that nobody wrote.
 *
 * @param parts name, size, time and identity of each part, absent ones too
 */
record OriginalState(List<String> parts) {
  /** Parts of a shapefile that change what is read. */
  private static final List<String> BESIDE = List.of("shx", "dbf", "prj", "cpg");

  private static final Set<String> OF_SHAPEFILE = Set.of("shp", "shx", "dbf", "prj", "cpg");

  static OriginalState of(Path path) throws IOException {
    List<String> parts = new ArrayList<>();
    parts.add(state(path));
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (dot > 0 && OF_SHAPEFILE.contains(ending)) {
      String stem = name.substring(0, dot + 1);
      for (String beside : BESIDE) {
        parts.add(state(path.resolveSibling(stem + beside)));
        parts.add(state(path.resolveSibling(stem + beside.toUpperCase(Locale.ROOT))));
      }
    }
    return new OriginalState(List.copyOf(parts));
  }

  private static String state(Path path) throws IOException {
    try {
      BasicFileAttributes seen = Files.readAttributes(path, BasicFileAttributes.class);
      return path.getFileName()
          + " "
          + seen.size()
          + " "
          + seen.lastModifiedTime()
          + " "
          + seen.fileKey();
    } catch (NoSuchFileException e) {
      return path.getFileName() + " -";
    }
  }
}
