package org.ecozone.app.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file as it was at one moment, as far as that can be seen without reading it: enough to notice
 * that somebody wrote to it.
 *
 * @param file the file
 * @param size in bytes; below 0 if there was no such file
 * @param modifiedMs last change as the file system tells it, in milliseconds
 * @param head first bytes as hex: the header of an SQLite file holds a counter that moves with
 *     every commit, whatever the clock says
 * @param entry number of the file and when its entry was last changed: moves even if somebody puts
 *     another file of the same size and date in its place; empty where the system does not say
 * @param pending size of what is pending beside an SQLite file (-wal, -journal)
 * @param parts the other files of a shapefile (.dbf, .prj ...): their attributes and CRS are read
 *     with it; empty of any other file
 */
public record SourceStamp(
    Path file, long size, long modifiedMs, String head, String entry, long pending, String parts) {
  private static final int HEAD_BYTES = 100;
  private static final String SHAPE = ".shp";
  private static final List<String> PARTS = List.of("dbf", "shx", "prj", "cpg");

  /** The file now. Touches the disk. */
  public static SourceStamp of(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new SourceStamp(
          file,
          attributes.size(),
          attributes.lastModifiedTime().toMillis(),
          attributes.isRegularFile() ? head(file) : "",
          attributes.isRegularFile() ? entry(file) : "",
          beside(file, "-wal") + beside(file, "-journal"),
          parts(file));
    } catch (IOException e) {
      return new SourceStamp(file, -1, 0, "", "", 0, "");
    }
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return HexFormat.of().formatHex(in.readNBytes(HEAD_BYTES));
    }
  }

  private static String entry(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return "";
    }
    Map<String, Object> known = Files.readAttributes(file, "unix:ino,ctime");
    return known.get("ino") + " " + known.get("ctime");
  }

  private static long beside(Path file, String ending) throws IOException {
    try {
      return Files.size(file.resolveSibling(file.getFileName() + ending));
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /** In lower and upper case, as such files come; each by size, date and entry. */
  private static String parts(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (!name.toLowerCase(Locale.ROOT).endsWith(SHAPE)) {
      return "";
    }
    String stem = name.substring(0, name.length() - SHAPE.length() + 1);
    StringBuilder parts = new StringBuilder();
    for (String ending : PARTS) {
      for (String each : List.of(ending, ending.toUpperCase(Locale.ROOT))) {
        Path part = file.resolveSibling(stem + each);
        if (Files.isRegularFile(part)) {
          parts.append(each).append(' ').append(Files.size(part));
          parts.append(' ').append(Files.getLastModifiedTime(part).toMillis());
          parts.append(' ').append(entry(part)).append(';');
        }
      }
    }
    return parts.toString();
  }

  public boolean exists() {
    return size >= 0;
  }

  /** What became of the file since. Touches the disk. */
  public Fate fate() {
    SourceStamp now = of(file);
    if (now.equals(this)) {
      return Fate.SAME;
    }
    return now.exists() ? Fate.CHANGED : Fate.GONE;
  }

  /** What became of a file. */
  public enum Fate {
    SAME,
    CHANGED,
    GONE
  }
}
