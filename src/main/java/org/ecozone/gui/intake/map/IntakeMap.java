package org.ecozone.gui.intake.map;

import java.util.List;
import javafx.collections.ListChangeListener;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.ExaminedParcel;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.geo.Crs;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.intake.map.MapPlan.Wish;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeViewModel;
import org.ecozone.gui.map.MapSurroundings;
import org.ecozone.gui.map.MapView;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Has the map show the file that is looked at. FX thread; geometry is moved on workers. */
public final class IntakeMap {
  /** Of the longer side, on each side, but no less than the other two. */
  private static final double AROUND = 0.2;

  private static final double LEAST_M = 150;
  private static final double LEAST_DEG = 0.0015;

  private final Desk desk;
  private final IntakeViewModel model;
  private final MapView map;
  private IntakeFile shown;
  private Object seen;
  private boolean zoomWanted;
  private List<CrsCandidate> drawn = List.of();
  private Crs drawnIn;
  private String lentCrs = "";
  private int lit = -1;

  public IntakeMap(IntakeViewModel model, MapView map) {
    desk = model.desk();
    this.model = model;
    this.map = map;
    model
        .selectedProperty()
        .addListener(
            (any, before, now) -> {
              lit = -1;
              show();
            });
    model.files().addListener((ListChangeListener<IntakeFile>) change -> show());
    map.crsProperty()
        .addListener(
            (any, before, now) -> {
              if (now != null && !now.equals(drawnIn)) {
                seen = null;
                show();
              }
            });
    desk.workspace()
        .addListener(
            new WorkspaceListener() {
              @Override
              public void projectChanged(Project before) {
                letLayersDecide();
              }
            });
    model.openProperty().addListener((any, before, now) -> opened(now));
  }

  private void opened(boolean now) {
    if (!now) {
      map.showMarked(List.of());
      map.highlight(null, null);
      shown = null;
      seen = null;
      giveBackCrs();
    }
  }

  /** Shows a candidate among the others; -1 for none. */
  public void light(int candidate) {
    if (lit != candidate) {
      lit = candidate;
      draw();
    }
  }

  private void show() {
    IntakeFile file = model.selectedProperty().get();
    Examination found = file == null ? null : file.examination().orElse(null);
    if (file != shown || found == null) {
      map.highlight(null, null);
    }
    shown = file;
    if (found == null) {
      map.showMarked(List.of());
      seen = null;
      return;
    }
    List<CrsCandidate> offered = shown.shownCandidates();
    if (found != seen || !offered.equals(drawn)) {
      drawn = offered;
      draw();
    }
  }

  private void draw() {
    if (shown == null || shown.examination().isEmpty()) {
      return;
    }
    Examination found = shown.examination().get();
    zoomWanted |= seen != found; // also if a hover draws anew before the first plan is made
    seen = found;
    Wish wish = new Wish(found, List.copyOf(shown.shownCandidates()), model.workArea(), lit);
    Crs crs = map.crs().orElse(null);
    drawnIn = crs;
    if (crs == null) {
      MapPlan.mapCrs(wish).ifPresent(this::lendCrs);
      return;
    }
    desk.jobs()
        .run(
            new Job<>(
                "gui/intake.job.map",
                List.of(),
                "intake-map",
                progress -> MapPlan.of(wish, crs),
                this::put,
                failure -> map.showMarked(List.of())));
  }

  private void put(MapPlan plan) {
    map.showMarked(plan.marks());
    boolean zoom = zoomWanted;
    zoomWanted = false;
    if (zoom && !plan.extent().isNull()) {
      Envelope around = new Envelope(plan.extent());
      double wide = Math.max(around.getWidth(), around.getHeight());
      boolean degrees = map.crs().map(Crs::isGeographic).orElse(false);
      around.expandBy(Math.max(wide * AROUND, degrees ? LEAST_DEG : LEAST_M));
      map.zoomTo(around);
    }
  }

  /** A project without layers has no map yet: it gets one, and loses it if nothing is added. */
  private void lendCrs(String id) {
    Project project = desk.workspace().project();
    if (project.mapCrs().isEmpty() && project.layers().isEmpty()) {
      lentCrs = id;
      desk.workspace().adjust(project.withMapCrs(id));
    }
  }

  /** Layers that come while the map has a CRS on loan decide about it as they always do. */
  private void letLayersDecide() {
    Project project = desk.workspace().project();
    if (!lentCrs.isEmpty() && !project.layers().isEmpty()) {
      String lent = lentCrs;
      lentCrs = "";
      if (project.mapCrs().equals(lent)) {
        desk.workspace().adjust(project.withMapCrs("").withView(null));
      }
    }
  }

  private void giveBackCrs() {
    Project project = desk.workspace().project();
    if (!lentCrs.isEmpty() && project.layers().isEmpty() && project.sites().isEmpty()) {
      desk.workspace().adjust(project.withMapCrs("").withView(null));
      lentCrs = "";
    }
  }

  /** The map of a project that has no layers is that of its first land. */
  public void added(Geometry land, Crs crs) {
    Project project = desk.workspace().project();
    boolean local = !crs.isGeographic() && crs.epsg() != 0;
    if (!lentCrs.isEmpty() && project.layers().isEmpty() && local) {
      desk.workspace().adjust(project.withMapCrs(crs.id()).withView(null));
    }
    lentCrs = "";
    map.zoomTo(land, crs);
  }

  /** Goes to a parcel, if it is known where it lies. */
  public void zoomTo(ExaminedParcel parcel) {
    Geometry land = parcel.used();
    if (shown != null && land != null) {
      shown
          .examination()
          .map(Examination::crs)
          .ifPresent(
              crs -> {
                map.highlight(land, crs);
                map.zoomTo(land, crs, MapSurroundings.OF_PIECE);
              });
    }
  }
}
