package org.ecozone.gui.map;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.Viewport;
import org.ecozone.gui.common.Desk;

/**
 * A divider on the map: left of it all layers, right of it without the current layer, or the
 * uppermost where none is current. It can be dragged.
 */
final class MapSwipe {
  private static final double GRIP_PX = 9;

  private final Desk desk;
  private final MapViewModel model;
  private final MapLayers layers;
  private final Pane pane = new Pane();
  private final Region divider = new Region();
  private final Region ground = new Region();
  private final Pane lower = new Pane();
  private final Rectangle clip = new Rectangle();
  private final ReadOnlyObjectWrapper<MapScene> scene = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>();
  private MapPainting painting;
  private double share = 0.5;
  private State state = State.OFF;

  /** Whether it is there. */
  enum State {
    ON,
    OFF
  }

  MapSwipe(Desk desk, MapViewModel model, MapLayers layers) {
    this.desk = desk;
    this.model = model;
    this.layers = layers;
    pane.setPickOnBounds(false);
    pane.setVisible(false);
    divider.setId("map-swipe");
    divider.getStyleClass().add("map-swipe");
    divider.setCursor(Cursor.H_RESIZE);
    ground.getStyleClass().add("map-ground");
    ground.setMouseTransparent(true);
    lower.setMouseTransparent(true);
    divider.setManaged(false);
    ground.setManaged(false);
    lower.setManaged(false);
    lower.setClip(clip);
    pane.getChildren().setAll(lower, divider);
    divider.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    divider.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    layers.scene().addListener((any, before, now) -> follow());
    model.viewport().addListener((any, before, now) -> follow());
    pane.widthProperty().addListener((any, before, now) -> place());
    pane.heightProperty().addListener((any, before, now) -> place());
  }

  Node node() {
    return pane;
  }

  void show(State wanted) {
    state = wanted;
    pane.setVisible(wanted == State.ON);
    if (wanted == State.ON && painting == null) {
      painting = new MapPainting(scene, viewport, 1, layers::paintingFailed);
      lower.getChildren().setAll(ground, painting.node());
    }
    follow();
    place();
  }

  private void drag(MouseEvent event) {
    double x = pane.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    share = Math.max(0.02, Math.min(0.98, x / Math.max(1, pane.getWidth())));
    place();
    event.consume();
  }

  private void place() {
    double x = Math.rint(pane.getWidth() * share);
    divider.resizeRelocate(x - GRIP_PX / 2, 0, GRIP_PX, pane.getHeight());
    ground.resizeRelocate(0, 0, pane.getWidth(), pane.getHeight());
    lower.resizeRelocate(0, 0, pane.getWidth(), pane.getHeight());
    clip.setX(x);
    clip.setWidth(Math.max(0, pane.getWidth() - x));
    clip.setHeight(pane.getHeight());
  }

  private void follow() {
    if (state == State.OFF) {
      return;
    }
    scene.set(without(layers.scene().get()));
    viewport.set(model.viewport().get());
  }

  private MapScene without(MapScene all) {
    if (all == null || all.layers().isEmpty()) {
      return all;
    }
    String current = desk.workspace().currentLayer();
    List<SceneLayer> kept = new ArrayList<>(all.layers());
    if (!kept.removeIf(layer -> layer.id().equals(current))) {
      removeUppermost(kept);
    }
    return new MapScene(all.crs(), all.background(), kept);
  }

  private static void removeUppermost(List<SceneLayer> layers) {
    for (int i = layers.size() - 1; i >= 0; i--) {
      if (!SiteLayers.isOne(layers.get(i).id())) {
        layers.remove(i);
        return;
      }
    }
  }

  void close() {
    if (painting != null) {
      painting.close();
    }
  }
}
