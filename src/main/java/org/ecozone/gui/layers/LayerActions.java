package org.ecozone.gui.layers;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import org.ecozone.app.sidecar.ClauseJoin.Preferred;
import org.ecozone.app.table.MapExtent;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Group;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.file.ProjectFile;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.zone.Severity;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.locationtech.jts.geom.Envelope;

/** What tree, menu and keys have in common: things done with the chosen lines. FX thread. */
final class LayerActions {
  private static final int MANY_TABLES = 8;

  private final Desk desk;
  private final LayerRequests requests;
  private final LayerTreeViewModel model;
  private final LayerTreeView tree;
  private LayerPropertiesWindow properties;

  LayerActions(Desk desk, LayerRequests requests, LayerTreeViewModel model, LayerTreeView tree) {
    this.desk = desk;
    this.requests = requests;
    this.model = model;
    this.tree = tree;
  }

  void chooseFiles() {
    requests.chooseFiles(tree.newPlace());
  }

  void group(List<String> ids) {
    String id = model.group(ids);
    tree.select(java.util.Set.of(id));
    tree.rename(id);
  }

  void ungroup(List<String> ids) {
    model.ungroup(
        ids.stream()
            .filter(id -> LayerTree.find(model.items(), id).orElse(null) instanceof Group)
            .toList());
  }

  void rename(String id) {
    tree.rename(id);
  }

  /** Where the layers lie is moved into the map's CRS off this thread. */
  void zoomTo(List<String> ids) {
    List<MapExtent.Part> parts = new ArrayList<>();
    for (Layer layer : model.layersOf(ids)) {
      LayerContent content = model.content(layer);
      if (content.layer() != null) {
        parts.add(new MapExtent.Part(content.layer().extent(), content.layer().crs()));
      }
    }
    String crs = desk.workspace().project().mapCrs();
    if (parts.isEmpty() || crs.isEmpty()) {
      desk.messages().show(Severity.INFO, desk.texts().get("gui/layers.nowhere"), "");
      return;
    }
    desk.jobs()
        .run(
            new Job<Envelope>(
                "gui/layers.job.zoom",
                List.of(),
                "layers.zoom",
                progress -> MapExtent.in(Crs.parse(crs), parts),
                this::zoom,
                failure -> desk.messages().failure(failure)));
  }

  private void zoom(Envelope extent) {
    if (extent.isNull()) {
      desk.messages().show(Severity.INFO, desk.texts().get("gui/layers.nowhere"), "");
    } else {
      requests.zoomTo(extent);
    }
  }

  void table(List<String> ids) {
    model.layersOf(ids).stream()
        .filter(layer -> layer.kind() == LayerItem.Kind.ZONES)
        .limit(MANY_TABLES)
        .forEach(layer -> requests.showTable(layer.id()));
  }

  void setUp(List<String> ids) {
    requests.setUp(
        model.layersOf(ids).stream()
            .filter(layer -> layer.kind() == LayerItem.Kind.ZONES)
            .map(Layer::id)
            .toList());
  }

  void chooseClauses(Layer layer) {
    new LayerClauses(desk).choose(layer, tree.node().getScene().getWindow());
  }

  void preferClauses(Layer layer, Preferred preferred) {
    new LayerClauses(desk).prefer(layer, preferred);
  }

  void removeClauses(Layer layer) {
    new LayerClauses(desk).remove(layer);
  }

  void reload(List<String> ids) {
    requests.reload(model.layersOf(ids).stream().map(Layer::id).toList());
  }

  void saveAs(String id) {
    requests.saveAs(id);
  }

  void findFile(String id) {
    requests.findFile(id);
  }

  /** Style, filter and identity card, in a window that follows what is chosen. */
  void properties(List<String> ids) {
    if (!model.layersOf(ids).isEmpty()) {
      if (properties == null) {
        properties = new LayerPropertiesWindow(desk, tree, requests);
      }
      properties.open(tree.node().getScene().getWindow(), ids);
    }
  }

  /** Other lines are chosen. */
  void chosen(List<String> ids) {
    if (properties != null) {
      properties.follow(ids);
    }
  }

  // ---- layer sets

  /** The menu of layer sets below a button. */
  void sets(Node button) {
    MenuItem save = item("saveset", Icons.of(Material2OutlinedMZ.SAVE_ALT));
    save.setId("layers-saveset");
    save.setOnAction(event -> saveSet(tree.selectedIds()));
    save.setDisable(model.items().isEmpty());
    MenuItem load = item("loadset", Icons.of(Material2OutlinedAL.LIBRARY_ADD));
    load.setId("layers-loadset");
    load.setOnAction(event -> loadSet());
    ContextMenu menu = new ContextMenu(save, load);
    menu.show(button, Side.BOTTOM, 0, 0);
  }

  private MenuItem item(String name, Node icon) {
    MenuItem item = new MenuItem(desk.texts().get("gui/layers.menu." + name), icon);
    item.setMnemonicParsing(false);
    return item;
  }

  private FileChooser chooser() {
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                desk.texts().get("gui/layers.set.files"), "*" + ProjectFile.ENDING));
    return chooser;
  }

  private void saveSet(List<String> ids) {
    FileChooser chooser = chooser();
    chooser.setInitialFileName(desk.texts().get("gui/layers.set.name") + ProjectFile.ENDING);
    File file = chooser.showSaveDialog(tree.node().getScene().getWindow());
    if (file != null) {
      writeSet(file.toPath(), ids);
    }
  }

  void writeSet(Path file, List<String> ids) {
    List<LayerItem> chosen = model.chosen(ids);
    desk.jobs()
        .run(
            new Job<Void>(
                "gui/layers.job.saveset",
                List.of(file.getFileName()),
                "",
                progress -> {
                  ProjectFile.writeLayers(file, chosen);
                  return null;
                },
                done ->
                    desk.messages()
                        .show(
                            Severity.INFO,
                            desk.texts().get("gui/layers.set.saved", file.getFileName()),
                            ""),
                failure -> desk.messages().failure(failure)));
  }

  private void loadSet() {
    File file = chooser().showOpenDialog(tree.node().getScene().getWindow());
    if (file != null) {
      readSet(file.toPath());
    }
  }

  void readSet(Path file) {
    desk.jobs()
        .run(
            new Job<List<LayerItem>>(
                "gui/layers.job.loadset",
                List.of(file.getFileName()),
                "",
                progress -> ProjectFile.readLayers(file),
                model::addSet,
                failure -> desk.messages().failure(failure)));
  }
}
