package org.ecozone.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ecozone.store.door.DoorIssue;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * What PATH on the command line stands for: a file, or every file of layers directly in a folder.
 */
public final class FolderScan {
  private static final Set<String> LAYERS = Set.of("gpkg", "shp", "geojson");

  private FolderScan() {}

  /**
   * The file itself, whatever its name, or the GeoPackages, shapefiles (also zipped) and GeoJSON
   * files of a folder, sorted by name, without sub-folders. Fails if there is nothing there.
   */
  public static List<Path> list(Path path) throws StoreException {
    String name = String.valueOf(path.getFileName());
    if (!Files.exists(path)) {
      throw new StoreException(Issue.of(StoreIssue.FILE_NOT_FOUND, name, ""), null);
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        if (!Files.isDirectory(entry) && mayHoldLayers(entry)) {
          found.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new StoreException(Issue.of(StoreIssue.FILE_UNREADABLE, name, "", Reason.of(e)), e);
    }
    if (found.isEmpty()) {
      throw new StoreException(Issue.of(StoreIssue.FOLDER_WITHOUT_GEOPACKAGE, name, ""), null);
    }
    found.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
    return found;
  }

  /** By its name; a zip if a shapefile is in it, or if it is refused for what it is. */
  public static boolean mayHoldLayers(Path file) {
    String ending = Doors.ending(file);
    if (LAYERS.contains(ending)) {
      return true;
    }
    if (!ending.equals("zip")) {
      return false;
    }
    try {
      return Doors.formatOf(InputFile.of(file)) == ExchangeFormat.SHAPEFILE;
    } catch (StoreException e) {
      return !e.issue().bundle().equals(DoorIssue.UNKNOWN.bundle());
    }
  }
}
