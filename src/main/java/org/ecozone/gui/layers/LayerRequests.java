package org.ecozone.gui.layers;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.gui.common.TableRef;
import org.locationtech.jts.geom.Envelope;

/** What the layer tree asks the rest of the window to do. Called on the FX thread. */
public interface LayerRequests {
  /** Files and folders were dropped: they are to be opened and placed there. */
  void open(List<Path> paths, LayerTree.Place place);

  /** Tables of files were dropped: they are to be opened and placed there. */
  void openTables(List<TableRef> tables, LayerTree.Place place);

  /** Asks the user for files and opens them. */
  void chooseFiles(LayerTree.Place place);

  /**
   * The map is to show an extent.
   *
   * @param extent in the map's CRS
   */
  void zoomTo(Envelope extent);

  void showTable(String layerId);

  /** The set-up of some layers is to be shown. */
  void setUp(List<String> layerIds);

  /** The layers are to be read again from their files. */
  void reload(List<String> layerIds);

  /** The layer's file is somewhere else now: asks where and reads it. */
  void findFile(String layerId);

  /** The layer is to be saved in another format. */
  void saveAs(String layerId);
}
