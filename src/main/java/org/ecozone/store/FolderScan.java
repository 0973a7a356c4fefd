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
import org.ecozone.zone.Severity;

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

  /** Sub-folders that hold layers, which are not read: to be said. Nothing of a file. */
  public static List<Issue> leftOut(Path path) {
    List<Issue> issues = new ArrayList<>();
    if (!Files.isDirectory(path)) {
      return issues;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, Files::isDirectory)) {
      for (Path folder : entries) {
        String name = String.valueOf(folder.getFileName());
        if (Doors.ending(folder).equals("gdb")) {
          issues.add(Issue.of(DoorIssue.GEODATABASE, name, "").withSeverity(Severity.WARNING));
        } else if (holdsLayers(folder)) {
          issues.add(Issue.of(DoorIssue.FOLDER_NOT_READ, name, ""));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      issues.add(
          Issue.of(
              StoreIssue.FILE_UNREADABLE, String.valueOf(path.getFileName()), "", Reason.of(e)));
    }
    issues.sort(Comparator.comparing(Issue::file));
    return issues;
  }

  private static boolean holdsLayers(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (Files.isRegularFile(entry) && mayHoldLayers(entry)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * By its name; a zip if a shapefile is in it, or if it is refused for what it is; JSON if it is
   * GeoJSON.
   */
  public static boolean mayHoldLayers(Path file) {
    String ending = Doors.ending(file);
    if (LAYERS.contains(ending)) {
      return true;
    }
    boolean zip = ending.equals("zip");
    if (!zip && !ending.equals("json")) {
      return false;
    }
    try {
      return Doors.formatOf(InputFile.of(file))
          == (zip ? ExchangeFormat.SHAPEFILE : ExchangeFormat.GEOJSON);
    } catch (StoreException e) {
      return zip && !e.issue().bundle().equals(DoorIssue.UNKNOWN.bundle());
    }
  }
}
