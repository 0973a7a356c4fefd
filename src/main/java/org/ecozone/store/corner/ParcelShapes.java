package org.ecozone.store.corner;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.ring.AssembledArea;
import org.ecozone.geo.ring.CoordinateUnit;
import org.ecozone.geo.ring.RingAssembly;
import org.ecozone.geo.ring.RingRemark;
import org.ecozone.store.corner.ParcelGathering.Shape;
import org.ecozone.store.corner.cell.CornerIssue;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Makes the geometry of gathered parcels. */
final class ParcelShapes {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final ParcelGathering gathering;

  /** Open rings that are named. */
  private static final int MOST_OPEN = 20;

  private final List<Issue> issues = new ArrayList<>();
  private final List<Issue> open = new ArrayList<>();
  private long closedRings;

  ParcelShapes(ParcelGathering gathering) {
    this.gathering = gathering;
  }

  /** Complete after the last parcel. */
  List<Issue> issues() {
    List<Issue> all = new ArrayList<>(issues);
    if (closedRings > 0) {
      all.addAll(open); // where no ring comes back to its first point, that is a habit
    }
    return all;
  }

  private Issue issue(CornerIssue code, Object... args) {
    return Issue.of(code, gathering.file(), gathering.table(), args);
  }

  /** Null if the parcel has failed, which it says then. */
  Geometry of(GatheredParcel parcel) {
    if (parcel.failure == null) {
      complete(parcel);
    }
    if (parcel.failure != null) {
      return null;
    }
    return switch (gathering.shape()) {
      case AREA -> area(parcel);
      case LINE -> line(parcel);
      case POINTS -> points(parcel);
    };
  }

  private void complete(GatheredParcel parcel) {
    if (gathering.isSorted()) {
      parcel.rings.forEach(GatheredRing::sort);
    }
    for (GatheredRing ring : parcel.rings) {
      GatheredRing next = ring.closedBy == null ? null : parcel.ring(ring.closedBy.ring());
      if (next != null && !next.endsWhereItBegins()) {
        parcel.fail(issue(CornerIssue.BREAK_UNCLEAR, ring.closedBy.row(), parcel.shown()));
      }
    }
    for (int i = parcel.rings.size() - 1; i > 0; i--) {
      GatheredRing ring = parcel.rings.get(i);
      GatheredRing before = parcel.rings.get(i - 1);
      if (ring.size() == 1 && before.closed && before.beginsAt(ring.x(0), ring.y(0))) {
        parcel.rings.remove(i);
        issues.add(issue(CornerIssue.CLOSED_TWICE, ring.firstRow, parcel.shown()));
      } else if (ring.doubtfulRow > 0 && gathering.shape() == Shape.AREA) {
        settleBreak(parcel, i);
      }
    }
  }

  /** A blank row in the middle of a ring is seen by where the rest ends. */
  private void settleBreak(GatheredParcel parcel, int at) {
    GatheredRing rest = parcel.rings.get(at);
    GatheredRing before = parcel.rings.get(at - 1);
    int end = rest.size() - 1;
    if (before.beginsAt(rest.x(end), rest.y(end))) {
      before.append(rest);
      parcel.rings.remove(at);
      issues.add(issue(CornerIssue.BREAK_JOINED, rest.doubtfulRow, parcel.shown()));
    } else if (!rest.endsWhereItBegins()) {
      parcel.fail(issue(CornerIssue.BREAK_UNCLEAR, rest.doubtfulRow, parcel.shown()));
    }
  }

