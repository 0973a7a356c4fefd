package org.ecozone.carto.style.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.sld.SldException;
import org.ecozone.carto.style.sld.SldReader;
import org.ecozone.zone.Issue;

/** The SLD files of one folder, read again when they change. Threads: any. */
final class StyleFolder {
  private final Path folder;
  private final Map<Path, Reading> cache = new ConcurrentHashMap<>();

  StyleFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * What a file gave.
   *
   * @param style null if it is refused
   * @param problem null if it is not
   */
  record Reading(FileTime changed, long size, MapStyle style, Issue problem) {}

  /** File name without ending, to file; empty if there is no such folder. */
  Map<String, Path> files() {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(folder)) {
      list.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".sld"))
          .sorted()
          .forEach(file -> files.put(stem(file), file));
    } catch (IOException e) {
      // A user without styles of his own has no folder; a missing shipped one ends in the fallback.
      return Map.of();
    }
    return files;
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".sld".length());
  }

  /** By file name without ending; capital and small letters are the same. */
  Optional<Reading> read(String id) {
    return files().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(id))
        .findFirst()
        .map(entry -> read(entry.getValue()));
  }

  Reading read(Path file) {
    FileTime changed = FileTime.fromMillis(0);
    long size = -1;
    try {
      changed = Files.getLastModifiedTime(file);
      size = Files.size(file);
    } catch (IOException e) {
      cache.remove(file); // the reader below says what is wrong with it
    }
    Reading known = cache.get(file);
    if (known != null && known.changed.equals(changed) && known.size == size) {
      return known;
    }
    Reading reading;
    try {
      List<MapStyle> styles = SldReader.read(file);
      reading = new Reading(changed, size, styles.get(0), null);
    } catch (SldException e) {
      reading = new Reading(changed, size, null, e.issue());
    }
    cache.put(file, reading);
    return reading;
  }
}
