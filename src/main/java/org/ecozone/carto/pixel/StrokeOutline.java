package org.ecozone.carto.pixel;

import org.ecozone.carto.style.Symbolizer.Cap;
import org.ecozone.carto.style.Symbolizer.Join;
import org.ecozone.carto.style.Symbolizer.Stroke;

/**
 * Lines as polygons: strips along pieces that go gently over into each other, wedges at the other
 * corners, caps at the ends. All turn the same way, so that their union is the line. One thread at
 * a time.
 */
final class StrokeOutline {
  /** Corners that turn less than 14 degrees are mitred whatever the join: nobody sees it. */
  private static final double STRAIGHT = 0.97;

  /** Lines of less than so many half pixels are mitred at all blunt corners. */
  private static final double HAIRLINE = 0.75 * CoverageCells.STEPS;

  private final CoverageCells cells;
  private final int right;
  private final int bottom;
  private final StepPath moved = new StepPath();
  private final Segments segments = new Segments();
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
    double farthest = stroke.join() == Join.MITRE ? JavaStroke.MITRE_LIMIT : 1.5;
    reach = (int) Math.ceil(half * farthest) + 1;
    join = stroke.join();
    cap = stroke.cap();
    if (path.isFar()) {
      addFar(path, stroke, pixelScale);
      return;
    }
    StepPath line = path;
    if (offsetPx != 0) {
      OffsetPath.fill(path, offsetPx * pixelScale * CoverageCells.STEPS, moved);
      line = moved;
    }
    draw(line, stroke, pixelScale);
  }

  private void draw(StepPath line, Stroke stroke, double pixelScale) {
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
    for (int i = 1; i < path.size; i++) {
      double ax = path.farX[i - 1];
      double ay = path.farY[i - 1];
      double dx = path.farX[i] - ax;
      double dy = path.farY[i] - ay;
      double[] within = FarEdges.within(ax, ay, path.farX[i], path.farY[i]);
      if (within != null) {
        piece.clear();
        piece.add(Math.rint(ax + within[0] * dx), Math.rint(ay + within[0] * dy));
        piece.add(Math.rint(ax + within[1] * dx), Math.rint(ay + within[1] * dy));
        draw(piece, stroke, pixelScale);
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
    segments.of(x, y, size, closed);
    if (segments.count() == 0) {
      point(x, y, size);
      return;
    }
    for (int i = 0; i < segments.count(); i++) {
      if (!isOff(i)) {
        piece(i);
      }
    }
    if (!closed) {
      cap(segments.fromX(0), segments.fromY(0), -segments.unitX(0), -segments.unitY(0));
      int last = segments.count() - 1;
      cap(segments.toX(last), segments.toY(last), segments.unitX(last), segments.unitY(last));
    }
  }

  /** A line without length shows where its caps reach over its end. */
  private void point(int[] x, int[] y, int size) {
    if (size > 0) {
      cap(x[0], y[0], 1, 0);
      cap(x[0], y[0], -1, 0);
    }
  }

  private boolean isOff(int i) {
    return isOff(segments.fromX(i), segments.fromY(i), segments.toX(i), segments.toY(i));
  }

  /** Its sides run from the mitre before to the mitre after, or end square. */
  private void piece(int i) {
    int before = segments.before(i);
    int after = segments.after(i);
    boolean open = before < 0 || !isSmooth(before, i);
    boolean ends = after < 0 || !isSmooth(i, after);
    int sx = open ? round(-segments.unitY(i) * half) : mitreX(before, i);
    int sy = open ? round(segments.unitX(i) * half) : mitreY(before, i);
    int ex = ends ? round(-segments.unitY(i) * half) : mitreX(i, after);
    int ey = ends ? round(segments.unitX(i) * half) : mitreY(i, after);
    int ax = segments.fromX(i);
    int ay = segments.fromY(i);
    int bx = segments.toX(i);
    int by = segments.toY(i);
    cells.edge(ax - sx, ay - sy, bx - ex, by - ey);
    cells.edge(bx + ex, by + ey, ax + sx, ay + sy);
    if (open || isOff(before)) {
      cells.edge(ax + sx, ay + sy, ax - sx, ay - sy);
    }
    if (ends || isOff(after)) {
      cells.edge(bx - ex, by - ey, bx + ex, by + ey);
    }
    if (ends && after >= 0) {
      corner(i, after);
    }
  }

  /**
   * True if two pieces may be mitred: the corner is blunt, and neither is shorter than its turn.
   */
  private boolean isSmooth(int i, int k) {
    double cosine = segments.cosine(i, k);
    if (cosine <= 0 || cosine < STRAIGHT && join != Join.MITRE && half > HAIRLINE) {
      return false;
    }
    double least = Math.min(segments.length(i), segments.length(k)) / 2;
    return half * half * (1 - cosine) <= least * least * (1 + cosine);
  }

  private int mitreX(int i, int k) {
    return round(-(segments.unitY(i) + segments.unitY(k)) * half / (1 + segments.cosine(i, k)));
  }

  private int mitreY(int i, int k) {
    return round((segments.unitX(i) + segments.unitX(k)) * half / (1 + segments.cosine(i, k)));
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

  /** Fills the gap on the outer side of a corner, which lies away from the turn. */
  private void corner(int i, int k) {
    double ax = segments.unitX(i) * half;
    double ay = segments.unitY(i) * half;
    double bx = segments.unitX(k) * half;
    double by = segments.unitY(k) * half;
    if (ax * by - ay * bx > 0) {
      wedge(segments.toX(i), segments.toY(i), ay, -ax, by, -bx, segments.cosine(i, k));
    } else {
      wedge(segments.toX(i), segments.toY(i), -by, bx, -ay, ax, segments.cosine(i, k));
    }
  }

  /** Between two offsets of a corner, the way round that all polygons turn. */
  private void wedge(
      int px, int py, double fromX, double fromY, double toX, double toY, double cosine) {
    if (join == Join.ROUND && half > CoverageCells.STEPS / 2.0) {
      fan(px, py, fromX, fromY, toX, toY, cosine);
      return;
    }
    int x0 = px + round(fromX);
    int y0 = py + round(fromY);
    int x1 = px + round(toX);
    int y1 = py + round(toY);
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
      double sin = Math.sin(angle * i / pieces);
      double cos = Math.cos(angle * i / pieces);
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

  /** At an end of a line that comes from behind the direction. */
  private void cap(int px, int py, double unitX, double unitY) {
    if (cap == Cap.BUTT || isOff(px, py, px, py)) {
      return;
    }
    double forwardX = unitX * half;
    double forwardY = unitY * half;
    if (cap == Cap.ROUND) {
      fan(px, py, forwardY, -forwardX, -forwardY, forwardX, -1);
      return;
    }
    int ox = round(forwardY);
    int oy = round(-forwardX);
    int fx = px + round(forwardX);
    int fy = py + round(forwardY);
    quad(px + ox, py + oy, fx + ox, fy + oy, fx - ox, fy - oy, px - ox, py - oy);
  }
}
