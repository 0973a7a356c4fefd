package org.ecozone.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Cuts the points and edges of a geometry to a box (Liang-Barsky), so that what is far away is
 * neither transformed nor measured. Gives runs x0, y0, x1, y1, ...; a run of one point stands for a
 * point. Polygons give their rings' edges.
 */
final class BoxClip {
  private final Envelope box;
  private final List<double[]> runs = new ArrayList<>();
  private double[] run = new double[64];
  private int size;

  BoxClip(Envelope box) {
    this.box = box;
  }

  List<double[]> clip(Geometry geometry) {
    visit(geometry);
    return runs;
  }

  private void visit(Geometry geometry) {
    if (!box.intersects(geometry.getEnvelopeInternal())) {
      return;
    }
    if (geometry instanceof Point point) {
      runs.add(new double[] {point.getX(), point.getY()});
    } else if (geometry instanceof LineString line) {
      line(line.getCoordinateSequence());
    } else if (geometry instanceof Polygon polygon) {
      visit(polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        visit(polygon.getInteriorRingN(i));
      }
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        visit(geometry.getGeometryN(i));
      }
    }
  }

  private void line(CoordinateSequence line) {
    for (int i = 1; i < line.size(); i++) {
      edge(line.getX(i - 1), line.getY(i - 1), line.getX(i), line.getY(i));
    }
    end();
  }

  private void edge(double ax, double ay, double bx, double by) {
    boolean beside =
        Math.max(ax, bx) < box.getMinX()
            || Math.min(ax, bx) > box.getMaxX()
            || Math.max(ay, by) < box.getMinY()
            || Math.min(ay, by) > box.getMaxY();
    if (beside) {
      end();
      return;
    }
    double dx = bx - ax;
    double dy = by - ay;
    double[] range = {0, 1};
    boolean meets =
        cut(-dx, ax - box.getMinX(), range)
            && cut(dx, box.getMaxX() - ax, range)
            && cut(-dy, ay - box.getMinY(), range)
            && cut(dy, box.getMaxY() - ay, range);
    if (!meets) {
      end();
      return;
    }
    if (range[0] > 0) {
      end();
    }
    if (size == 0) {
      add(ax + dx * range[0], ay + dy * range[0]);
    }
    if (range[1] < 1) {
      add(ax + dx * range[1], ay + dy * range[1]);
      end();
    } else {
      add(bx, by);
    }
  }

  /**
   * Narrows the part of an edge, 0 to 1, that lies on the inner side of one border; false if none
   * does.
   */
  private static boolean cut(double direction, double distance, double[] range) {
    if (direction == 0) {
      return distance >= 0;
    }
    double t = distance / direction;
    if (direction < 0) {
      range[0] = Math.max(range[0], t);
    } else {
      range[1] = Math.min(range[1], t);
    }
    return range[0] <= range[1];
  }

  private void add(double x, double y) {
    if (size == run.length) {
      run = Arrays.copyOf(run, 2 * size);
    }
    run[size++] = x;
    run[size++] = y;
  }

  private void end() {
    if (size > 2) {
      runs.add(Arrays.copyOf(run, size));
    }
    size = 0;
  }
}
