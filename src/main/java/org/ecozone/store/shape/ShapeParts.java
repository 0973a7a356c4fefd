package org.ecozone.store.shape;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.shape.issue.ShapeIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * The files of one shapefile.
 *
 * @param name of the table
 * @param files by kind, at least the .shp
 */
record ShapeParts(String name, Map<PartKind, InputFile> files) {
  private static final int LONGEST_TEXT = 1 << 16;

  ShapeParts {
    files = Map.copyOf(files);
  }

  boolean has(PartKind kind) {
    return files.containsKey(kind);
  }

  InputFile get(PartKind kind) {
    return files.get(kind);
  }

  /** The beginning of a small text part, null if it is not there. */
  byte[] text(PartKind kind) throws IOException {
    if (!has(kind)) {
      return null;
    }
    try (InputStream in = get(kind).open()) {
      return in.readNBytes(LONGEST_TEXT);
    }
  }

  /** The parts beside any of them in its folder; names are compared without case. */
  static ShapeParts beside(InputFile picked) throws StoreException {
    if (picked.path().isEmpty()) {
      return new ShapeParts(picked.stem(), Map.of(PartKind.SHP, picked));
    }
    Path path = picked.path().get().toAbsolutePath();
    Map<PartKind, InputFile> files = new EnumMap<>(PartKind.class);
    for (Path candidate : candidates(picked, path)) {
      PartKind kind = PartKind.ofName(candidate.getFileName().toString()).orElseThrow();
      InputFile before = files.get(kind);
      InputFile better =
          before == null ? InputFile.of(candidate) : nearer(picked, before, candidate);
      files.put(kind, better);
    }
    if (PartKind.ofName(picked.name()).orElse(PartKind.SHP) == PartKind.SHP) {
      files.put(PartKind.SHP, picked);
    }
    if (!files.containsKey(PartKind.SHP)) {
      throw new StoreException(
          Issue.of(ShapeIssue.SHAPE_NOT_FOUND, picked.name(), "", picked.stem() + ".shp"), null);
    }
    return new ShapeParts(files.get(PartKind.SHP).stem(), files);
  }

  private static List<Path> candidates(InputFile picked, Path path) throws StoreException {
    String stem = stem(picked.name());
    try (Stream<Path> all = Files.list(path.getParent())) {
      return all.filter(
              file -> {
                String name = file.getFileName().toString();
                return PartKind.ofName(name).isPresent() && stem(name).equalsIgnoreCase(stem);
              })
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new StoreException(
          Issue.of(ShapeIssue.SHAPE_UNREADABLE, picked.name(), "", Reason.of(e)), e);
    }
  }

  /** {@code land.shp.dbf} is not a part of {@code land.shp}. */
  private static String stem(String name) {
    return PartKind.ofName(name).isPresent() ? name.substring(0, name.length() - 4) : name;
  }

  /** Of two that differ in case only: the one whose stem is written as the picked one's is. */
  private static InputFile nearer(InputFile picked, InputFile before, Path candidate)
      throws StoreException {
    String name = candidate.getFileName().toString();
    String stem = stem(picked.name());
    boolean mine = stem(name).equals(stem);
    boolean its = stem(before.name()).equals(stem);
    if (mine == its) {
      throw new StoreException(
          Issue.of(ShapeIssue.SHAPE_NAMES_ALIKE, picked.name(), "", before.name(), name), null);
    }
    return mine ? InputFile.of(candidate) : before;
  }
}
