package org.ecozone.gui.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.SceneLayer;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;

/**
 * The scene of the map: the visible layers of the workspace, each made ready in the background and
 * kept until its content, filter, style or the map's CRS change. FX thread.
 */
final class MapLayers {
  /** The window's style sheet paints what lies under all layers. */
  private static final int NO_BACKGROUND = 0;

  private final Desk desk;
  private final StyleSource styles;
  private final Map<String, PreparedLayer> prepared = new HashMap<>();
  private final Map<String, PreparedLayer.Key> underWay = new HashMap<>();
  private final ReadOnlyObjectWrapper<MapScene> scene = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper preparing = new ReadOnlyBooleanWrapper();
  private final ObservableList<LayerProblem> problems = FXCollections.observableArrayList();
  private Crs crs;

  MapLayers(Desk desk, StyleSource styles) {
    this.desk = desk;
    this.styles = styles;
  }

  /** Null while there is no CRS. */
  ReadOnlyObjectProperty<MapScene> scene() {
    return scene.getReadOnlyProperty();
  }

  /** True while a layer is being made ready or still being read. */
  ReadOnlyBooleanProperty preparing() {
    return preparing.getReadOnlyProperty();
  }

  /** What is not on the map as it should be, in the order of the tree. */
  ObservableList<LayerProblem> problems() {
    return FXCollections.unmodifiableObservableList(problems);
  }

  /** Null for none. */
  void setCrs(Crs mapCrs) {
    crs = mapCrs;
    prepared.clear();
    underWay.clear();
    refresh();
  }

  /** Styles changed on disk or were edited. */
  void forgetStyles() {
    prepared.replaceAll(
        (id, layer) ->
            new PreparedLayer(
                new PreparedLayer.Key(
                    layer.key().layer(), layer.key().crs(), layer.key().filter(), "\u0000"),
                layer.features(),
                layer.extent(),
                layer.style(),
                layer.condition(),
                layer.problems()));
    refresh();
  }

  /** Looks at the workspace again. Cheap where nothing changed. */
  void refresh() {
    Workspace workspace = desk.workspace();
    List<LayerItem> items = workspace.project().layers();
    prepared.keySet().retainAll(LayerTree.ids(items));
    underWay.keySet().retainAll(LayerTree.ids(items));
    if (crs == null) {
      scene.set(null);
      tellState();
      return;
    }
    for (LayerItem.Layer item : LayerTree.shown(items)) {
      LayerContent content = workspace.content(item.id());
      if (content.state() == LayerContent.State.READY && content.layer() != null) {
        prepare(item, content.layer());
      }
    }
    assemble();
  }

  private void prepare(LayerItem.Layer item, ZoneLayer layer) {
    PreparedLayer.Key key = new PreparedLayer.Key(layer, crs, item.filter(), item.style());
    PreparedLayer before = prepared.get(item.id());
    if (before != null && before.key().sameAs(key)) {
      underWay.remove(item.id());
      return;
    }
    PreparedLayer.Key asked = underWay.get(item.id());
    if (asked != null && asked.sameAs(key)) {
      return;
    }
    underWay.put(item.id(), key);
    desk.jobs()
        .run(
            new Job<>(
                "gui/map.job.prepare",
                List.of(PreparedLayer.titleOf(item, layer)),
                "map-layer-" + item.id(),
                progress ->
                    PreparedLayer.of(item, key, before, styles, desk.texts().lang(), progress),
                made -> take(item.id(), key, made),
                failure -> take(item.id(), key, PreparedLayer.failed(item, key, failure))));
  }

  private void take(String layerId, PreparedLayer.Key key, PreparedLayer made) {
    PreparedLayer.Key asked = underWay.get(layerId);
    if (asked != null && asked.sameAs(key)) {
      underWay.remove(layerId);
      prepared.put(layerId, made);
      assemble();
    }
  }

  private void assemble() {
    List<LayerItem.Layer> shown = LayerTree.shown(desk.workspace().project().layers());
    List<SceneLayer> layers = new ArrayList<>();
    for (LayerItem.Layer item : shown) {
      PreparedLayer layer = prepared.get(item.id());
      if (layer != null && layer.isShown() && isStillRead(item)) {
        layers.add(layer.scene(item.id(), item.opacity()));
      }
    }
    Collections.reverse(layers); // the tree has the uppermost first, a scene the lowest
    MapScene made = new MapScene(crs, NO_BACKGROUND, layers);
    if (!made.equals(scene.get())) {
      scene.set(made);
    }
    tellState();
  }

  private boolean isStillRead(LayerItem.Layer item) {
    return desk.workspace().content(item.id()).state() == LayerContent.State.READY;
  }

  private void tellState() {
    List<LayerProblem> found = new ArrayList<>();
    boolean waiting = !underWay.isEmpty();
    for (LayerItem.Layer item : LayerTree.shown(desk.workspace().project().layers())) {
      LayerContent content = desk.workspace().content(item.id());
      switch (content.state()) {
        case LOADING -> waiting = true;
        case MISSING -> found.add(problem(item, LayerProblem.Kind.MISSING, content));
        case BROKEN -> found.add(problem(item, LayerProblem.Kind.BROKEN, content));
        case READY -> {
          PreparedLayer layer = prepared.get(item.id());
          if (layer != null) {
            found.addAll(layer.problems());
          }
        }
      }
    }
    if (!found.equals(problems)) {
      problems.setAll(found);
    }
    preparing.set(waiting);
  }

  private LayerProblem problem(LayerItem.Layer item, LayerProblem.Kind kind, LayerContent content) {
    String detail =
        content.issues().isEmpty() ? "" : content.issues().get(0).message(desk.texts().lang());
    return new LayerProblem(item.id(), PreparedLayer.titleOf(item, null), kind, detail);
  }

  /** Features of a layer in the map's CRS; empty if it is not ready. */
  Optional<FeatureSet> features(String layerId) {
    return Optional.ofNullable(prepared.get(layerId)).map(PreparedLayer::features);
  }

  /** Where a layer lies in the map's CRS; null-envelope if it is not ready. */
  Envelope extent(String layerId) {
    PreparedLayer layer = prepared.get(layerId);
    return layer == null ? new Envelope() : new Envelope(layer.extent());
  }

  /** Name of a layer, for people. */
  String title(String layerId) {
    return LayerTree.findLayer(desk.workspace().project().layers(), layerId)
        .map(item -> PreparedLayer.titleOf(item, desk.workspace().content(layerId).layer()))
        .orElse("");
  }

  /** Where the layers that are ready lie; null-envelope if none is. */
  Envelope extent() {
    Envelope extent = new Envelope();
    if (scene.get() != null) {
      for (SceneLayer layer : scene.get().layers()) {
        if (layer instanceof SceneLayer.Raster raster) {
          extent.expandToInclude(raster.picture().extent());
        } else {
          extent.expandToInclude(prepared.get(layer.id()).extent());
        }
      }
    }
    return extent;
  }
}
