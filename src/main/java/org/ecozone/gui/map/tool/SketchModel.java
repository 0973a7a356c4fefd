package org.ecozone.gui.map.tool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ecozone.app.measure.Shape;
import org.locationtech.jts.geom.Coordinate;

/**
 * Vertices that are drawn one by one. What was done can be taken back step by step: a vertex, its
 * removal, the end of the drawing, a cancel.
 */
public final class SketchModel {
  private record State(List<Coordinate> vertices, boolean finished) {}

  private static final State NOTHING = new State(List.of(), false);

  private final Deque<State> undo = new ArrayDeque<>();
  private final Deque<State> redo = new ArrayDeque<>();
  private State state = NOTHING;
  private Shape shape;

  public SketchModel(Shape shape) {
    this.shape = shape;
  }

  public Shape shape() {
    return shape;
  }

  /** Keeps the vertices. */
  public void setShape(Shape changed) {
    shape = changed;
  }

  public List<Coordinate> vertices() {
    return state.vertices();
  }

  public boolean isEmpty() {
    return state.vertices().isEmpty();
  }

  public boolean isFinished() {
    return state.finished();
  }

  /** Null if there is none. */
  public Coordinate last() {
    return isEmpty() ? null : state.vertices().get(state.vertices().size() - 1);
  }

  /** After the end a new drawing begins. The same place twice is one vertex. */
  public void add(Coordinate vertex) {
    List<Coordinate> vertices =
        state.finished() ? new ArrayList<>() : new ArrayList<>(state.vertices());
    if (!vertices.isEmpty() && vertices.get(vertices.size() - 1).equals2D(vertex)) {
      return;
    }
    vertices.add(vertex);
    put(new State(List.copyOf(vertices), shape == Shape.POINT));
  }

  public boolean removeLast() {
    if (isEmpty() || state.finished()) {
      return false;
    }
    put(new State(state.vertices().subList(0, state.vertices().size() - 1), false));
    return true;
  }

  /** Ends the drawing; false if there are too few vertices, which stay. */
  public boolean finish() {
    if (state.finished() || state.vertices().size() < shape.leastVertices()) {
      return false;
    }
    put(new State(state.vertices(), true));
    return true;
  }

  /** Goes on with what was finished. */
  public void resume() {
    if (state.finished()) {
      put(new State(state.vertices(), false));
    }
  }

  /** Throws the drawing away; false if there was none. */
  public boolean cancel() {
    if (isEmpty()) {
      return false;
    }
    put(NOTHING);
    return true;
  }

  public boolean undo() {
    return step(undo, redo);
  }

  public boolean redo() {
    return step(redo, undo);
  }

  private boolean step(Deque<State> from, Deque<State> to) {
    if (from.isEmpty()) {
      return false;
    }
    to.push(state);
    state = from.pop();
    return true;
  }

  private void put(State changed) {
    undo.push(state);
    redo.clear();
    state = changed;
  }
}
