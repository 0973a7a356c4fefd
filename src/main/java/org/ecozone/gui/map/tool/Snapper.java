package org.ecozone.gui.map.tool;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecozone.app.measure.Snap;
import org.ecozone.app.measure.SnapSearch;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.lod.PathStore;
import org.ecozone.geo.packed.IntList;
import org.ecozone.gui.map.overlay.OverlayPaths;
import org.ecozone.gui.map.overlay.OverlayShape;
import org.ecozone.gui.map.tool.Pointer.Held;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Follows the mouse and keeps the place that it snaps to, of the layers on the map. Holding Ctrl
 * keeps it off. The search runs on a worker; a click takes what was found for a place within reach.
 */
final class Snapper {
  /** Within so many pixels. */
  private static final double REACH_PX = 10;

  /** At overview scales a million edges are within reach and snapping means nothing. */
  private static final int MOST_FEATURES = 2000;

  private final ToolHost host;
  private final OverlayShape marker;
  private final LatestAnswer<Snap> answers = new LatestAnswer<>(this::found);
  private Supplier<List<double[]>> own = List::of;
  private Snap snap;

  Snapper(ToolHost host) {
    this.host = host;
    marker = host.overlay().add("map-snap");
  }

  /** Paths of the sketch itself, which can be snapped to as well. */
  void setOwn(Supplier<List<double[]>> paths) {
    own = paths;
  }

  void follow(Pointer at) {
    MapScene scene = host.scene();
    Viewport view = host.viewport();
    if (scene == null || view == null || at.holds(Held.CONTROL)) {
      clear();
      return;
    }
    double reach = REACH_PX * view.unitsPerPixel();
    List<double[]> ownPaths = own.get();
    Function<String, String> titles = titles(scene);
    answers.ask(() -> search(scene, ownPaths, titles, at, reach));
  }

  private Function<String, String> titles(MapScene scene) {
    java.util.Map<String, String> titles = new java.util.HashMap<>();
    scene.layers().forEach(layer -> titles.put(layer.id(), host.layerTitle(layer.id())));
    return titles::get;
  }

  private static Snap search(
      MapScene scene,
      List<double[]> ownPaths,
      Function<String, String> titles,
      Pointer at,
      double reach) {
    SnapSearch search = new SnapSearch(at.x(), at.y(), reach);
    ownPaths.forEach(path -> search.look(path, ""));
    Envelope box = new Envelope(at.x() - reach, at.x() + reach, at.y() - reach, at.y() + reach);
    IntList near = new IntList();
    for (SceneLayer layer : scene.layers()) {
      if (layer instanceof SceneLayer.Features features) {
        near.clear();
        features.features().query(box, near);
        if (near.size() <= MOST_FEATURES) {
          look(search, features, near, titles.apply(layer.id()));
        }
      }
    }
    return search.found().orElse(null);
  }

  private static void look(
      SnapSearch search, SceneLayer.Features layer, IntList near, String title) {
    FeatureSet features = layer.features();
    PathStore paths = features.paths();
    for (int i = 0; i < near.size(); i++) {
      int feature = near.get(i);
      if (layer.filter().test(features.value(feature))) {
        for (int p = paths.firstPath(feature); p < paths.firstPath(feature + 1); p++) {
          search.look(paths.path(p), title);
        }
      }
    }
  }

  private void found(Snap place) {
    snap = place;
    if (place == null) {
      host.overlay().set(marker, OverlayPaths.NONE);
      return;
    }
    Viewport view = host.viewport();
    if (view != null) {
      host.overlay().set(marker, SnapMarker.of(place, view));
    }
  }

  /** The place to take for a click. */
  Coordinate place(Pointer at) {
    Viewport view = host.viewport();
    if (snap == null || view == null || at.holds(Held.CONTROL)) {
      return at.place();
    }
    double reach = REACH_PX * view.unitsPerPixel();
    boolean near = Math.hypot(snap.x() - at.x(), snap.y() - at.y()) <= reach;
    return near ? new Coordinate(snap.x(), snap.y()) : at.place();
  }

  /** What the marker stands on; null for nothing. */
  Snap snap() {
    return snap;
  }

  void clear() {
    answers.forget();
    snap = null;
    host.overlay().set(marker, OverlayPaths.NONE);
  }

  void close() {
    clear();
    answers.close();
    host.overlay().remove(marker);
  }
}
