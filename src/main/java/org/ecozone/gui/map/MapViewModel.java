package org.ecozone.gui.map;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.ecozone.app.place.ViewHistory;
import org.ecozone.app.workspace.Project.View;
import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.locationtech.jts.geom.Envelope;

/**
 * What part of the world the map shows, and where it was before. FX thread.
 *
 * <p>There is a viewport as soon as the map has a size, a CRS and something to show.
 */
final class MapViewModel {
  /** 1 : n at the nearest and the farthest. */
  private static final double NEAREST = 10;

  private static final double FARTHEST = 2e8;

  private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(this, "viewport");
  private final ViewHistory history = new ViewHistory();
  private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper forward = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Crs> shownCrs = new ReadOnlyObjectWrapper<>();
  private Crs crs;
  private int widthPx;
  private int heightPx;
  private double pixelScale = 1;
  private View wantedView;
  private Envelope wantedExtent;

  ObjectProperty<Viewport> viewport() {
    return viewport;
  }

  ReadOnlyBooleanProperty canGoBack() {
    return back.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canGoForward() {
    return forward.getReadOnlyProperty();
  }

  /** Null if the project has none yet; changes after everything else of the map did. */
  ReadOnlyObjectProperty<Crs> crsProperty() {
    return shownCrs.getReadOnlyProperty();
  }

  /** Null if the project has none yet. */
  Crs crs() {
    return crs;
  }

  /** The middle stays where it is. */
  void resize(double width, double height, double deviceScale) {
    widthPx = (int) Math.floor(width);
    heightPx = (int) Math.floor(height);
    pixelScale = deviceScale;
    if (!hasSize()) {
      return;
    }
    if (viewport.get() == null) {
      showWanted();
    } else {
      viewport.set(viewport.get().withSize(widthPx, heightPx).withPixelScale(pixelScale));
    }
  }

  /**
   * Another map: nothing that was seen before is come back to.
   *
   * @param mapCrs null for none
   * @param view in that CRS; null if nobody knows yet
   */
  void open(Crs mapCrs, View view) {
    crs = mapCrs;
    history.clear();
    wantedView = view;
    wantedExtent = null;
    viewport.set(null);
    tellHistory();
    showWanted();
    shownCrs.set(mapCrs);
  }

  void show(View view) {
    wantedView = view;
    wantedExtent = null;
    showWanted();
  }

  /** With a margin; a point is shown at a scale at which one can see what is around it. */
  void show(Envelope extent) {
    if (extent.isNull()) {
      return;
    }
    wantedExtent = new Envelope(extent);
    wantedView = null;
    showWanted();
  }

  private void showWanted() {
    if (crs == null || !hasSize()) {
      return;
    }
    if (wantedView != null) {
      Viewport at =
          new Viewport(
              crs, wantedView.centerX(), wantedView.centerY(), 1, widthPx, heightPx, pixelScale);
      set(at.withScaleDenominator(wantedView.scaleDenominator()));
    } else if (wantedExtent != null) {
      Viewport shown =
          Viewport.showing(crs, wantedExtent, widthPx, heightPx).withPixelScale(pixelScale);
      boolean point = wantedExtent.getWidth() == 0 && wantedExtent.getHeight() == 0;
      set(point ? shown.withScaleDenominator(Math.min(currentScale(), 5000)) : shown);
    }
    if (viewport.get() != null) {
      wantedView = null;
      wantedExtent = null;
    }
  }

  private double currentScale() {
    return viewport.get() == null ? 5000 : viewport.get().scaleDenominator();
  }

  private boolean hasSize() {
    return widthPx > 0 && heightPx > 0;
  }

  /** What lies at the pixel stays there. */
  void zoomAt(double pixelX, double pixelY, double factor) {
    Viewport view = viewport.get();
    if (view == null) {
      return;
    }
    double wanted = view.scaleDenominator() * factor;
    double allowed = Math.max(NEAREST, Math.min(FARTHEST, wanted));
    viewport.set(view.zoomedAt(pixelX, pixelY, allowed / view.scaleDenominator()));
  }

  void zoom(double factor) {
    zoomAt(widthPx / 2.0, heightPx / 2.0, factor);
  }

  void scaleTo(double denominator) {
    if (viewport.get() != null) {
      set(viewport.get().withScaleDenominator(denominator));
    }
  }

  void centreOn(double x, double y) {
    if (viewport.get() != null) {
      viewport.set(viewport.get().withCenter(x, y));
    }
  }

  void moveBy(double pixelsRight, double pixelsDown) {
    if (viewport.get() != null) {
      viewport.set(viewport.get().movedBy(pixelsRight, pixelsDown));
    }
  }

  private void set(Viewport wanted) {
    double allowed = Math.max(NEAREST, Math.min(FARTHEST, wanted.scaleDenominator()));
    viewport.set(
        allowed == wanted.scaleDenominator() ? wanted : wanted.withScaleDenominator(allowed));
  }

  /** The map rests: this is a view to come back to. */
  Optional<View> settle() {
    Optional<View> view = view();
    view.ifPresent(history::visit);
    tellHistory();
    return view;
  }

  Optional<View> view() {
    return Optional.ofNullable(viewport.get())
        .map(v -> new View(v.centerX(), v.centerY(), v.scaleDenominator()));
  }

  void goBack() {
    settle();
    history.back().ifPresent(this::show);
    tellHistory();
  }

  void goForward() {
    history.forward().ifPresent(this::show);
    tellHistory();
  }

  private void tellHistory() {
    back.set(history.canGoBack());
    forward.set(history.canGoForward());
  }
}
