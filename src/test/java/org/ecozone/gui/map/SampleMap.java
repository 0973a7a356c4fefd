package org.ecozone.gui.map;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.app.AppException;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.Installation;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.app.workspace.open.FoundTable;
import org.ecozone.app.workspace.open.OpenWorkspaceLayers;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.support.Desks;
import org.ecozone.job.Progress;

/** The shipped samples, read once, as layers for workspaces of tests. */
public final class SampleMap {
  private static final Path ZONES = Path.of("data/samples/zones.gpkg");
  private static Map<LayerItem.Layer, LayerContent> read;

  private SampleMap() {}

  /** Layers of the samples with the given tables, all if none is given; the last named lowest. */
  public static synchronized void open(Desk desk, String crs, String... tables) {
    if (read == null) {
      read = read();
    }
    List<LayerItem> items = new ArrayList<>();
    for (LayerItem.Layer item : read.keySet()) {
      if (tables.length == 0 || List.of(tables).contains(item.table())) {
        items.add(item);
      }
    }
    if (tables.length > 0) {
      items.sort(
          (a, b) ->
              List.of(tables).indexOf(((LayerItem.Layer) a).table())
                  - List.of(tables).indexOf(((LayerItem.Layer) b).table()));
    }
    Workspace workspace = desk.workspace();
    workspace.open(Project.EMPTY.withMapCrs(crs).withLayers(items), null);
    for (LayerItem item : items) {
      workspace.putContent(item.id(), read.get(item));
    }
  }

  private static Map<LayerItem.Layer, LayerContent> read() {
    try {
      Installation installation = Desks.installation(Path.of("target", "no-user-folder"));
      OpenWorkspaceLayers opener = new OpenWorkspaceLayers(installation, CacheChoice.NONE, 2);
      Project.Basis basis = Project.EMPTY.basis();
      List<LayerItem.Layer> layers =
          opener.list(List.of(ZONES.toAbsolutePath()), basis, Progress.NONE).tables().stream()
              .map(FoundTable::toLayer)
              .toList();
      Map<LayerItem.Layer, LayerContent> contents = new java.util.LinkedHashMap<>();
      Map<String, LayerContent> arrived = new ConcurrentHashMap<>();
      opener.load(layers, basis, arrived::put, Progress.NONE);
      layers.forEach(layer -> contents.put(layer, arrived.get(layer.id())));
      return contents;
    } catch (AppException e) {
      throw new AssertionError(e);
    }
  }
}
