package org.ecozone.gui.map;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.tile.MapRenderer;

/**
 * Has the map painted in the background whenever the scene or the viewport is another one, at most
 * once a pulse, and shows the pictures. FX thread.
 */
final class MapPainting {
  private final MapRenderer renderer;
  private final PictureNode picture;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final Consumer<Throwable> failed;
  private final ObservableValue<MapScene> scene;
  private final ObservableValue<Viewport> viewport;
  private boolean wanted;
  private Viewport last;

  /**
   * @param threads that paint
   * @param failed hears, on the FX thread, that a part of the map could not be painted
   */
  MapPainting(
      ObservableValue<MapScene> scene,
      ObservableValue<Viewport> viewport,
      int threads,
      Consumer<Throwable> failed) {
    this.failed = failed;
    this.scene = scene;
    this.viewport = viewport;
    renderer = new MapRenderer(threads);
    picture = new PictureNode(this::pulse, renderer::giveBack);
    renderer.setListener(picture::offer);
    renderer.setFailureListener(failure::set);
    viewport.addListener((any, before, now) -> follow(now));
    scene.addListener(
        (any, before, now) -> {
          if (now == null) {
            forget();
          }
          want();
        });
  }

  Node node() {
    return picture.node();
  }

  ReadOnlyBooleanProperty painting() {
    return picture.painting();
  }

  private void follow(Viewport now) {
    if (now == null) {
      picture.clear();
      forget();
    } else {
      picture.follow(now);
    }
    want();
  }

  /** The renderer lets go of the layers it painted last: a province is a gigabyte. */
  private void forget() {
    if (last != null) {
      renderer.request(new MapScene(last.crs(), 0, List.of()), last.withSize(1, 1));
      last = null;
    }
  }

  /** Everything is to be painted anew. */
  void want() {
    wanted = true;
    if (scene.getValue() != null && viewport.getValue() != null) {
      picture.expect();
    }
  }

  private void pulse() {
    Throwable fault = failure.getAndSet(null);
    if (fault != null) {
      failed.accept(fault);
    }
    request();
  }

  private void request() {
    MapScene now = scene.getValue();
    Viewport view = viewport.getValue();
    if (wanted && now != null && view != null && now.crs().equals(view.crs())) {
      wanted = false;
      last = view;
      renderer.request(now, view);
    }
  }

  /** What is on the screen stays, nothing better comes. */
  void stop() {
    wanted = false;
    picture.stop();
  }

  void close() {
    stop();
    renderer.close();
  }
}
