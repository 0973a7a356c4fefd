package org.ecozone.app.measure;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds what lies nearest to the cursor among the edges of many paths. Takes paths one by one, so
 * that nobody needs to collect them.
 *
 * <p>Vertices within reach win over crossings of edges, those over edges. Not thread-safe; one for
 * each search.
 */
public final class SnapSearch {
  /** Crossings are looked for among so many edges near the cursor. */
  private static final int MOST_NEAR = 64;

  private final double x;
  private final double y;
  private final double reach;
  private final double[] near = new double[4 * MOST_NEAR];
  private final String[] nearLayer = new String[MOST_NEAR];
  private int nearCount;
  private Snap vertex;
  private double vertexSquared;
  private Snap edge;
  private double edgeSquared;

  /**
   * @param reach in units of the map's CRS
   */
  public SnapSearch(double x, double y, double reach) {
    this.x = x;
    this.y = y;
    this.reach = reach;
    vertexSquared = reach * reach;
    edgeSquared = reach * reach;
  }

  /** Looks at a path x0, y0, x1, y1, ...; of a ring the first point comes again at the end. */
  public void look(double[] path, String layer) {
    for (int i = 0; i + 1 < path.length; i += 2) {
      vertex(path[i], path[i + 1], layer);
      if (i > 0) {
        edge(path[i - 2], path[i - 1], path[i], path[i + 1], layer);
      }
    }
  }

  private void vertex(double vx, double vy, String layer) {
    double squared = squared(vx, vy);
    if (squared <= vertexSquared) {
      vertexSquared = squared;
      vertex = new Snap(vx, vy, Snap.Kind.VERTEX, layer);
    }
  }

  private void edge(double ax, double ay, double bx, double by, String layer) {
    if (Math.max(ax, bx) < x - reach
        || Math.min(ax, bx) > x + reach
        || Math.max(ay, by) < y - reach
        || Math.min(ay, by) > y + reach) {
      return;
    }
    double dx = bx - ax;
    double dy = by - ay;
    double length = dx * dx + dy * dy;
    double along = length == 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
    double t = Math.max(0, Math.min(1, along));
    double footX = ax + t * dx;
    double footY = ay + t * dy;
    double squared = squared(footX, footY);
    if (squared > reach * reach) {
      return;
    }
    if (nearCount < MOST_NEAR) {
      double[] ends = {ax, ay, bx, by};
      System.arraycopy(ends, 0, near, 4 * nearCount, 4);
      nearLayer[nearCount++] = layer;
    }
    if (squared <= edgeSquared) {
      edgeSquared = squared;
      edge = new Snap(footX, footY, Snap.Kind.EDGE, layer);
    }
  }

  /** The strongest place within reach. */
  public Optional<Snap> found() {
    if (vertex != null) {
      return Optional.of(vertex);
    }
    Optional<Snap> crossing = crossing();
    return crossing.isPresent() ? crossing : Optional.ofNullable(edge);
  }

  private Optional<Snap> crossing() {
    Snap best = null;
    double bestSquared = reach * reach;
    for (int i = 0; i < nearCount; i++) {
      for (int j = i + 1; j < nearCount; j++) {
        double[] at =
            cross(
                Arrays.copyOfRange(near, 4 * i, 4 * i + 4),
                Arrays.copyOfRange(near, 4 * j, 4 * j + 4));
        if (at != null && squared(at[0], at[1]) <= bestSquared) {
          bestSquared = squared(at[0], at[1]);
          String both =
              nearLayer[i].equals(nearLayer[j])
                  ? nearLayer[i]
                  : nearLayer[i] + " × " + nearLayer[j];
          best = new Snap(at[0], at[1], Snap.Kind.INTERSECTION, both);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Where two edges cross inside both; null if they do not. Relative to the cursor: no digits lost.
   */
  private double[] cross(double[] a, double[] b) {
    double px = a[0] - x;
    double py = a[1] - y;
    double rx = a[2] - a[0];
    double ry = a[3] - a[1];
    double qx = b[0] - x;
    double qy = b[1] - y;
    double sx = b[2] - b[0];
    double sy = b[3] - b[1];
    double turn = rx * sy - ry * sx;
    if (turn == 0) {
      return null;
    }
    double t = ((qx - px) * sy - (qy - py) * sx) / turn;
    double u = ((qx - px) * ry - (qy - py) * rx) / turn;
    boolean inside = t >= 0 && t <= 1 && u >= 0 && u <= 1;
    return inside ? new double[] {x + px + t * rx, y + py + t * ry} : null;
  }

  private double squared(double ax, double ay) {
    return (ax - x) * (ax - x) + (ay - y) * (ay - y);
  }
}
