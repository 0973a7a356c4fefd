package org.ecozone.carto.pixel;

import org.ecozone.carto.style.Symbolizer.Cap;
import org.ecozone.carto.style.Symbolizer.Join;
import org.ecozone.carto.style.Symbolizer.Stroke;

/**
 * Lines as polygons: a rectangle for each piece, a wedge at each corner, caps at the ends. All turn
 * the same way, so that their union is the line. One thread at a time.
 */
final class StrokeOutline {
  /** Below this turn no gap opens that could be seen: cosine of 8 degrees, for lines up to 4 px. */
  private static final double STRAIGHT = 0.99;

  private final CoverageCells cells;
  private final int right;
  private final int bottom;
  private final StepPath moved = new StepPath();
  private double half;
  private int reach;
  private Join join;
  private Cap cap;

  StrokeOutline(CoverageCells cells) {
    this.cells = cells;
    this.right = cells.width() * CoverageCells.STEPS;
    this.bottom = cells.height() * CoverageCells.STEPS;
  }

  /**
   * Adds a path.
   *
   * @param offsetPx logical pixels to the left of its direction
   */
  void add(StepPath path, Stroke stroke, double pixelScale, double offsetPx) {
    half = Math.max(1, stroke.widthPx() * pixelScale * CoverageCells.STEPS / 2);
    reach =
        (int) Math.ceil(half * (stroke.join() == Join.MITRE ? JavaStroke.MITRE_LIMIT : 1.5)) + 1;
    join = stroke.join();
    cap = stroke.cap();
    StepPath line = path;
    if (path.isFar()) {
      addFar(path, stroke, pixelScale);
      return;
    }
    if (offsetPx != 0) {
      OffsetPath.fill(path, offsetPx * pixelScale * CoverageCells.STEPS, moved);
      line = moved;
    }
    double[] dashes = Dashes.pattern(stroke, pixelScale);
    if (dashes.length > 0) {
      new DashWalk(dashes, stroke.dashOffsetPx() * pixelScale, this).walk(line);
    } else {
      polyline(line.x, line.y, line.size, line.isRing());
    }
  }

  /** Piece by piece, each cut to what the whole numbers hold; dashes begin anew with each. */
  private void addFar(StepPath path, Stroke stroke, double pixelScale) {
    StepPath piece = new StepPath();
    double[] dashes = Dashes.pattern(stroke, pixelScale);
    for (int i = 1; i < path.size; i++) {
      double ax = path.farX[i - 1];
      double ay = path.farY[i - 1];
      double dx = path.farX[i] - ax;
      double dy = path.farY[i] - ay;
      double[] within = FarEdges.within(ax, ay, path.farX[i], path.farY[i]);
      if (within == null) {
        continue;
      }
      piece.clear();
      piece.add(Math.rint(ax + within[0] * dx), Math.rint(ay + within[0] * dy));
      piece.add(Math.rint(ax + within[1] * dx), Math.rint(ay + within[1] * dy));
      if (dashes.length > 0) {
        new DashWalk(dashes, stroke.dashOffsetPx() * pixelScale, this).walk(piece);
      } else {
        polyline(piece.x, piece.y, 2, false);
      }
    }
  }

  /** True if nothing of the stroke of a segment can lie on the tile. */
  boolean isOff(int ax, int ay, int bx, int by) {
    return Math.max(ax, bx) < -reach
        || Math.max(ay, by) < -reach
        || Math.min(ax, bx) > right + reach
        || Math.min(ay, by) > bottom + reach;
  }

  /** A line without dashes. */
  void polyline(int[] x, int[] y, int size, boolean closed) {
    int last = -1; // first vertex of the segment before, of those that have a length
    int first = -1;
    for (int i = 0; i + 1 < size; i++) {
      if (x[i] == x[i + 1] && y[i] == y[i + 1]) {
        continue;
      }
      if (first < 0) {
        first = i;
      } else {
        corner(x, y, last, i);
      }
      segment(x[i], y[i], x[i + 1], y[i + 1]);
      last = i;
    }
    if (first < 0) {
      point(x, y, size);
    } else if (closed) {
      corner(x, y, last, first);
    } else {
      cap(x[first], y[first], x[first + 1], y[first + 1]);
      cap(x[last + 1], y[last + 1], x[last], y[last]);
    }
  }

  /** A line without length shows where its caps reach over its end. */
  private void point(int[] x, int[] y, int size) {
    if (size > 0 && cap != Cap.BUTT && !isOff(x[0], y[0], x[0], y[0])) {
      cap(x[0], y[0], x[0] + 1, y[0]);
      cap(x[0], y[0], x[0] - 1, y[0]);
    }
  }

  private void segment(int ax, int ay, int bx, int by) {
    if (isOff(ax, ay, bx, by)) {
      return;
    }
    double dx = (double) bx - ax;
    double dy = (double) by - ay;
    double scale = half / Math.sqrt(dx * dx + dy * dy);
    int ox = round(-dy * scale);
    int oy = round(dx * scale);
    quad(ax - ox, ay - oy, bx - ox, by - oy, bx + ox, by + oy, ax + ox, ay + oy);
  }

