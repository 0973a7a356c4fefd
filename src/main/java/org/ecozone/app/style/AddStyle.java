package org.ecozone.app.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ecozone.app.AppException;
import org.ecozone.app.AppIssue;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.carto.style.sld.SldException;
import org.ecozone.carto.style.sld.SldReader;
import org.ecozone.job.PendingFile;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/** Takes an SLD file into the user's own styles. Touches the disk: for workers. */
public final class AddStyle {
  private static final String ENDING = ".sld";

  private AddStyle() {}

  /** Folder of the user's own styles; it may not exist. */
  public static Path folder(Installation installation) {
    return installation.userFolder().resolve("styles/map");
  }

  /**
   * Copies the file and gives the id under which layers can have it. A file of the same name that
   * lies there stays: the new one gets a number.
   *
   * @throws AppException if it cannot be read as a style or not be written
   */
  public static String add(Installation installation, Path sld) throws AppException {
    try {
      SldReader.read(sld);
    } catch (SldException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
    Path folder = folder(installation);
    String name = sld.getFileName().toString();
    String stem =
        name.toLowerCase(Locale.ROOT).endsWith(ENDING)
            ? name.substring(0, name.length() - ENDING.length())
            : name;
    try {
      Files.createDirectories(folder);
      String id = stem;
      for (int i = 2; Files.exists(folder.resolve(id + ENDING)); i++) {
        if (Files.mismatch(folder.resolve(id + ENDING), sld) < 0) {
          return id;
        }
        id = stem + "-" + i;
      }
      try (PendingFile file = PendingFile.of(folder.resolve(id + ENDING))) {
        try (var out = file.open()) {
          Files.copy(sld, out);
        }
        file.commit();
      }
      return id;
    } catch (IOException e) {
      throw new AppException(
          Outcome.INTERNAL,
          List.of(Issue.of(AppIssue.OUTPUT_NOT_WRITABLE, "", "", folder, Reason.of(e))),
          e);
    }
  }
}
