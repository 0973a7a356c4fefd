package org.ecozone.store.txt;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;

/** The points of a ring or line in the order and form in which they are written. */
final class TxtRing {
  private TxtRing() {}

  /** A shell from its north-western point on, clockwise; a hole the other way round. */
  static List<String> ring(LinearRing ring, TxtGrid grid, boolean hole) {
    Coordinate[] closed = ring.getCoordinates();
    int points = closed.length - 1;
    boolean turn = Orientation.isCCW(closed) != hole;
    int start = 0;
    for (int i = 1; i < points; i++) {
      double ahead = (closed[i].y - closed[i].x) - (closed[start].y - closed[start].x);
      boolean tie = ahead == 0 && closed[i].x < closed[start].x;
      start = ahead > 0 || tie ? i : start;
    }
    List<String> written = new ArrayList<>(points + 1);
    for (int i = 0; i < points; i++) {
      int at = turn ? (start - i + points) % points : (start + i) % points;
      add(written, grid.point(closed[at].x, closed[at].y));
    }
    while (written.size() > 1 && written.get(written.size() - 1).equals(written.get(0))) {
      written.remove(written.size() - 1);
    }
    return written;
  }

  static List<String> line(LineString line, TxtGrid grid) {
    CoordinateSequence points = line.getCoordinateSequence();
    List<String> written = new ArrayList<>(points.size());
    for (int i = 0; i < points.size(); i++) {
      add(written, grid.point(points.getX(i), points.getY(i)));
    }
    return written;
  }

  /** Points that are the same when rounded are one. */
  private static void add(List<String> written, String point) {
    if (written.isEmpty() || !written.get(written.size() - 1).equals(point)) {
      written.add(point);
    }
  }
}
