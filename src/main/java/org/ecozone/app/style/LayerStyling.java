package org.ecozone.app.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.app.Installation;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.carto.style.library.FoundStyle;
import org.ecozone.carto.style.library.StoredStyle;
import org.ecozone.carto.style.library.StyleEntry;
import org.ecozone.carto.style.library.StyleLibrary;
import org.ecozone.carto.style.library.StyledLayer;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.style.LayerStyles;
import org.ecozone.zone.Issue;

/**
 * The styles of the workspace's layers: those in {@code styles/map} of the user's configuration
 * folder, the shipped ones, and those in a layer's own GeoPackage.
 *
 * <p>Files are read again when they change. Threads: any, not the window's.
 */
public final class LayerStyling {
  private static final String FOLDER = "styles/map";

  private final StyleLibrary library;
  private final Map<Path, InFile> inFiles = new ConcurrentHashMap<>();

  public LayerStyling(Installation installation) {
    Path program = installation.programFolder();
    this.library =
        new StyleLibrary(
            installation.userFolder().resolve(FOLDER),
            (program == null ? Path.of("") : program).resolve(FOLDER));
  }

  /**
   * A layer to be painted.
   *
   * @param file that holds it
   * @param table in the file
   * @param code canonical layer code, or the table name if no profile matches
   * @param kind of its features
   * @param chosen id of the style that the user chose, empty for the layer's usual one
   */
  public record Layer(Path file, String table, String code, GeometryKind kind, String chosen) {}

  private record InFile(FileTime changed, List<StoredStyle> styles, List<Issue> issues) {}

  /** The style to paint with; always one that shows every feature. */
  public FoundStyle find(Layer layer) {
    InFile inFile = inFile(layer.file());
    FoundStyle found = library.find(styled(layer, inFile));
    List<Issue> issues = new ArrayList<>(inFile.issues);
    issues.addAll(found.issues());
    return new FoundStyle(found.id(), found.style(), issues);
  }

  /** Everything that can be chosen for the layer, its usual style first. */
  public List<StyleEntry> list(Layer layer) {
    return library.list(styled(layer, inFile(layer.file())));
  }

  /** A style of the library that belongs to no layer, for example {@code site}. */
  public FoundStyle find(String id, GeometryKind kind) {
    return library.find(new StyledLayer(id, id, id, kind, List.of()));
  }

  private static StyledLayer styled(Layer layer, InFile inFile) {
    return new StyledLayer(
        layer.chosen(), layer.code(), layer.table(), layer.kind(), inFile.styles);
  }

  private InFile inFile(Path file) {
    FileTime changed;
    try {
      changed = Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return new InFile(FileTime.fromMillis(0), List.of(), List.of()); // the layer itself says so
    }
    return inFiles.compute(
        file,
        (path, known) ->
            known != null && known.changed.equals(changed) ? known : read(path, changed));
  }

  private static InFile read(Path file, FileTime changed) {
    try {
      List<StoredStyle> styles =
          LayerStyles.read(file, Progress.NONE).stream()
              .map(row -> new StoredStyle(row.table(), row.name(), row.sld(), row.isDefault()))
              .toList();
      return new InFile(changed, styles, List.of());
    } catch (StoreException e) {
      return new InFile(changed, List.of(), List.of(e.issue()));
    }
  }
}