  private Geometry area(GatheredParcel parcel) {
    List<double[]> rings = new ArrayList<>();
    for (GatheredRing ring : parcel.rings) {
      int different = ring.differentPoints();
      if (different < 3) {
        parcel.fail(issue(CornerIssue.RING_TOO_SHORT, ring.firstRow, parcel.shown(), different));
        return null;
      }
      rings.add(ring.xy());
      if (ring.endsWhereItBegins()) {
        closedRings++;
      } else if (open.size() < MOST_OPEN) {
        open.add(issue(CornerIssue.RING_OPEN, ring.firstRow, parcel.shown()));
      }
    }
    if (rings.isEmpty()) {
      parcel.fail(issue(CornerIssue.RING_TOO_SHORT, parcel.firstRow, parcel.shown(), 0));
      return null;
    }
    double[] first = rings.get(0);
    AssembledArea area = RingAssembly.of(rings, CoordinateUnit.of(first[0], first[1]));
    for (RingRemark remark : area.remarks()) {
      remark(parcel, remark);
    }
    if (area.geometry() == null) {
      parcel.fail(issue(CornerIssue.RINGS_UNSORTED, parcel.firstRow, parcel.shown()));
      return null;
    }
    contradictions(parcel, area.geometry());
    return parcel.failure == null ? area.geometry() : null;
  }

  private void remark(GatheredParcel parcel, RingRemark remark) {
    long row = parcel.rings.get(remark.ring()).firstRow;
    CornerIssue code =
        switch (remark.kind()) {
          case CLOSED -> null;
          case POINTS_DROPPED -> CornerIssue.POINTS_DROPPED;
          case DUPLICATE -> CornerIssue.RING_TWICE;
          case CROSSING -> CornerIssue.RINGS_CROSS;
          case TOO_FEW_POINTS, NOT_FINITE, TOO_INTRICATE -> CornerIssue.RINGS_UNSORTED;
        };
    if (code == CornerIssue.RINGS_UNSORTED) {
      parcel.fail(issue(code, row, parcel.shown()));
    } else if (code != null) {
      long other = remark.other() < 0 ? 0 : parcel.rings.get(remark.other()).firstRow;
      Issue said =
          issue(
              code,
              row,
              parcel.shown(),
              code == CornerIssue.POINTS_DROPPED ? remark.count() : other);
      issues.add(Double.isNaN(remark.x()) ? said : said.at(remark.x(), remark.y()));
    }
  }

  /** Words that call a ring an inner or an outer one are compared with where it lies. */
  private void contradictions(GatheredParcel parcel, Geometry area) {
    for (GatheredRing ring : parcel.rings) {
      if (!ring.inner && !ring.outer) {
        continue;
      }
      boolean hole = isHole(area, ring);
      if (ring.inner && !hole) {
        issues.add(issue(CornerIssue.INNER_OUTSIDE, ring.firstRow, parcel.shown()));
      } else if (ring.outer && hole) {
        issues.add(issue(CornerIssue.OUTER_INSIDE, ring.firstRow, parcel.shown()));
      }
    }
  }

  private static boolean isHole(Geometry area, GatheredRing ring) {
    for (int i = 0; i < area.getNumGeometries(); i++) {
      Polygon part = (Polygon) area.getGeometryN(i);
      for (int h = 0; h < part.getNumInteriorRing(); h++) {
        for (Coordinate corner : part.getInteriorRingN(h).getCoordinates()) {
          if (ring.beginsAt(corner.x, corner.y)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private Geometry line(GatheredParcel parcel) {
    List<LineString> lines = new ArrayList<>();
    for (GatheredRing ring : parcel.rings) {
      if (ring.differentPoints() < 2) {
        parcel.fail(issue(CornerIssue.LINE_TOO_SHORT, ring.firstRow, parcel.shown()));
        return null;
      }
      lines.add(FACTORY.createLineString(coordinates(ring)));
    }
    return lines.size() == 1
        ? lines.get(0)
        : FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
  }

  private Geometry points(GatheredParcel parcel) {
    List<Point> points = new ArrayList<>();
    for (GatheredRing ring : parcel.rings) {
      for (Coordinate place : coordinates(ring)) {
        points.add(FACTORY.createPoint(place));
      }
    }
    return points.size() == 1
        ? points.get(0)
        : FACTORY.createMultiPoint(points.toArray(Point[]::new));
  }

  private static Coordinate[] coordinates(GatheredRing ring) {
    Coordinate[] places = new Coordinate[ring.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = new CoordinateXY(ring.x(i), ring.y(i));
    }
    return places;
  }
}
