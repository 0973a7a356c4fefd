package org.ecozone.store.shape.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecozone.job.PendingFile;
import org.ecozone.store.FilesIssue;
import org.ecozone.store.StoreException;
import org.ecozone.store.archive.PrivateFolder;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.store.shape.issue.ShapeIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * Writes shapefiles: {@code land.shp} with its parts for one table, {@code land.zip} for any
 * number. Rows of another kind of geometry than the first ones go to {@code land_line.shp}, {@code
 * land_point.shp}, {@code land_multipoint.shp} or {@code land_polygon.shp} beside it; rows without
 * geometry stay with the first.
 *
 * <p>Charset UTF-8, or GBK or GB18030 by {@link WriteOption#ENCODING}; .cpg says which.
 *
 * <p>Memory: nothing is held but one row; rows lie in a hidden private folder beside the target
 * until {@link #commit()}.
 *
 * <p>Threads: one at a time.
 */
public final class ShapefileWriter implements FeatureWriter {
  /** What a name in a ZIP or a folder cannot have on every system. */
  private static final String UNSAFE = "[\\\\/:*?\"<>|\\p{Cntrl}]";

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Path target;
  private final String file;
  private final boolean zip;
  private final Charset charset;
  private final PrivateFolder folder;
  private final long mostBytes;
  private final List<TableOut> tables = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();

  private ShapefileWriter(Path target, Charset charset, PrivateFolder folder, long mostBytes) {
    this.target = target;
    this.file = target.getFileName().toString();
    this.zip = file.toLowerCase(Locale.ROOT).endsWith(".zip");
    this.charset = charset;
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /** Begins; nothing is to be seen under the target's name before {@link #commit()}. */
  public static FeatureWriter create(Path target, WriteChoices choices) throws StoreException {
    return create(target, choices, TableOut.MOST_BYTES);
  }

  /**
   * The same with another limit of the size of a file.
   *
   * @param mostBytes of a .shp or .dbf
   */
  static FeatureWriter create(Path target, WriteChoices choices, long mostBytes)
      throws StoreException {
    Path absolute = target.toAbsolutePath();
    Charset charset = charset(choices, absolute);
    try {
      PrivateFolder folder = PrivateFolder.createIn(absolute.getParent());
      return new ShapefileWriter(absolute, charset, folder, mostBytes);
    } catch (IOException e) {
      throw failure(absolute, e);
    }
  }

  private static Charset charset(WriteChoices choices, Path target) throws StoreException {
    String name = choices.get(WriteOption.ENCODING).orElse("UTF-8").strip();
    return switch (name.toUpperCase(Locale.ROOT).replace("-", "").replace("_", "")) {
      case "UTF8" -> StandardCharsets.UTF_8;
      case "GBK", "CP936", "936", "GB2312" -> Charset.forName("GBK");
      case "GB18030" -> Charset.forName("GB18030");
      default ->
          throw new StoreException(
              Issue.of(ShapeIssue.OUT_CHARSET_UNKNOWN, target.getFileName().toString(), "", name),
              null);
    };
  }

  @Override
  public void beginTable(OutTable table) throws StoreException {
    if (!zip && !tables.isEmpty()) {
      throw new StoreException(Issue.of(ShapeIssue.OUT_SEVERAL_TABLES, file, table.name()), null);
    }
    long fields = table.columns().size();
    if (fields > DbfOutput.MOST_FIELDS) {
      throw new StoreException(
          Issue.of(
              ShapeIssue.OUT_TOO_MANY_COLUMNS, file, table.name(), fields, DbfOutput.MOST_FIELDS),
          null);
    }
    tables.add(new TableOut(table, file, charset, folder, mostBytes));
  }

  @Override
  public boolean row(OutRow row) throws StoreException {
    try {
      return tables.get(tables.size() - 1).row(row);
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  @Override
  public void commit() throws StoreException {
    try {
      List<WrittenShape> all = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (TableOut table : tables) {
        for (WrittenShape shape : table.finish(zip ? safe(table.table().name()) : stem())) {
          all.add(shape.named(unique(shape.name(), names)));
        }
        issues.addAll(table.issues());
      }
      if (zip) {
        zip(all);
      } else {
        new PartsInPlace(target.getParent(), folder).put(all);
      }
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  private String stem() {
    return file.toLowerCase(Locale.ROOT).endsWith(".shp")
        ? file.substring(0, file.length() - 4)
        : file;
  }

  private static String safe(String table) {
    String safe = table.replaceAll(UNSAFE, "_").strip();
    return safe.isEmpty() || safe.startsWith(".") ? "table" + safe : safe;
  }

  private static String unique(String name, Set<String> names) {
    String result = name;
    for (int i = 1; !names.add(result.toLowerCase(Locale.ROOT)); i++) {
      result = name + "_" + i;
    }
    return result;
  }

  private void zip(List<WrittenShape> all) throws IOException {
    try (PendingFile pending = PendingFile.of(target)) {
      try (ZipOutputStream out =
          new ZipOutputStream(new BufferedOutputStream(pending.open()), StandardCharsets.UTF_8)) {
        for (WrittenShape shape : all) {
          for (Map.Entry<String, Path> part : shape.files(folder).entrySet()) {
            copy(shape.name() + part.getKey(), part.getValue(), out);
          }
        }
      }
      pending.commit();
    }
  }

  /** No time of writing, so that the same rows give the same bytes. */
  private static void copy(String name, Path from, ZipOutputStream out) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    out.putNextEntry(entry);
    copy(from, out);
    out.closeEntry();
  }

  private static void copy(Path from, OutputStream out) throws IOException {
    Files.copy(from, out);
  }

  @Override
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  @Override
  public void close() throws StoreException {
    try {
      for (TableOut table : tables) {
        table.close();
      }
    } catch (IOException e) {
      throw failure(target, e);
    } finally {
      closeFolder();
    }
  }

  private void closeFolder() {
    try {
      folder.close();
    } catch (IOException e) {
      System.getLogger(ShapefileWriter.class.getName())
          .log(System.Logger.Level.WARNING, "temporary folder stays", e);
    }
  }

  private static StoreException failure(Path target, IOException e) {
    return new StoreException(
        Issue.of(FilesIssue.WRITE_FAILED, target.getFileName().toString(), "", Reason.of(e)), e);
  }
}
