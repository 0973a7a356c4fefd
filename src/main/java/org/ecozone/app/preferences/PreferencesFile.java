package org.ecozone.app.preferences;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.store.project.WholeFile;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * {@code preferences.properties} in the user's folder.
 *
 * <p>Threads: for workers; touches the disk.
 *
 * <p>Fails: reading never: a file that cannot be read gives the usual preferences and an issue, a
 * value that makes no sense gives the usual value and an issue. Writing with {@link AppException};
 * the file is then what it was before.
 */
public final class PreferencesFile {
  private static final String NAME = "preferences.properties";

  private final Path file;

  /** What was read. */
  public record Read(Preferences preferences, List<Issue> issues) {
    public Read {
      issues = List.copyOf(issues);
    }
  }

  /**
   * @param userFolder need not exist
   */
  public PreferencesFile(Path userFolder) {
    file = userFolder.resolve(NAME);
  }

  public Path file() {
    return file;
  }

  public Read read() {
    Properties lines = new Properties();
    List<Issue> issues = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      lines.load(in);
    } catch (NoSuchFileException e) {
      return new Read(Preferences.USUAL, List.of()); // a first start
    } catch (IOException | IllegalArgumentException e) {
      issues.add(Issue.of(PreferencesIssue.PREFERENCES_UNREADABLE, NAME, "", file, Reason.of(e)));
      return new Read(Preferences.USUAL, issues);
    }
    return new Read(new PreferenceLines(lines, NAME, issues).preferences(), issues);
  }

  /** Writes all of it or nothing. */
  public void write(Preferences preferences) throws AppException {
    Path folder = file.getParent();
    try {
      Files.createDirectories(folder);
      String lines = String.join("\n", PreferenceLines.of(preferences)) + "\n";
      WholeFile.write(file, lines.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AppException(
          Outcome.INTERNAL,
          List.of(Issue.of(PreferencesIssue.PREFERENCES_NOT_WRITTEN, NAME, "", file, Reason.of(e))),
          e);
    }
  }
}
