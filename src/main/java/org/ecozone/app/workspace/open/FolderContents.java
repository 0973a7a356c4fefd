package org.ecozone.app.workspace.open;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.workspace.file.ProjectFile;
import org.ecozone.app.workspace.open.FolderEntry.Kind;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * Folders as a user looks through them. Judges files by their names; opens none.
 *
 * <p>Threads: for workers; touches the disk, also slow shares.
 */
public final class FolderContents {
  private static final Set<String> LAYERS =
      Set.of("gpkg", "shp", "geojson", "mbtiles", "tif", "tiff");

  /** What the database lays beside a file while somebody writes to it. */
  private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

  private static final int MOST_LOOKED_AT = 50_000;
  private static final int MOST_FOUND = 300;

  private FolderContents() {}

  /**
   * What was found.
   *
   * @param all false if the search stopped before it had looked at everything
   */
  public record Found(List<FolderEntry> entries, boolean all) {
    public Found {
      entries = List.copyOf(entries);
    }
  }

  /** Folders first, then files, each in Chinese order; hidden ones left out. */
  public static List<FolderEntry> list(Path folder, Progress progress) throws AppException {
    List<FolderEntry> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        progress.checkCancelled();
        if (!isPassedOver(path)) {
          entries.add(entry(path));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      String name = String.valueOf(folder.getFileName());
      throw new AppException(
          Outcome.UNREADABLE,
          List.of(Issue.of(StoreIssue.FILE_UNREADABLE, name, "", Reason.of(e))),
          e);
    }
    entries.sort(order());
    return entries;
  }

  private static Comparator<FolderEntry> order() {
    Collator collator = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
    return Comparator.<FolderEntry>comparingInt(entry -> entry.kind() == Kind.FOLDER ? 0 : 1)
        .thenComparing(FolderEntry::name, collator);
  }

  private static boolean isPassedOver(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(".") || BESIDE.stream().anyMatch(name::endsWith);
  }

  private static FolderEntry entry(Path path) {
    String ending = UnknownFile.ending(path);
    if (Files.isDirectory(path)) {
      return ending.equals("gdb")
          ? new FolderEntry(path, Kind.OTHER, UnknownFile.refusal(path))
          : new FolderEntry(path, Kind.FOLDER, null);
    }
    if (LAYERS.contains(ending)) {
      return new FolderEntry(path, Kind.LAYERS, null);
    }
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ProjectFile.ENDING)
        ? new FolderEntry(path, Kind.PROJECT, null)
        : new FolderEntry(path, Kind.OTHER, UnknownFile.refusal(path));
  }

  /**
   * Folders, projects and files with layers whose names hold a text, case ignored, in these folders
   * and below. Links to folders are not followed.
   */
  public static Found search(List<Path> folders, String text, Progress progress) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    Deque<Path> open = new ArrayDeque<>(folders);
    List<FolderEntry> found = new ArrayList<>();
    int looked = 0;
    while (!open.isEmpty() && looked < MOST_LOOKED_AT && found.size() < MOST_FOUND) {
      Path folder = open.removeFirst();
      progress.stage("app/workspace.stage.list", String.valueOf(folder.getFileName()));
      for (FolderEntry entry : readable(folder, progress)) {
        looked++;
        if (entry.kind() != Kind.OTHER && entry.name().toLowerCase(Locale.ROOT).contains(wanted)) {
          found.add(entry);
        }
        if (entry.kind() == Kind.FOLDER
            && Files.isDirectory(entry.path(), LinkOption.NOFOLLOW_LINKS)) {
          open.addLast(entry.path());
        }
      }
    }
    return new Found(found, open.isEmpty());
  }

  private static List<FolderEntry> readable(Path folder, Progress progress) {
    try {
      return list(folder, progress);
    } catch (AppException e) {
      // A folder that may not be read is no reason to find nothing elsewhere.
      System.getLogger(FolderContents.class.getName())
          .log(System.Logger.Level.DEBUG, "folder passed over", e);
      return List.of();
    }
  }
}
