package org.ecozone.gui.map.tool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import org.ecozone.carto.Viewport;
import org.ecozone.gui.map.overlay.OverlayPaths;
import org.ecozone.gui.map.overlay.OverlayShape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Moves a site as a whole by its inside, or its vertices one by one; a double-click on an edge
 * makes a vertex, Del takes the one that was moved last. Handles are shown for the visible window
 * only.
 */
public final class ReshapeTool implements Tool {
  private static final int MOST_HANDLES = 400;
  private static final double REACH_PX = 8;

  private final ToolHost host;
  private final Consumer<Geometry> moving;
  private final Consumer<Geometry> moved;
  private final Runnable ended;
  private final Snapper snapper;
  private final OverlayShape shape;
  private final OverlayShape handles;
  private final Deque<Geometry> undo = new ArrayDeque<>();
  private final Deque<Geometry> redo = new ArrayDeque<>();
  private ShapeEdit edit;
  private ShapeEdit.Vertex held;
  private ShapeEdit.Vertex lastHeld;
  private Geometry before;
  private Pointer from;
  private boolean whole;
  private final PanTool pan;

  /** What hears of it, on the FX thread. */
  public record Listeners(Consumer<Geometry> moving, Consumer<Geometry> moved, Runnable ended) {}

  /**
   * @param geometry in the map's CRS
   */
  public ReshapeTool(ToolHost host, Geometry geometry, Listeners listeners) {
    this.host = host;
    this.moving = listeners.moving();
    this.moved = listeners.moved();
    this.ended = listeners.ended();
    pan = new PanTool(host);
    edit = new ShapeEdit(geometry);
    shape = host.overlay().add("map-sketch");
    handles = host.overlay().add("map-vertex");
    snapper = new Snapper(host);
  }

  @Override
  public Cursor cursor() {
    return held != null || whole ? Cursor.CLOSED_HAND : Cursor.MOVE;
  }

  @Override
  public void begin() {
    redraw();
  }

  @Override
  public void end() {
    snapper.close();
    host.overlay().remove(shape);
    host.overlay().remove(handles);
    ended.run();
  }

  @Override
  public void moved(Pointer at) {
    if (held == null && !whole) {
      drawHandles();
    }
  }

  @Override
  public void pressed(Pointer at) {
    Viewport view = host.viewport();
    from = at;
    before = edit.geometry();
    held = view == null ? null : edit.vertexAt(at.place(), REACH_PX * view.unitsPerPixel());
    whole = held == null && view != null && isOn(at, view);
    pan.pressed(at);
  }

  /** Within an area, or near a line or point. */
  private boolean isOn(Pointer at, Viewport view) {
    if (edit.isAreal() && new PointIn(before).contains(at.place())) {
      return true;
    }
    return edit.edgeAt(at.place(), REACH_PX * view.unitsPerPixel()) != null;
  }

  @Override
  public void dragged(Pointer at) {
    if (held != null) {
      snapper.follow(at);
      edit.move(held, snapper.place(at));
    } else if (whole) {
      edit.moveAll(at.x() - from.x(), at.y() - from.y());
      from = at;
    } else {
      pan.dragged(at);
      return;
    }
    redraw();
    moving.accept(edit.geometry());
  }

  @Override
  public void released(Pointer at) {
    boolean changed = held != null || whole;
    lastHeld = held;
    held = null;
    whole = false;
    snapper.clear();
    if (changed && before != null && !edit.geometry().equalsExact(before)) {
      commit();
    }
    redraw();
  }

  private void commit() {
    undo.push(before);
    redo.clear();
    moved.accept(edit.geometry());
  }

  @Override
  public void clicked(Pointer at, int count) {
    Viewport view = host.viewport();
    if (count != 2 || view == null) {
      return;
    }
    double reach = REACH_PX * view.unitsPerPixel();
    ShapeEdit.OnEdge edge = edit.edgeAt(at.place(), reach);
    if (edge != null && edit.vertexAt(at.place(), reach) == null) {
      before = edit.geometry();
      lastHeld = edit.insert(edge);
      commit();
      redraw();
    }
  }

  @Override
  public boolean removeLast() {
    before = edit.geometry();
    if (lastHeld == null || !edit.remove(lastHeld)) {
      return false;
    }
    lastHeld = null;
    commit();
    redraw();
    return true;
  }

  @Override
  public boolean finish() {
    return false; // the right button has its menu; a double-click makes a vertex
  }

  @Override
  public boolean cancel() {
    if (held != null || whole) {
      edit = new ShapeEdit(before);
      held = null;
      whole = false;
      redraw();
      moving.accept(before);
    } else {
      host.leaveTool();
    }
    return true;
  }

  @Override
  public boolean undo() {
    return step(undo, redo);
  }

  @Override
  public boolean redo() {
    return step(redo, undo);
  }

  private boolean step(Deque<Geometry> steps, Deque<Geometry> others) {
    if (steps.isEmpty()) {
      return false;
    }
    others.push(edit.geometry());
    edit = new ShapeEdit(steps.pop());
    lastHeld = null;
    redraw();
    moved.accept(edit.geometry());
    return true;
  }

  private void redraw() {
    host.overlay().set(shape, OverlayPaths.of(edit.geometry()));
    drawHandles();
  }

  private void drawHandles() {
    Viewport view = host.viewport();
    List<Coordinate> near = view == null ? List.of() : edit.within(view.extent(), MOST_HANDLES);
    host.overlay().set(handles, SketchTool.points(near));
  }
}
