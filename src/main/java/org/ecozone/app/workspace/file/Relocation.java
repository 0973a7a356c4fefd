package org.ecozone.app.workspace.file;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.workspace.Project;

/**
 * A missing file was found elsewhere.
 *
 * @param project with the layer, and all that moved with it, at the new place
 * @param layerIds layers that were given a new file, the one that was asked for first
 */
public record Relocation(Project project, List<String> layerIds) {
  public Relocation {
    layerIds = List.copyOf(layerIds);
  }

  /**
   * The project with a layer's file at another place. Other layers and sites whose file is missing
   * and lies there in the same way, seen from the old place, come along: a folder moved as a whole
   * is found by one file. Touches the disk: for workers.
   */
  public static Relocation of(Project project, String layerId, Path found) {
    throw new UnsupportedOperationException();
  }
}
