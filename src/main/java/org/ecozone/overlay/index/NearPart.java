package org.ecozone.overlay.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecozone.geo.packed.PackedGeometry;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * A large polygonal geometry with few vertices outside a box, so that an overlay with something
 * small costs what lies near it. Building it costs one look at every box of 256 edges.
 *
 * <p>Runs of edges that lie wholly to one side of the box (west, east, south or north) are replaced
 * by the straight line between their ends, which lies to the same side. A ring so drawn winds
 * around every point of the box as the ring itself does, and inside the box it is the same; outside
 * it may cross itself. OverlayNG first clips both geometries to what an intersection or difference
 * may need, which is the smaller one's envelope and a tenth more: all crossings are then off, and
 * clipping maps a ring and its stand-in to the same edges along the rim. What OverlayNG takes from
 * the ring unclipped is the side of its interior; where the stand-in winds the other way around,
 * the whole geometry is given instead.
 */
final class NearPart {
  /** Below this a geometry is handed to the overlay whole. */
  private static final int LARGE_VERTICES = 500;

  /** Of the longer side of a box: how far the geometry stays as it is beyond it. */
  private static final double MARGIN = 0.25;

  private static final int RUN = PackedGeometry.RUN_EDGES;
  private static final int WEST = 1;
  private static final int EAST = 2;
  private static final int SOUTH = 4;
  private static final int NORTH = 8;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final PackedGeometry geometry;
  private final double minX;
  private final double minY;
  private final double maxX;
  private final double maxY;
  private double[] ring = new double[256];
  private int size;

  /** On which sides of the box all lies since the last vertex that stays. */
  private int sides;

  private boolean turned;

  private NearPart(PackedGeometry geometry, Envelope box) {
    double margin = MARGIN * Math.max(box.getWidth(), box.getHeight());
    this.geometry = geometry;
    this.minX = box.getMinX() - margin;
    this.minY = box.getMinY() - margin;
    this.maxX = box.getMaxX() + margin;
    this.maxY = box.getMaxY() + margin;
  }

  /**
   * For overlays with something inside the box only.
   *
   * @param whole the valid polygonal geometry, given where a part would not be safe
   * @param packed the same
   */
  static Geometry of(Geometry whole, PackedGeometry packed, Envelope box) {
    boolean small = whole.getNumPoints() <= LARGE_VERTICES;
    if (small || box.isNull() || box.contains(whole.getEnvelopeInternal())) {
      return whole;
    }
    return new NearPart(packed, box).cut(whole);
  }

  private Geometry cut(Geometry whole) {
    List<Polygon> polygons = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    LinearRing shell = null;
    for (int path = 0; path <= geometry.pathCount(); path++) {
      boolean ends = path == geometry.pathCount() || !geometry.isHole(path);
      if (ends && shell != null) {
        polygons.add(FACTORY.createPolygon(shell, holes.toArray(new LinearRing[0])));
        holes.clear();
        shell = null;
      }
      if (path == geometry.pathCount() || sidesOf(geometry.pathBox(path)) != 0) {
        continue;
      }
      LinearRing ringNear = ring(path);
      if (turned) {
        return whole;
      }
      if (!geometry.isHole(path)) {
        shell = ringNear;
      } else if (shell != null && ringNear != null) {
        holes.add(ringNear);
      }
    }
    return polygons.size() == 1
        ? polygons.get(0)
        : FACTORY.createMultiPolygon(GeometryFactory.toPolygonArray(polygons));
  }

  private int sidesOf(int box) {
    double[] boxes = geometry.boxes();
    return (boxes[box + 2] < minX ? WEST : 0)
        | (boxes[box] > maxX ? EAST : 0)
        | (boxes[box + 3] < minY ? SOUTH : 0)
        | (boxes[box + 1] > maxY ? NORTH : 0);
  }

  /** Null if what is left encloses nothing. */
  private LinearRing ring(int path) {
    double[] xy = geometry.path(path);
    size = 0;
    sides = 0;
    add(xy[0], xy[1]);
    int stretchBox = geometry.stretchBox(path);
    for (int stretch = 0; stretch < geometry.stretchCount(path); stretch++, stretchBox += 4) {
      int run = stretch * RUN;
      int end = Math.min(run + RUN, geometry.runCount(path));
      int side = sidesOf(stretchBox);
      if (side != 0) {
        skipTo(xy, Math.min(end * RUN, geometry.edgeCount(path)), side);
        continue;
      }
      int box = geometry.runBox(path) + 4 * run;
      for (; run < end; run++, box += 4) {
        run(xy, run, Math.min((run + 1) * RUN, geometry.edgeCount(path)), sidesOf(box));
      }
    }
    if (size < 8) {
      return null;
    }
    LinearRing near =
        FACTORY.createLinearRing(
            new PackedCoordinateSequence.Double(Arrays.copyOf(ring, size), 2, 0));
    turned =
        Orientation.isCCW(near.getCoordinateSequence())
            != Orientation.isCCW(new PackedCoordinateSequence.Double(xy, 2, 0));
    return near;
  }

  private void run(double[] xy, int run, int end, int side) {
    if (side != 0) {
      skipTo(xy, end, side);
      return;
    }
    sides = 0;
    for (int vertex = run * RUN + 1; vertex <= end; vertex++) {
      add(xy[2 * vertex], xy[2 * vertex + 1]);
    }
  }

  /** On to a vertex, all before it lying on the sides given. */
  private void skipTo(double[] xy, int vertex, int side) {
    if ((sides & side) != 0) {
      sides &= side;
      size -= 2;
    } else {
      sides = side;
    }
    add(xy[2 * vertex], xy[2 * vertex + 1]);
  }

  private void add(double x, double y) {
    if (size == ring.length) {
      ring = Arrays.copyOf(ring, 2 * size);
    }
    ring[size] = x;
    ring[size + 1] = y;
    size += 2;
  }
}
