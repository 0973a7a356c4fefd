package org.ecozone.app.workspace.file;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.AppException;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.Project;
import org.ecozone.zone.Issue;

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
    throw new UnsupportedOperationException();
  }

  /** Writes all of it or nothing. */
  public static void write(Path file, Project project) throws AppException {
    throw new UnsupportedOperationException();
  }

  /** Layers of a project file, or of a layer set, with new ids: to be added to another project. */
  public static List<LayerItem> readLayers(Path file) throws AppException {
    throw new UnsupportedOperationException();
  }

  /** Writes some layers as a project file without anything else. */
  public static void writeLayers(Path file, List<LayerItem> layers) throws AppException {
    write(file, Project.EMPTY.withLayers(layers));
  }
}