  private static int round(double value) {
    return (int) Math.floor(value + 0.5);
  }

  private void quad(int ax, int ay, int bx, int by, int cx, int cy, int dx, int dy) {
    cells.edge(ax, ay, bx, by);
    cells.edge(bx, by, cx, cy);
    cells.edge(cx, cy, dx, dy);
    cells.edge(dx, dy, ax, ay);
  }

  /** Where the segment from vertex i goes over into that from vertex k. */
  private void corner(int[] x, int[] y, int i, int k) {
    int px = x[k];
    int py = y[k];
    if (isOff(px, py, px, py)) {
      return;
    }
    double ax = (double) px - x[i];
    double ay = (double) py - y[i];
    double bx = (double) x[k + 1] - px;
    double by = (double) y[k + 1] - py;
    double lengths = Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by));
    double cosine = (ax * bx + ay * by) / lengths;
    double cross = ax * by - ay * bx;
    if (cosine > STRAIGHT && half < 2 * CoverageCells.STEPS || cross == 0 && cosine > 0) {
      return;
    }
    double a = half / Math.sqrt(ax * ax + ay * ay);
    double b = half / Math.sqrt(bx * bx + by * by);
    // the outer side lies right of the turn; y points down
    double side = cross > 0 ? 1 : -1;
    wedge(px, py, side * ay * a, -side * ax * a, side * by * b, -side * bx * b, cosine, side);
  }

  /** Between two offsets of a corner, the way round that all polygons turn. */
  private void wedge(
      int px, int py, double ax, double ay, double bx, double by, double cosine, double side) {
    double fromX = side > 0 ? ax : bx;
    double fromY = side > 0 ? ay : by;
    double toX = side > 0 ? bx : ax;
    double toY = side > 0 ? by : ay;
    int x0 = px + round(fromX);
    int y0 = py + round(fromY);
    int x1 = px + round(toX);
    int y1 = py + round(toY);
    if (join == Join.ROUND && half > CoverageCells.STEPS / 2.0) {
      fan(px, py, fromX, fromY, toX, toY, cosine);
      return;
    }
    double mitre = 2 / (1 + cosine); // square of the mitre's length over the half width
    if (join == Join.MITRE && mitre <= JavaStroke.MITRE_LIMIT * JavaStroke.MITRE_LIMIT) {
      int tipX = px + round((fromX + toX) * mitre / 2);
      int tipY = py + round((fromY + toY) * mitre / 2);
      quad(px, py, x0, y0, tipX, tipY, x1, y1);
    } else {
      cells.edge(px, py, x0, y0);
      cells.edge(x0, y0, x1, y1);
      cells.edge(x1, y1, px, py);
    }
  }

  /** A sector of a circle of half the line's width. */
  private void fan(
      int px, int py, double fromX, double fromY, double toX, double toY, double cosine) {
    double angle = Math.acos(Math.max(-1, Math.min(1, cosine)));
    int pieces = Math.max(1, (int) Math.ceil(angle / arcStep()));
    int beforeX = px + round(fromX);
    int beforeY = py + round(fromY);
    cells.edge(px, py, beforeX, beforeY);
    for (int i = 1; i <= pieces; i++) {
      double turn = angle * i / pieces;
      double sin = Math.sin(turn);
      double cos = Math.cos(turn);
      boolean end = i == pieces;
      int x = px + round(end ? toX : fromX * cos - fromY * sin);
      int y = py + round(end ? toY : fromX * sin + fromY * cos);
      cells.edge(beforeX, beforeY, x, y);
      beforeX = x;
      beforeY = y;
    }
    cells.edge(beforeX, beforeY, px, py);
  }

  /** An arc that stays within a tenth of a pixel of the circle. */
  private double arcStep() {
    return 2 * Math.acos(Math.max(0.5, 1 - 0.1 * CoverageCells.STEPS / half));
  }

  /** At the end a of a line that comes from b. */
  private void cap(int ax, int ay, int bx, int by) {
    if (cap == Cap.BUTT || isOff(ax, ay, ax, ay)) {
      return;
    }
    double dx = (double) ax - bx;
    double dy = (double) ay - by;
    double scale = half / Math.sqrt(dx * dx + dy * dy);
    double forwardX = dx * scale;
    double forwardY = dy * scale;
    if (cap == Cap.ROUND) {
      fan(ax, ay, forwardY, -forwardX, -forwardY, forwardX, -1);
    } else {
      int ox = round(forwardY);
      int oy = round(-forwardX);
      int fx = round(forwardX);
      int fy = round(forwardY);
      quad(
          ax + ox,
          ay + oy,
          ax + ox + fx,
          ay + oy + fy,
          ax - ox + fx,
          ay - oy + fy,
          ax - ox,
          ay - oy);
    }
  }
}
