package org.ecozone.app.intake.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.NodingIntersectionFinder;
import org.locationtech.jts.noding.SegmentString;

/**
 * All places where the rings of a geometry cross themselves or each other.
 *
 * @param places the first of them from west to east, bounded
 * @param count how many there are, as far as they were counted
 */
public record Crossings(List<Coordinate> places, int count) {
  private static final int MOST = 200;
  private static final int MOST_COUNTED = 100_000;

  public Crossings {
    places = List.copyOf(places);
  }

  /** In the coordinates of the geometry; O(n log n + k) for n vertices and k crossings. */
  public static Crossings of(Geometry geometry) {
    List<SegmentString> rings = new ArrayList<>();
    for (Object line : LinearComponentExtracter.getLines(geometry)) {
      Coordinate[] points = ((LineString) line).getCoordinates();
      if (points.length > 1) {
        rings.add(new NodedSegmentString(points, null));
      }
    }
    NodingIntersectionFinder finder = new BoundedFinder();
    MCIndexNoder noder = new MCIndexNoder();
    noder.setSegmentIntersector(finder);
    noder.computeNodes(rings);
    TreeSet<Coordinate> different = new TreeSet<>(Comparator.naturalOrder());
    for (Object place : finder.getIntersections()) {
      different.add(((Coordinate) place).copy());
    }
    List<Coordinate> first = different.stream().limit(MOST).toList();
    return new Crossings(first, different.size());
  }

  /** A hatch of lines can cross itself more often than memory holds. */
  private static final class BoundedFinder extends NodingIntersectionFinder {
    BoundedFinder() {
      super(new RobustLineIntersector());
      setFindAllIntersections(true);
    }

    @Override
    public boolean isDone() {
      return count() >= MOST_COUNTED;
    }
  }
}
