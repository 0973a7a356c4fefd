package org.ecozone.app.workspace.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Group;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.store.StoreException;
import org.ecozone.store.project.DocumentObject;
import org.ecozone.store.project.DocumentReader;
import org.ecozone.store.project.DocumentWriter;
import org.ecozone.store.project.ProjectFileIssue;
import org.ecozone.store.project.WholeFile;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;
import org.ecozone.zone.Sha256;

/**
 * Reads and writes project files ({@code .ecozone}). Paths in it are relative to its folder where
 * that is possible.
 *
 * <p>Threads: for workers.
 *
 * <p>Fails: {@link AppException} with one issue that names line and reason; a file that was to be
 * written is then what it was before.
 */
public final class ProjectFile {
  /** Ending of the name. */
  public static final String ENDING = ".ecozone";

  private ProjectFile() {}

  /**
   * What a project file holds.
   *
   * @param issues what is odd about it: fields that nobody knows
   */
  public record Opened(Project project, List<Issue> issues) {
    public Opened {
      issues = List.copyOf(issues);
    }
  }

  public static Opened read(Path file) throws AppException {
    return read(file, file);
  }

  /**
   * A file that was written as if it lay elsewhere.
   *
   * @param seenFrom where the relative paths in it begin
   */
  static Opened read(Path file, Path seenFrom) throws AppException {
    try {
      DocumentObject document = DocumentReader.read(file);
      Project project = new ProjectReader(document, folder(seenFrom)).read();
      return new Opened(project, document.issues());
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  /** Writes all of it or nothing. */
  public static void write(Path file, Project project) throws AppException {
    write(file, file, project);
  }

  static void write(Path file, Path seenFrom, Project project) throws AppException {
    byte[] bytes = new ProjectWriter(folder(seenFrom)).bytes(project);
    try {
      WholeFile.write(file, bytes);
    } catch (IOException e) {
      String name = String.valueOf(file.getFileName());
      throw new AppException(
          Outcome.INTERNAL,
          List.of(Issue.of(ProjectFileIssue.PROJECT_NOT_WRITABLE, name, "", file, Reason.of(e))),
          e);
    }
  }

  /** SHA-256 over sites, wherever they came from: lower-case hex. */
  public static String sha256(List<SiteItem> sites) {
    ProjectWriter writer = new ProjectWriter(Path.of("").toAbsolutePath());
    List<Object> trees = new ArrayList<>();
    sites.forEach(site -> trees.add(writer.site(site.withOrigin(SiteItem.Origin.NONE))));
    return Sha256.hex(DocumentWriter.bytes(Map.of("sites", trees)));
  }

  /** What the user said about a layer, as one line of JSON. */
  public static String line(SetUp setUp) {
    return DocumentWriter.line(ProjectWriter.setUp(setUp, null));
  }

  /** Reads what {@link #line} gives; files that it names are looked for beside this one. */
  public static SetUp setUp(String line, Path file) throws AppException {
    try {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      String name = String.valueOf(file.getFileName());
      return ProjectReader.setUp(DocumentReader.read(bytes, name), file, null);
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().normalize().getParent();
  }

  /** Layers of a project file, or of a layer set, with new ids: to be added to another project. */
  public static List<LayerItem> readLayers(Path file) throws AppException {
    return withFreshIds(read(file).project().layers());
  }

  private static List<LayerItem> withFreshIds(List<LayerItem> items) {
    return items.stream().<LayerItem>map(ProjectFile::withFreshId).toList();
  }

  private static LayerItem withFreshId(LayerItem item) {
    if (item instanceof Group group) {
      return new Group(
          LayerTree.freshId(),
          group.title(),
          group.visible(),
          group.expanded(),
          withFreshIds(group.items()));
    }
    return ((Layer) item).withId(LayerTree.freshId());
  }

  /** Writes some layers as a project file without anything else. */
  public static void writeLayers(Path file, List<LayerItem> layers) throws AppException {
    write(file, Project.EMPTY.withLayers(layers));
  }
}
