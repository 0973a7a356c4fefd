package org.ecozone.store.kml;

import org.ecozone.store.markup.VertexList;

/** Tuples of two or three numbers under one reading of what ends a tuple. */
final class TupleList {
  private final VertexList vertices;
  private double x;
  private double y;
  private int count;
  private boolean possible = true;
  private boolean altitudes;

  TupleList() {
    this.vertices = new VertexList();
  }

  /** The same so far, for another reading of what follows. */
  TupleList(TupleList other) {
    this.vertices = other.vertices.copy();
    this.x = other.x;
    this.y = other.y;
    this.count = other.count;
    this.possible = other.possible;
    this.altitudes = other.altitudes;
  }

  /** A number of the tuple that is open. */
  void add(double value) {
    switch (count++) {
      case 0 -> x = value;
      case 1 -> y = value;
      case 2 -> altitudes |= value != 0;
      default -> possible = false;
    }
  }

  /** Ends the tuple that is open, if any is. */
  void end() {
    if (count == 1) {
      possible = false;
    }
    if (count > 0 && possible) {
      vertices.add(x, y);
    }
    count = 0;
  }

  /** False once a tuple had one number or more than three. */
  boolean isPossible() {
    return possible;
  }

  boolean hasAltitudes() {
    return altitudes;
  }

  VertexList vertices() {
    return vertices;
  }
}
