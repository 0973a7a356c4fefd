package org.ecozone.app.workspace.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;

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
    Layer asked = LayerTree.findLayer(project.layers(), layerId).orElse(null);
    if (asked == null) {
      return new Relocation(project, List.of());
    }
    Path there = found.toAbsolutePath().normalize();
    Moved moved = new Moved(asked.file(), there);
    List<String> changed = new ArrayList<>(List.of(layerId));
    Project relocated =
        project
            .withLayers(
                LayerTree.mapLayers(
                    project.layers(),
                    layer -> {
                      if (layer.id().equals(layerId)) {
                        return layer.withFile(there);
                      }
                      Path place = moved.placeOf(layer.file());
                      if (place == null) {
                        return layer;
                      }
                      changed.add(layer.id());
                      return layer.withFile(place);
                    }))
            .withSites(project.sites().stream().map(site -> relocated(site, moved)).toList());
    return new Relocation(relocated, changed);
  }

  private static SiteItem relocated(SiteItem site, Moved moved) {
    Path place = site.file() == null ? null : moved.placeOf(site.file());
    return place == null
        ? site
        : site.withOrigin(new SiteItem.Origin(place, site.origin().table(), site.origin().fid()));
  }

  /** Where files went, as one of them shows. */
  private static final class Moved {
    private final Path from;
    private final Path to;
    private final Map<Path, Path> known = new HashMap<>();

    Moved(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    /** Null for a file that is where it was, or that is not found. */
    Path placeOf(Path file) {
      if (!known.containsKey(file)) {
        known.put(file, look(file));
      }
      return known.get(file);
    }

    private Path look(Path file) {
      if (Files.exists(file)) {
        return null;
      }
      if (file.equals(from)) {
        return to;
      }
      if (from.getParent() == null || to.getParent() == null) {
        return null;
      }
      try {
        Path seen = from.getParent().relativize(file);
        Path place = to.getParent().resolve(seen).normalize();
        return Files.exists(place) ? place : null;
      } catch (IllegalArgumentException e) {
        return null; // on another drive: it did not move with that folder
      }
    }
  }
}
