package org.ecozone.gui.map.overlay;

import java.util.Arrays;
import org.ecozone.carto.Viewport;

/**
 * A path in pixels: what lies beyond the window is cut off or left out, vertices nearer than half a
 * pixel are joined. So a polygon of 90 000 vertices is drawn as some hundreds.
 */
final class ScreenPath {
  /** Beyond the window so much is kept, so that the map may be moved without a new path. */
  static final double MARGIN_PX = 400;

  private static final double JOIN_PX = 0.5;

  private double[] out = new double[64];
  private int size;

  private ScreenPath() {}

  /** A ring cut to the window with its margin; empty if nothing of it is there. */
  static double[] ring(double[] xy, Viewport view) {
    double[] path = joined(xy, view);
    double right = view.widthPx() + MARGIN_PX;
    double bottom = view.heightPx() + MARGIN_PX;
    path = cut(path, 0, 1, -MARGIN_PX);
    path = cut(path, 0, -1, -right);
    path = cut(path, 1, 1, -MARGIN_PX);
    return cut(path, 1, -1, -bottom);
  }

  /** A line; edges wholly on one side of the window are left out: NaN, NaN begins a new piece. */
  static double[] line(double[] xy, Viewport view) {
    double[] path = joined(xy, view);
    ScreenPath kept = new ScreenPath();
    boolean open = false;
    for (int i = 2; i < path.length; i += 2) {
      double[] edge = edge(path, i, view);
      if (edge == null) {
        open = false;
        continue;
      }
      if (!open || kept.out[kept.size - 2] != edge[0] || kept.out[kept.size - 1] != edge[1]) {
        if (kept.size > 0) {
          kept.add(Double.NaN, Double.NaN);
        }
        kept.add(edge[0], edge[1]);
      }
      kept.add(edge[2], edge[3]);
      open = true;
    }
    return kept.done();
  }

  /** The part of an edge within the window and its margin, null if there is none (Liang-Barsky). */
  private static double[] edge(double[] path, int at, Viewport view) {
    double ax = path[at - 2];
    double ay = path[at - 1];
    double dx = path[at] - ax;
    double dy = path[at + 1] - ay;
    double[] along = {0, 1};
    boolean inside =
        within(-dx, ax + MARGIN_PX, along)
            && within(dx, view.widthPx() + MARGIN_PX - ax, along)
            && within(-dy, ay + MARGIN_PX, along)
            && within(dy, view.heightPx() + MARGIN_PX - ay, along);
    return inside
        ? new double[] {
          ax + along[0] * dx, ay + along[0] * dy, ax + along[1] * dx, ay + along[1] * dy
        }
        : null;
  }

  private static boolean within(double towards, double room, double[] along) {
    if (towards == 0) {
      return room >= 0;
    }
    double at = room / towards;
    if (towards < 0) {
      along[0] = Math.max(along[0], at);
    } else {
      along[1] = Math.min(along[1], at);
    }
    return along[0] <= along[1];
  }

  private static double[] joined(double[] xy, Viewport view) {
    ScreenPath path = new ScreenPath();
    for (int i = 0; i + 1 < xy.length; i += 2) {
      double x = view.toPixelX(xy[i]);
      double y = view.toPixelY(xy[i + 1]);
      boolean last = i + 3 >= xy.length;
      if (path.size == 0
          || last
          || Math.abs(x - path.out[path.size - 2]) >= JOIN_PX
          || Math.abs(y - path.out[path.size - 1]) >= JOIN_PX) {
        path.add(x, y);
      }
    }
    return path.done();
  }

  /** Sutherland-Hodgman against one side: keeps where sign * coordinate >= bound. */
  private static double[] cut(double[] ring, int axis, int sign, double bound) {
    ScreenPath kept = new ScreenPath();
    int points = ring.length / 2;
    for (int i = 0; i < points; i++) {
      int before = 2 * ((i + points - 1) % points);
      double insideBefore = sign * ring[before + axis] - bound;
      double inside = sign * ring[2 * i + axis] - bound;
      if (inside >= 0 != insideBefore >= 0) {
        double t = insideBefore / (insideBefore - inside);
        kept.add(
            ring[before] + t * (ring[2 * i] - ring[before]),
            ring[before + 1] + t * (ring[2 * i + 1] - ring[before + 1]));
      }
      if (inside >= 0) {
        kept.add(ring[2 * i], ring[2 * i + 1]);
      }
    }
    return kept.done();
  }

  private void add(double x, double y) {
    if (size == out.length) {
      out = Arrays.copyOf(out, 2 * size);
    }
    out[size++] = x;
    out[size++] = y;
  }

  private double[] done() {
    return Arrays.copyOf(out, size);
  }
}
