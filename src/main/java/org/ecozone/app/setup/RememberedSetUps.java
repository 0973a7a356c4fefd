package org.ecozone.app.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ecozone.app.AppException;
import org.ecozone.app.workspace.LayerItem.ReadBy;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.file.ProjectFile;
import org.ecozone.store.LayersTable;
import org.ecozone.store.project.WholeFile;
import org.ecozone.zone.Sha256;

/**
 * What the user said about tables before, in the user's folder: found again for a table of the same
 * name with the same columns. Code, columns and classes are remembered; identity and coverage
 * belong to one delivery of the data and are not.
 *
 * <p>What is found is shown to the user as a set-up of theirs, never applied unseen.
 *
 * <p>Threads: for workers.
 *
 * <p>Fails: never; what cannot be read is not remembered.
 */
public final class RememberedSetUps {
  private final Path folder;

  public RememberedSetUps(Path userFolder) {
    folder = userFolder.resolve("setups");
  }

  /** What was said about such a table, without identity; empty if nothing was. */
  public Optional<SetUp> find(String table, List<String> columns) {
    Path file = file(table, columns);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ProjectFile.setUp(Files.readString(file, StandardCharsets.UTF_8), file));
    } catch (IOException | AppException e) {
      log(e);
      return Optional.empty();
    }
  }

  /** Remembers what the user said; nothing to remember forgets. */
  public void remember(String table, List<String> columns, SetUp setUp) {
    SetUp kept = setUp.withIdentity(null).withClauses(null).withReadBy(ReadBy.FILE);
    Path file = file(table, columns);
    try {
      if (kept.equals(SetUp.NONE)) {
        Files.deleteIfExists(file);
      } else {
        Files.createDirectories(folder);
        WholeFile.write(file, ProjectFile.line(kept).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      log(e);
    }
  }

  private Path file(String table, List<String> columns) {
    TreeSet<String> sorted = new TreeSet<>();
    columns.forEach(column -> sorted.add(LayersTable.key(column)));
    String key = LayersTable.key(table) + "\n" + String.join("\n", sorted);
    String hash = Sha256.hex(key.getBytes(StandardCharsets.UTF_8));
    return folder.resolve(hash.substring(0, 32) + ".json");
  }

  private static void log(Exception failure) {
    System.getLogger(RememberedSetUps.class.getName())
        .log(System.Logger.Level.WARNING, "remembered set-ups: " + failure);
  }
}
