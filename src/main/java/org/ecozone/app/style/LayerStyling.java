package org.ecozone.app.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.carto.style.AttributeLookup;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.library.FoundStyle;
import org.ecozone.carto.style.library.StoredStyle;
import org.ecozone.carto.style.library.StyleEntry;
import org.ecozone.carto.style.library.StyleLibrary;
import org.ecozone.carto.style.library.StyledLayer;
import org.ecozone.job.Progress;
import org.ecozone.store.ProfileReader;
import org.ecozone.store.StoreException;
import org.ecozone.store.style.LayerStyles;
import org.ecozone.zone.Issue;
import org.ecozone.zone.ProfileSet;

/**
 * The styles of the workspace's layers: those in {@code styles/map} of the user's configuration
 * folder, the shipped ones, and those in a layer's own GeoPackage.
 *
 * <p>Files are read again when they change. Threads: any, not the window's.
 */
public final class LayerStyling {
  private static final String FOLDER = "styles/map";

  private final Installation installation;
  private final StyleLibrary library;
  private final Map<Path, InFile> inFiles = new ConcurrentHashMap<>();

  /** By layer code; kept, so that the same style found twice is the same for the painter. */
  private final Map<String, AttributeLookup> lookups = new ConcurrentHashMap<>();

  /** Null until they are asked for. */
  private Optional<ProfileSet> profiles;

  public LayerStyling(Installation installation) {
    this.installation = installation;
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
    MapStyle style =
        profiles()
            .flatMap(set -> set.profile(layer.code()))
            .map(
                profile ->
                    lookups
                        .computeIfAbsent(profile.code(), code -> new AttributeLookup(profile))
                        .bind(found.style()))
            .orElse(found.style());
    return new FoundStyle(found.id(), style, issues);
  }

  /** Everything that can be chosen for the layer, its usual style first. */
  public List<StyleEntry> list(Layer layer) {
    return library.list(styled(layer, inFile(layer.file())));
  }

  /** A style of the library that belongs to no layer, for example {@code site}. */
  public FoundStyle find(String id, GeometryKind kind) {
    return library.find(new StyledLayer(id, id, id, kind, List.of()));
  }

  /**
   * Empty if they cannot be read: who opens a layer is told so, and styles ask by canonical names.
   */
  private synchronized Optional<ProfileSet> profiles() {
    if (profiles == null) {
      try {
        profiles = Optional.of(ProfileReader.read(installation.profileFolders()));
      } catch (AppException | StoreException e) {
        System.getLogger(LayerStyling.class.getName())
            .log(System.Logger.Level.DEBUG, "profiles", e);
        profiles = Optional.empty();
      }
    }
    return profiles;
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
