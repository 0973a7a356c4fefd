package org.ecozone.gui.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ecozone.app.workspace.open.FoundTable;
import org.ecozone.app.workspace.open.OpenWorkspaceLayers.Listing;
import org.ecozone.job.Progress;

/**
 * Files and what they are, by their names; folders are gone through. For workers.
 *
 * @param layers GeoPackages and pictures, with sites or zones as their tables are
 * @param land what only project land comes in, and what nobody can read, which the preview says
 * @param doubtful what both come in
 * @param skipped number of files and folders that were not gone through: too many, too deep
 */
record Sorted(List<Path> layers, List<Path> land, List<Doubtful> doubtful, int skipped) {
  private static final Set<String> LAYERS =
      Set.of("gpkg", "mbtiles", "tif", "tiff", "ecozone", "sqlite", "db");
  private static final Set<String> BOTH = Set.of("shp", "geojson");

  /** Parts of other files, and what programs leave lying about. */
  private static final Set<String> PARTS =
      Set.of(
          "dbf",
          "shx",
          "prj",
          "cpg",
          "sbn",
          "sbx",
          "qpj",
          "qix",
          "qmd",
          "fix",
          "atx",
          "ain",
          "aih",
          "tfw",
          "aux",
          "ovr",
          "xml",
          "lock",
          "tmp",
          "bak",
          "lnk",
          "ini",
          "gpkg-wal",
          "gpkg-shm",
          "gpkg-journal");

  private static final Set<String> FOLDER_FORMATS = Set.of("gdb");
  private static final int DEEPEST = 8;
  private static final int MOST = 20_000;

  /** Files that were found, and how many files and folders were passed over. */
  record Walk(List<Path> files, int skipped) {}

  /** A file, and the title of the zone layer it matches; empty for none. */
  record Doubtful(Path file, String layer) {}

  /** Lists the tables of files. */
  @FunctionalInterface
  interface Lister {
    Listing list(List<Path> files) throws Exception;
  }

  static Sorted of(List<Path> paths, Lister lister, Progress progress) throws Exception {
    List<Path> layers = new ArrayList<>();
    List<Path> land = new ArrayList<>();
    List<Path> both = new ArrayList<>();
    Walk walk = files(paths, progress);
    for (Path file : walk.files()) {
      String ending = ending(file);
      boolean empty = isFolder(file); // whoever lists layers says that there is nothing
      List<Path> those = BOTH.contains(ending) ? both : land;
      (empty || LAYERS.contains(ending) ? layers : those).add(file);
    }
    return new Sorted(layers, land, doubtful(both, lister), walk.skipped());
  }

  /** With titles of layers instead of their codes. */
  Sorted named(UnaryOperator<String> title) {
    List<Doubtful> titled =
        doubtful.stream()
            .map(
                each ->
                    new Doubtful(
                        each.file(), each.layer().isEmpty() ? "" : title.apply(each.layer())))
            .toList();
    return new Sorted(layers, land, titled, skipped);
  }

  private static List<Doubtful> doubtful(List<Path> files, Lister lister) throws Exception {
    if (files.isEmpty()) {
      return List.of();
    }
    Listing listing = lister.list(files);
    List<Doubtful> all = new ArrayList<>();
    for (Path file : files) {
      String layer =
          listing.tables().stream()
              .filter(table -> table.file().equals(file.toAbsolutePath().normalize()))
              .map(FoundTable::code)
              .filter(code -> !code.isEmpty())
              .findFirst()
              .orElse("");
      all.add(new Doubtful(file, layer));
    }
    return all;
  }

  /**
   * Files as they are; those of folders without the parts of others, by name; a folder in which
   * there is nothing, itself.
   */
  static Walk files(List<Path> paths, Progress progress) throws IOException {
    List<Path> all = new ArrayList<>();
    int skipped = 0;
    for (Path path : paths) {
      Path absolute = path.toAbsolutePath().normalize();
      if (isFolder(absolute)) {
        int before = all.size();
        skipped += folder(absolute, 0, all, progress);
        if (all.size() == before) {
          all.add(absolute);
        }
      } else {
        all.add(absolute);
      }
    }
    return new Walk(all, skipped);
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path) && !FOLDER_FORMATS.contains(ending(path));
  }

  /** How many were passed over. */
  private static int folder(Path folder, int depth, List<Path> all, Progress progress)
      throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    }
    Collections.sort(entries);
    int skipped = 0;
    for (Path entry : entries) {
      progress.checkCancelled();
      String name = entry.getFileName().toString();
      if (name.startsWith(".") || name.startsWith("~$") || PARTS.contains(ending(entry))) {
        continue;
      }
      boolean inner = isFolder(entry);
      if (all.size() >= MOST || inner && (depth == DEEPEST || Files.isSymbolicLink(entry))) {
        skipped++;
      } else if (inner) {
        skipped += folder(entry, depth + 1, all, progress);
      } else {
        all.add(entry);
      }
    }
    return skipped;
  }

  private static String ending(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
