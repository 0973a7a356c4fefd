package org.ecozone.gui.map.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import org.ecozone.app.measure.Figures;
import org.ecozone.app.measure.Shape;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.map.overlay.OverlayPaths;
import org.ecozone.gui.map.overlay.OverlayShape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Draws a point, a line or an area by clicks, with snapping and live figures: for measuring, where
 * the drawing stays until the next one, and for sites, where its end is handed over.
 */
public final class SketchTool implements Tool {
  private final ToolHost host;
  private final SketchModel model;
  private final Snapper snapper;
  private final OverlayShape shape;
  private final OverlayShape vertices;
  private final LatestAnswer<Figures> figures;
  private final SketchPanel panel;
  private final Consumer<Geometry> finished;
  private Pointer mouse;

  /**
   * @param finished gets the end of a drawing in the map's CRS; null for measuring
   */
  public SketchTool(ToolHost host, Shape kind, Consumer<Geometry> finished) {
    this.host = host;
    this.finished = finished;
    model = new SketchModel(kind);
    shape = host.overlay().add("map-sketch");
    vertices = host.overlay().add("map-vertex");
    snapper = new Snapper(host);
    snapper.setOwn(this::ownPaths);
    panel =
        new SketchPanel(
            host.desk(), finished == null ? SketchPanel.Use.MEASURE : SketchPanel.Use.DRAW, kind);
    figures = new LatestAnswer<>(panel::show);
    panel.onShape(
        changed -> {
          model.setShape(changed);
          changed();
        });
    if (finished == null) {
      panel.onKeep(this::keep, host.kept().node());
    }
    panel.onTyped(this::typed);
    panel.onFinish(this::finish);
    panel.onDiscard(
        () -> {
          model.cancel();
          changed();
        });
  }

  /** What was drawn so far, so that it can be gone on with. */
  public List<Coordinate> vertices() {
    return model.vertices();
  }

  /** Goes on with vertices that were drawn before. */
  public void resume(List<Coordinate> drawn) {
    drawn.forEach(model::add);
    model.resume();
    changed();
  }

  @Override
  public Cursor cursor() {
    return Cursor.CROSSHAIR;
  }

  @Override
  public void begin() {
    host.showPanel(panel.node());
    changed();
  }

  @Override
  public void end() {
    snapper.close();
    figures.close();
    host.overlay().remove(shape);
    host.overlay().remove(vertices);
    host.showPanel(null);
  }

  @Override
  public void moved(Pointer at) {
    mouse = at;
    snapper.follow(at);
    panel.showSnap(snapper.snap());
    if (!model.isFinished()) {
      redraw();
    }
  }

  @Override
  public void dragged(Pointer at) {
    moved(at);
  }

  @Override
  public void clicked(Pointer at, int count) {
    if (count == 1) {
      add(snapper.place(at));
    } else if (count == 2) {
      finish();
    }
  }

  private void add(Coordinate place) {
    model.add(place);
    changed();
    if (model.isFinished()) {
      handOver();
    }
  }

  private void typed(String text) {
    Crs crs = host.viewport() == null ? null : host.viewport().crs();
    if (crs == null || text.isBlank()) {
      return;
    }
    Coordinate last = model.isFinished() ? null : model.last();
    Coordinate cursor = mouse == null ? null : mouse.place();
    double x = host.viewport().centerX();
    double y = host.viewport().centerY();
    TypedPlace.read(
        host.desk(),
        text,
        new TypedPlace.Setting(crs, x, y, last, cursor),
        place -> {
          panel.clearTyped();
          add(place);
          if (host.viewport() != null && !host.viewport().extent().contains(place)) {
            host.centreOn(place.x, place.y);
          }
          host.focus();
        },
        panel::refuseTyped);
  }

  @Override
  public boolean finish() {
    if (model.isEmpty() || model.isFinished()) {
      return false;
    }
    if (model.finish()) {
      changed();
      handOver();
    } else {
      panel.sayTooFew(model.shape());
    }
    return true;
  }

  private void handOver() {
    if (finished != null) {
      finished.accept(model.shape().of(model.vertices()));
    }
  }

  /** The measured drawing stays on the map, and the next one can be begun. */
  private void keep() {
    List<Coordinate> drawn = model.vertices();
    Shape kind = model.shape();
    Crs crs = host.viewport() == null ? null : host.viewport().crs();
    if (crs == null || drawn.size() < kind.leastVertices()) {
      return;
    }
    host.desk()
        .jobs()
        .run(
            new Job<>(
                "gui/map.job.mark",
                List.of(),
                "",
                progress -> Figures.of(drawn, kind, crs),
                measured -> {
                  host.kept().keep(kind.of(drawn), crs, measured);
                  model.cancel();
                  changed();
                },
                failure -> host.desk().messages().failure(failure)));
  }

  @Override
  public boolean cancel() {
    boolean had = model.cancel();
    changed();
    if (!had && finished != null) {
      host.leaveTool();
      return true;
    }
    return had;
  }

  @Override
  public boolean removeLast() {
    return told(model.removeLast());
  }

  @Override
  public boolean undo() {
    return told(model.undo());
  }

  @Override
  public boolean redo() {
    return told(model.redo());
  }

  private boolean told(boolean did) {
    if (did) {
      changed();
    }
    return did;
  }

  @Override
  public boolean typed(KeyEvent key) {
    return panel.begin(key.getCharacter());
  }

  private void changed() {
    redraw();
    panel.showState(model);
  }

  /** The sketch with the mouse as its next vertex, and its figures. */
  private void redraw() {
    List<Coordinate> drawn = new ArrayList<>(model.vertices());
    boolean open = !model.isFinished() && mouse != null && !drawn.isEmpty();
    if (open) {
      Coordinate next = snapper.place(mouse);
      if (!next.equals2D(drawn.get(drawn.size() - 1))) {
        drawn.add(next);
      }
    }
    if (drawn.isEmpty()) {
      host.overlay().set(shape, OverlayPaths.NONE);
      host.overlay().set(vertices, OverlayPaths.NONE);
      figures.forget();
      panel.show(null);
      return;
    }
    Shape kind = model.shape();
    host.overlay()
        .set(shape, drawn.size() < 2 ? OverlayPaths.NONE : OverlayPaths.of(kind.of(drawn)));
    host.overlay().set(vertices, points(model.vertices()));
    Crs crs = host.viewport() == null ? null : host.viewport().crs();
    if (crs != null) {
      figures.ask(() -> Figures.of(drawn, kind, crs));
    }
  }

  static OverlayPaths points(List<Coordinate> vertices) {
    return new OverlayPaths(
        vertices.stream()
            .map(
                vertex ->
                    new OverlayPaths.Part(
                        OverlayPaths.Kind.POINT, new double[] {vertex.x, vertex.y}))
            .toList());
  }

  private List<double[]> ownPaths() {
    if (model.isFinished() || model.vertices().size() < 2) {
      return List.of();
    }
    // the first vertex only: an area is closed there, and the last is where the mouse comes from
    Coordinate first = model.vertices().get(0);
    return List.of(new double[] {first.x, first.y});
  }
}
