package org.ecozone.gui.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.LayerLoad;
import org.ecozone.store.ProfileReader;
import org.ecozone.store.StoreException;
import org.ecozone.store.ZoneLayerReader;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.ProfileSet;

/** Layers of real files for tests of the window, read on the calling thread. */
public final class SampleLayers {
  /** The demo's zones. */
  public static final Path DEMO = Path.of("data/samples/zones.gpkg").toAbsolutePath();

  private SampleLayers() {}

  /** A layer item with a short id that tests can name. */
  public static Layer item(String id, Path file, String table) {
    return new Layer(id, file, table, Kind.ZONES, "", true, 1, "", "", SetUp.NONE);
  }

  /** Puts all tables of a file into the workspace, read; the id of each is its table's name. */
  public static void open(Workspace workspace, Path path) {
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      ProfileSet profiles = ProfileReader.read(List.of(Path.of("data/profiles")));
      List<LayerItem> items = new ArrayList<>(workspace.project().layers());
      for (FeatureTable table : file.tables()) {
        items.add(item(table.name(), path, table.name()));
      }
      workspace.adjust(workspace.project().withLayers(items).withMapCrs("EPSG:4523"));
      for (FeatureTable table : file.tables()) {
        workspace.putContent(table.name(), read(file, table, profiles));
      }
    } catch (StoreException e) {
      throw new AssertionError(e);
    }
  }

  private static LayerContent read(GeoPackageFile file, FeatureTable table, ProfileSet profiles) {
    ProfileMatch match = profiles.match(table.name(), table.identifier(), table.columns());
    LayerIdentity identity = file.identity(table).identity();
    LayerLoad load = ZoneLayerReader.read(file, table, match, identity, Progress.NONE);
    return new LayerContent(
        load.layer() == null ? State.BROKEN : State.READY, load.layer(), load.issues());
  }
}
