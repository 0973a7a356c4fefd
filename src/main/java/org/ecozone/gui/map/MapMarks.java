package org.ecozone.gui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.ecozone.app.workspace.FeatureRef;
import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.map.overlay.OverlayPane;
import org.ecozone.gui.map.overlay.OverlayPaths;
import org.ecozone.gui.map.overlay.OverlayShape;
import org.ecozone.zone.Severity;
import org.locationtech.jts.geom.Geometry;

/**
 * What is lit on the map: the site under review, pieces of land, the selection, what is pointed at.
 * Geometries are moved into the map's CRS on a worker, and again when the map's CRS changes. FX
 * thread.
 */
final class MapMarks {
  /** More outlines than this are a carpet; the table tells how many are selected. */
  private static final int MOST_SELECTED = 1000;

  private static final Duration BLINK = Duration.millis(160);
  private static final int BLINKS = 5;

  private final Desk desk;
  private final MapViewModel model;
  private final OverlayPane overlay;
  private final OverlayShape selection;
  private final OverlayShape site;
  private final OverlayShape highlight;
  private final OverlayShape flash;
  private final List<OverlayShape> pieces = new ArrayList<>();
  private final Timeline blinking = new Timeline();
  private Place siteShown;
  private Place highlightShown;
  private List<MapPiece> piecesShown = List.of();
  private Crs crs;

  private record Place(Geometry geometry, Crs crs) {}

  MapMarks(Desk desk, MapViewModel model, OverlayPane overlay) {
    this.desk = desk;
    this.model = model;
    this.overlay = overlay;
    selection = overlay.add("map-selection");
    site = overlay.add("map-site");
    highlight = overlay.add("map-highlight");
    flash = overlay.add("map-flash");
    model.viewport().addListener((any, before, now) -> follow(now));
  }

  private void follow(Viewport now) {
    Crs present = now == null ? null : now.crs();
    if (present != null && !present.equals(crs)) {
      crs = present;
      show(site, "site", siteShown);
      show(highlight, "highlight", highlightShown);
      showPieces(piecesShown);
      showSelection();
    }
  }

  void showSite(Geometry geometry, Crs from) {
    siteShown = geometry == null ? null : new Place(geometry, from);
    show(site, "site", siteShown);
  }

  void highlight(Geometry geometry, Crs from) {
    highlightShown = geometry == null ? null : new Place(geometry, from);
    show(highlight, "highlight", highlightShown);
  }

  private void show(OverlayShape shape, String lane, Place place) {
    move(lane, place, paths -> overlay.set(shape, paths));
  }

  private void move(String lane, Place place, Consumer<OverlayPaths> done) {
    Crs map = model.crs();
    if (place == null || map == null) {
      // a job under way for what was shown before must not come after this
      run(lane, progress -> OverlayPaths.NONE, done);
    } else {
      run(lane, progress -> OverlayPaths.of(place.geometry(), place.crs(), map), done);
    }
  }

  private void run(
      String lane,
      org.ecozone.gui.common.JobRunner.Work<OverlayPaths> work,
      Consumer<OverlayPaths> done) {
    desk.jobs()
        .run(
            new Job<>(
                "gui/map.job.mark",
                List.of(),
                "map-mark-" + lane,
                work,
                done,
                failure -> cannotShow(failure, done)));
  }

  private void cannotShow(Throwable failure, Consumer<OverlayPaths> done) {
    done.accept(OverlayPaths.NONE);
    desk.messages()
        .show(
            Severity.WARNING,
            desk.texts().get("gui/map.problem.mark"),
            String.valueOf(failure.getMessage()));
  }

  void showPieces(List<MapPiece> shown) {
    piecesShown = List.copyOf(shown);
    Crs map = model.crs();
    pieces.forEach(overlay::remove);
    pieces.clear();
    for (int i = 0; i < shown.size() && map != null; i++) {
      MapPiece piece = shown.get(i);
      OverlayShape shape = overlay.add("map-piece", piece.styleClass());
      pieces.add(shape);
      move(
          "piece-" + i,
          new Place(piece.geometry(), piece.crs()),
          paths -> {
            if (pieces.contains(shape)) {
              overlay.set(shape, paths);
            }
          });
    }
  }

  void showSelection() {
    Set<FeatureRef> selected = desk.workspace().selection();
    Crs map = model.crs();
    if (map == null || selected.isEmpty()) {
      run("selection", progress -> OverlayPaths.NONE, paths -> overlay.set(selection, paths));
      return;
    }
    FeatureLookup lookup = FeatureLookup.of(desk.workspace(), selected);
    run(
        "selection",
        progress -> lookup.paths(selected, map, MOST_SELECTED, progress),
        paths -> overlay.set(selection, paths));
  }

  /** Lights a geometry for a moment. */
  void flash(Geometry geometry, Crs from) {
    move("flash", new Place(geometry, from), this::blink);
  }

  void blink(OverlayPaths paths) {
    overlay.set(flash, paths);
    flash.setVisible(true);
    blinking.stop();
    blinking.getKeyFrames().clear();
    for (int i = 1; i <= BLINKS; i++) {
      boolean visible = i % 2 == 0;
      blinking
          .getKeyFrames()
          .add(new KeyFrame(BLINK.multiply(i), event -> flash.setVisible(visible)));
    }
    blinking.setOnFinished(event -> overlay.set(flash, OverlayPaths.NONE));
    blinking.playFromStart();
  }
}
