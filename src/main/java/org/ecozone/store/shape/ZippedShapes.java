package org.ecozone.store.shape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.archive.Archive;
import org.ecozone.store.archive.ArchiveEntry;
import org.ecozone.store.archive.ArchiveLimits;
import org.ecozone.store.archive.PrivateFolder;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.shape.issue.ShapeIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * The shapefiles in a ZIP: small parts in memory, others in a private folder until it is closed.
 */
final class ZippedShapes implements AutoCloseable {
  private static final int IN_MEMORY = 1 << 20;

  private final InputFile input;
  private final List<ShapeParts> shapes = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private PrivateFolder folder;

  private ZippedShapes(InputFile input) {
    this.input = input;
  }

  static ZippedShapes unpack(InputFile input, Progress progress) throws StoreException {
    ZippedShapes result = new ZippedShapes(input);
    try (Archive archive = Archive.open(input, ArchiveLimits.FILES, progress)) {
      result.issues.addAll(archive.issues());
      result.unpack(archive, progress);
      return result;
    } catch (StoreException | RuntimeException e) {
      result.closeAfter(e);
      throw e;
    }
  }

  private void unpack(Archive archive, Progress progress) throws StoreException {
    Map<String, Map<PartKind, ArchiveEntry>> groups = group(archive.entries());
    boolean sameNames = hasSameNames(groups);
    for (Map<PartKind, ArchiveEntry> group : groups.values()) {
      if (!group.containsKey(PartKind.SHP)) {
        sayOrphan(group);
        continue;
      }
      Map<PartKind, InputFile> files = new EnumMap<>(PartKind.class);
      for (Map.Entry<PartKind, ArchiveEntry> part : group.entrySet()) {
        files.put(part.getKey(), take(archive, part.getValue(), part.getKey(), progress));
      }
      ArchiveEntry shp = group.get(PartKind.SHP);
      String name = sameNames ? shp.name() : shp.fileName();
      shapes.add(new ShapeParts(name.substring(0, name.length() - 4), files));
    }
    if (shapes.isEmpty()) {
      throw new StoreException(
          Issue.of(ShapeIssue.SHAPE_NOT_IN_ARCHIVE, input.name(), "", listed(archive)), null);
    }
  }

  private void sayOrphan(Map<PartKind, ArchiveEntry> group) {
    if (group.containsKey(PartKind.DBF)) {
      issues.add(
          Issue.of(ShapeIssue.DBF_WITHOUT_SHP, input.name(), "", group.get(PartKind.DBF).name()));
    }
  }

  private static Map<String, Map<PartKind, ArchiveEntry>> group(List<ArchiveEntry> entries) {
    Map<String, Map<PartKind, ArchiveEntry>> groups = new LinkedHashMap<>();
    for (ArchiveEntry entry : entries) {
      PartKind.ofName(entry.name())
          .ifPresent(
              kind -> {
                String stem = entry.name().substring(0, entry.name().length() - 4);
                groups
                    .computeIfAbsent(
                        stem.toLowerCase(Locale.ROOT), key -> new EnumMap<>(PartKind.class))
                    .put(kind, entry);
              });
    }
    return groups;
  }

  private static boolean hasSameNames(Map<String, Map<PartKind, ArchiveEntry>> groups) {
    List<String> names =
        groups.values().stream()
            .filter(group -> group.containsKey(PartKind.SHP))
            .map(group -> group.get(PartKind.SHP).fileName().toLowerCase(Locale.ROOT))
            .toList();
    return names.stream().distinct().count() < names.size();
  }

  private static String listed(Archive archive) {
    List<String> names = archive.entries().stream().map(ArchiveEntry::fileName).limit(5).toList();
    return String.join(", ", names) + (archive.entries().size() > names.size() ? " …" : "");
  }

  private InputFile take(Archive archive, ArchiveEntry entry, PartKind kind, Progress progress)
      throws StoreException {
    if (entry.size() <= IN_MEMORY) {
      byte[] bytes = archive.read(entry, IN_MEMORY, progress);
      return InputFile.ofBytes(entry.fileName(), bytes);
    }
    try {
      if (folder == null) {
        folder = PrivateFolder.create();
      }
    } catch (IOException e) {
      throw new StoreException(
          Issue.of(ShapeIssue.SHAPE_UNREADABLE, input.name(), "", Reason.of(e)), e);
    }
    progress.stage("store/shape.stage.unpack", entry.fileName());
    return InputFile.of(archive.unpack(entry, folder, kind.ending(), progress));
  }

  List<ShapeParts> shapes() {
    return shapes;
  }

  List<Issue> issues() {
    return issues;
  }

  private void closeAfter(Exception failure) {
    try {
      close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (folder != null) {
      folder.close();
    }
  }
}
