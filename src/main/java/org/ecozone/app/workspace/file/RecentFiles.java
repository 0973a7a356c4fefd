package org.ecozone.app.workspace.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ecozone.store.StoreException;
import org.ecozone.store.project.DocumentObject;
import org.ecozone.store.project.DocumentReader;
import org.ecozone.store.project.DocumentWriter;
import org.ecozone.store.project.WholeFile;
import org.ecozone.zone.Sha256;

/**
 * Projects and data that were opened lately, in the user's folder. Touches the disk: for workers.
 *
 * <p>Fails: never; a list that cannot be read is empty, one that cannot be written stays as it is.
 */
public final class RecentFiles {
  /** Files that are kept. */
  public static final int MOST = 20;

  private static final Object ONE_AT_A_TIME = new Object();
  private static final String PICTURE_ENDING = ".png";

  private final Path folder;
  private final Clock clock;

  /**
   * A file.
   *
   * @param missing true if it is not there now
   * @param thumbnail bytes of a PNG, empty if there is none
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Entry(Path file, Instant opened, boolean missing, byte[] thumbnail) {}

  private record Line(Path file, Instant opened) {}

  /** In the user's folder, by the clock of the system. */
  public RecentFiles(Path userFolder) {
    this(userFolder, Clock.systemUTC());
  }

  public RecentFiles(Path userFolder, Clock clock) {
    this.folder = userFolder.resolve("recent");
    this.clock = clock;
  }

  /** The most recent first. */
  public List<Entry> list() {
    return lines().stream()
        .map(
            line ->
                new Entry(line.file, line.opened, !Files.exists(line.file), thumbnail(line.file)))
        .toList();
  }

  /**
   * A file was opened or saved now; a thumbnail that is null leaves the one it has, one without
   * bytes takes it away.
   */
  public void add(Path file, byte[] thumbnail) {
    Path absolute = file.toAbsolutePath().normalize();
    change(
        lines -> {
          List<Line> changed = new ArrayList<>(lines);
          changed.removeIf(line -> line.file.equals(absolute));
          changed.add(0, new Line(absolute, clock.instant()));
          return changed.subList(0, Math.min(MOST, changed.size()));
        });
    if (thumbnail != null) {
      try {
        if (thumbnail.length == 0) {
          Files.deleteIfExists(picture(absolute));
        } else {
          WholeFile.write(picture(absolute), thumbnail);
        }
      } catch (IOException e) {
        log(e);
      }
    }
  }

  public void remove(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    change(lines -> lines.stream().filter(line -> !line.file.equals(absolute)).toList());
  }

  /** Two windows do not lose what the other one added. */
  private void change(UnaryOperator<List<Line>> change) {
    synchronized (ONE_AT_A_TIME) {
      try {
        Files.createDirectories(folder);
        try (FileChannel channel =
                FileChannel.open(
                    folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.lock()) {
          List<Line> before = lines();
          List<Line> after = change.apply(before);
          write(after);
          for (Line line : before) {
            if (after.stream().noneMatch(kept -> kept.file.equals(line.file))) {
              Files.deleteIfExists(picture(line.file));
            }
          }
        }
      } catch (IOException e) {
        log(e);
      }
    }
  }

  private Path index() {
    return folder.resolve("files.json");
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    if (!Files.exists(index())) {
      return lines;
    }
    try {
      for (DocumentObject entry : DocumentReader.read(index()).objects("files")) {
        lines.add(new Line(Path.of(entry.text("file")), Instant.parse(entry.text("opened"))));
      }
    } catch (StoreException | InvalidPathException | DateTimeException e) {
      log(e);
    }
    return lines;
  }

  private void write(List<Line> lines) throws IOException {
    List<Object> files = new ArrayList<>();
    for (Line line : lines) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("file", line.file.toString());
      entry.put("opened", line.opened.toString());
      files.add(entry);
    }
    WholeFile.write(index(), DocumentWriter.bytes(Map.of("files", files)));
  }

  private byte[] thumbnail(Path file) {
    try {
      Path picture = picture(file);
      return Files.exists(picture) ? Files.readAllBytes(picture) : new byte[0];
    } catch (IOException | UncheckedIOException e) {
      log(e);
      return new byte[0];
    }
  }

  private Path picture(Path file) {
    byte[] name = file.toString().getBytes(StandardCharsets.UTF_8);
    return folder.resolve(Sha256.hex(name).substring(0, 32) + PICTURE_ENDING);
  }

  private static void log(Exception failure) {
    System.getLogger(RecentFiles.class.getName())
        .log(System.Logger.Level.WARNING, "recent files: " + failure);
  }
}
