package org.ecozone.gui.layers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.gui.common.TableRef;
import org.locationtech.jts.geom.Envelope;

/** Remembers what the tree asked for. */
final class RecordedRequests implements LayerRequests {
  final List<String> asked = new ArrayList<>();
  Envelope zoomedTo;

  @Override
  public void open(List<Path> paths, LayerTree.Place place) {
    asked.add("open " + paths + " " + place.group() + "/" + place.before());
  }

  @Override
  public void openTables(List<TableRef> tables, LayerTree.Place place) {
    asked.add("tables " + tables + " " + place.group() + "/" + place.before());
  }

  @Override
  public void chooseFiles(LayerTree.Place place) {
    asked.add("choose " + place.group() + "/" + place.before());
  }

  @Override
  public void zoomTo(Envelope extent) {
    zoomedTo = extent;
  }

  @Override
  public void showTable(String layerId) {
    asked.add("table " + layerId);
  }

  @Override
  public void setUp(List<String> layerIds) {
    asked.add("setup " + layerIds);
  }

  @Override
  public void reload(List<String> layerIds) {
    asked.add("reload " + layerIds);
  }

  @Override
  public void findFile(String layerId) {
    asked.add("find " + layerId);
  }

  @Override
  public void saveAs(String layerId) {}
}
