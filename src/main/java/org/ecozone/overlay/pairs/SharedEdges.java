package org.ecozone.overlay.pairs;

import java.util.Arrays;
import org.ecozone.geo.packed.PackedGeometry;

/**
 * Proves that areas leave nothing over of a site, from the edges that two of them share.
 *
 * <p>If for every edge of the areas that comes into the interior of the site one of them lies on
 * its left and one on its right, then a way from a place of the site that is in one of the areas to
 * a place that is in none would have to leave the areas across an edge with nothing behind it;
 * there is none. So they cover the site, if they cover any part of it and its interior is
 * connected. The proof asks for equal coordinates and knows no tolerance; it is not found where a
 * border has vertices on one side only.
 *
 * <p>Threads: one at a time.
 */
public final class SharedEdges {
  private static final int RUN = PackedGeometry.RUN_EDGES;
  private static final byte LEFT = 1;
  private static final byte RIGHT = 2;
  private static final byte DONE = LEFT | RIGHT;
  private static final int NUMBERS = 4;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final double minX;
  private final double minY;
  private final double maxX;
  private final double maxY;

  /** ax, ay, bx, by with the lesser end first. */
  private double[] edges = new double[NUMBERS * 32];

  /** On which sides of each an area lies. */
  private byte[] sides = new byte[32];

  /** Number of an edge + 1 by hash; always less than half full. */
  private int[] table = new int[128];

  private int size;

  /** For a polygonal site: what runs along its boundary needs nothing on the other side. */
  public SharedEdges(PackedGeometry site) {
    this.minX = site.minX();
    this.minY = site.minY();
    this.maxX = site.maxX();
    this.maxY = site.maxY();
    add(site, null);
  }

  /** One of the areas. */
  public void add(OrientedRings area) {
    add(area.geometry(), area.backwards());
  }

  /** Edges that come into the site's box and have an area on one side only: ax, ay, bx, by, ... */
  public double[] lonely() {
    double[] found = new double[NUMBERS * size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (sides[i] != DONE) {
        System.arraycopy(edges, NUMBERS * i, found, NUMBERS * count, NUMBERS);
        count++;
      }
    }
    return Arrays.copyOf(found, NUMBERS * count);
  }

  private void add(PackedGeometry geometry, boolean[] backwards) {
    double[] boxes = geometry.boxes();
    for (int path = 0; path < geometry.pathCount(); path++) {
      if (!meets(boxes, geometry.pathBox(path))) {
        continue;
      }
      int stretchBox = geometry.stretchBox(path);
      for (int s = 0; s < geometry.stretchCount(path); s++) {
        if (meets(boxes, stretchBox + NUMBERS * s)) {
          addStretch(geometry, path, s, backwards);
        }
      }
    }
  }

  private void addStretch(PackedGeometry geometry, int path, int stretch, boolean[] backwards) {
    double[] boxes = geometry.boxes();
    int end = Math.min((stretch + 1) * RUN, geometry.runCount(path));
    for (int run = stretch * RUN; run < end; run++) {
      if (meets(boxes, geometry.runBox(path) + NUMBERS * run)) {
        int last = Math.min((run + 1) * RUN, geometry.edgeCount(path));
        for (int edge = run * RUN; edge < last; edge++) {
          addEdge(geometry.path(path), 2 * edge, backwards == null ? 0 : backwards[path] ? -1 : 1);
        }
      }
    }
  }

  /** What touches the box from outside does not come into the site. */
  private boolean meets(double[] boxes, int at) {
    return boxes[at] < maxX && boxes[at + 2] > minX && boxes[at + 1] < maxY && boxes[at + 3] > minY;
  }

  /** Direction: 1 with the area to the left of the edge, -1 to its right, 0 for the site's own. */
  private void addEdge(double[] xy, int at, int direction) {
    double ax = xy[at];
    double ay = xy[at + 1];
    double bx = xy[at + 2];
    double by = xy[at + 3];
    boolean outside =
        Math.max(ax, bx) <= minX
            || Math.min(ax, bx) >= maxX
            || Math.max(ay, by) <= minY
            || Math.min(ay, by) >= maxY;
    if (outside || ax == bx && ay == by) {
      return;
    }
    boolean turned = ax > bx || ax == bx && ay > by;
    int edge = turned ? find(bx, by, ax, ay) : find(ax, ay, bx, by);
    sides[edge] |= direction == 0 ? DONE : direction > 0 != turned ? LEFT : RIGHT;
  }

  /** Number of an edge, a new one if it was not there. */
  private int find(double ax, double ay, double bx, double by) {
    int slot = hash(ax, ay, bx, by) & table.length - 1;
    while (table[slot] != 0) {
      int at = NUMBERS * (table[slot] - 1);
      if (edges[at] == ax && edges[at + 1] == ay && edges[at + 2] == bx && edges[at + 3] == by) {
        return table[slot] - 1;
      }
      slot = slot + 1 & table.length - 1;
    }
    if (size == sides.length) {
      grow();
      return find(ax, ay, bx, by);
    }
    int at = NUMBERS * size;
    edges[at] = ax;
    edges[at + 1] = ay;
    edges[at + 2] = bx;
    edges[at + 3] = by;
    table[slot] = size + 1;
    return size++;
  }

  private void grow() {
    edges = Arrays.copyOf(edges, 2 * edges.length);
    sides = Arrays.copyOf(sides, 2 * sides.length);
    table = new int[2 * table.length];
    for (int i = 0; i < size; i++) {
      int at = NUMBERS * i;
      int slot = hash(edges[at], edges[at + 1], edges[at + 2], edges[at + 3]) & table.length - 1;
      while (table[slot] != 0) {
        slot = slot + 1 & table.length - 1;
      }
      table[slot] = i + 1;
    }
  }

  /** Equal for equal numbers, also for the two zeros. */
  private static int hash(double ax, double ay, double bx, double by) {
    long bits = Double.doubleToRawLongBits(ax + 0.0);
    bits = bits * GOLDEN + Double.doubleToRawLongBits(ay + 0.0);
    bits = bits * GOLDEN + Double.doubleToRawLongBits(bx + 0.0);
    bits = bits * GOLDEN + Double.doubleToRawLongBits(by + 0.0);
    bits *= GOLDEN;
    return (int) (bits >>> Integer.SIZE);
  }
}
