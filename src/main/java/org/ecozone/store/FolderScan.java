package org.ecozone.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/** What PATH on the command line stands for: a file, or every GeoPackage directly in a folder. */
public final class FolderScan {
  private FolderScan() {}

  /**
   * The file itself, whatever its name, or the {@code .gpkg} files (case ignored) of a folder,
   * sorted by name, without sub-folders. Fails if there is nothing there.
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
        boolean geopackage =
            entry.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gpkg");
        if (geopackage && !Files.isDirectory(entry)) {
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
}
