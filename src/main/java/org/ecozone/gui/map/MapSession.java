package org.ecozone.gui.map;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Project.View;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsTransform;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Keeps map and workspace together: the project's CRS, its view, layers that come and go. Where the
 * map rests becomes the project's view. FX thread.
 */
final class MapSession implements WorkspaceListener {
  private static final Duration REST = Duration.millis(350);

  private final Desk desk;
  private final MapViewModel model;
  private final MapLayers layers;
  private final PauseTransition rest = new PauseTransition(REST);
  private View mine;
  private String crsId = "";
  private boolean fitting = true;

  MapSession(Desk desk, MapViewModel model, MapLayers layers) {
    this.desk = desk;
    this.model = model;
    this.layers = layers;
    desk.workspace().addListener(this);
    rest.setOnFinished(event -> settle());
    model.viewport().addListener((any, before, now) -> rest.playFromStart());
    layers.scene().addListener((any, before, now) -> fit());
    layers
        .preparing()
        .addListener(
            (any, before, now) -> {
              if (!now && model.viewport().get() != null) {
                fitting = false;
              }
            });
    useCrs();
    layers.refresh();
  }

  /** The user or another part of the window decided where the map is. */
  void touched() {
    fitting = false;
  }

  @Override
  public void projectChanged(Project before) {
    Project now = desk.workspace().project();
    boolean othersView = now.view() != null && !now.view().equals(mine);
    if (now.view() == null && before.view() != null) {
      mine = null;
      fitting = true;
    }
    if (!now.mapCrs().equals(crsId)) {
      useCrs();
    } else if (othersView && !now.view().equals(before.view())) {
      fitting = false;
      mine = now.view();
      model.show(now.view());
    } else {
      fit();
    }
    if (!now.basis().equals(before.basis())) {
      layers.readNames();
    }
    if (now.layers() != before.layers() || now.sites() != before.sites() || fitting) {
      layers.refresh();
    }
  }

  @Override
  public void contentChanged(String layerId) {
    layers.refresh();
  }

  private void useCrs() {
    Project project = desk.workspace().project();
    crsId = project.mapCrs();
    Viewport from = model.viewport().get();
    boolean othersView = project.view() != null && !project.view().equals(mine);
    View stored = othersView ? project.view() : null;
    if (crsId.isEmpty()) {
      model.open(null, null);
      layers.setCrs(null);
      return;
    }
    String wanted = crsId;
    desk.jobs()
        .run(
            new Job<>(
                "gui/map.job.crs",
                List.of(wanted),
                "map-crs",
                progress -> opening(wanted, stored, fitting ? null : from),
                this::open,
                failure ->
                    desk.messages()
                        .show(
                            org.ecozone.zone.Severity.ERROR,
                            desk.texts().get("gui/map.problem.map_crs", wanted),
                            String.valueOf(failure.getMessage()))));
  }

  private record Opening(Crs crs, View view) {}

  /** On a worker: what was in the middle stays there. */
  private static Opening opening(String id, View stored, Viewport from) throws Exception {
    Crs crs = Crs.parse(id);
    if (stored != null || from == null) {
      return new Opening(crs, stored);
    }
    Coordinate middle =
        CrsTransform.between(from.crs(), crs)
            .apply(
                new GeometryFactory().createPoint(new Coordinate(from.centerX(), from.centerY())))
            .getCoordinate();
    return new Opening(crs, new View(middle.x, middle.y, from.scaleDenominator()));
  }

  private void open(Opening opening) {
    fitting = opening.view() == null;
    mine = opening.view();
    model.open(opening.crs(), opening.view());
    layers.setCrs(opening.crs());
    fit();
  }

  /** Until somebody decides otherwise the map shows all that is there. */
  private void fit() {
    Envelope extent = layers.extent();
    if (fitting && !extent.isNull()) {
      model.show(extent);
    }
  }

  /** Where the map rests is kept with the project. */
  private void settle() {
    model
        .settle()
        .ifPresent(
            view -> {
              if (!view.equals(desk.workspace().project().view())) {
                mine = view;
                desk.workspace().adjust(desk.workspace().project().withView(view));
              }
            });
  }

  void close() {
    rest.stop();
    desk.workspace().removeListener(this);
  }
}
