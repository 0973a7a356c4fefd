package org.ecozone.store.shape.shp;

import java.util.Arrays;
import java.util.List;
import org.ecozone.geo.ring.AssembledArea;
import org.ecozone.geo.ring.CoordinateUnit;
import org.ecozone.geo.ring.RingAssembly;
import org.ecozone.geo.ring.RingRemark;
import org.ecozone.store.shape.issue.RowTally;
import org.ecozone.store.shape.issue.ShapeIssue;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Rings of a record as polygons; what they say by their direction is only counted. */
final class ShapeRings {
  private final RowTally tally;

  ShapeRings(RowTally tally) {
    this.tally = tally;
  }

  /**
   * Polygon or multipolygon.
   *
   * @param rings at least one, finite
   */
  Geometry assemble(List<double[]> rings, long fid) throws BadRecordException {
    Geometry result = rings.size() == 1 ? single(rings.get(0), fid) : several(rings, fid);
    if (result == null) {
      throw new BadRecordException(ShapeIssue.RECORD_WITHOUT_AREA, fid + 1);
    }
    if (isTurned(result)) {
      tally.add(ShapeIssue.RINGS_TURNED, fid);
    }
    return result;
  }

  /** The usual case, every point as it stands. */
  private Geometry single(double[] ring, long fid) {
    double[] closed = closed(ring);
    if (!hasThreePlaces(closed)) {
      return null;
    }
    if (closed.length != ring.length) {
      tally.add(ShapeIssue.RING_CLOSED, fid);
    }
    return ShapeDecoder.FACTORY.createPolygon(ShapeDecoder.sequence(closed));
  }

  private static double[] closed(double[] ring) {
    int n = ring.length;
    if (n < 4 || ring[0] == ring[n - 2] && ring[1] == ring[n - 1]) {
      return ring;
    }
    double[] result = Arrays.copyOf(ring, n + 2);
    result[n] = ring[0];
    result[n + 1] = ring[1];
    return result;
  }

  private static boolean hasThreePlaces(double[] ring) {
    int second = -1;
    for (int i = 2; i < ring.length; i += 2) {
      boolean other = ring[i] != ring[0] || ring[i + 1] != ring[1];
      if (other && second < 0) {
        second = i;
      } else if (other && (ring[i] != ring[second] || ring[i + 1] != ring[second + 1])) {
        return ring.length >= 8;
      }
    }
    return false;
  }

  private Geometry several(List<double[]> rings, long fid) throws BadRecordException {
    double[] first = rings.stream().filter(ring -> ring.length > 0).findFirst().orElse(null);
    if (first == null) {
      return null;
    }
    AssembledArea area = RingAssembly.of(rings, CoordinateUnit.of(first[0], first[1]));
    for (RingRemark remark : area.remarks()) {
      switch (remark.kind()) {
        case CLOSED -> tally.add(ShapeIssue.RING_CLOSED, fid);
        case POINTS_DROPPED -> tally.add(ShapeIssue.POINTS_REPEATED, fid);
        case TOO_FEW_POINTS, NOT_FINITE -> tally.add(ShapeIssue.PART_DEGENERATE, fid);
        case DUPLICATE -> tally.add(ShapeIssue.RING_TWICE, fid);
        case CROSSING -> tally.add(ShapeIssue.RINGS_CROSS, fid);
        case TOO_INTRICATE ->
            throw new BadRecordException(ShapeIssue.RECORD_TOO_INTRICATE, fid + 1, rings.size());
      }
    }
    return area.geometry();
  }

  /** By the format shells go clockwise and holes the other way (ESRI, page 8). */
  private static boolean isTurned(Geometry area) {
    for (int i = 0; i < area.getNumGeometries(); i++) {
      Polygon part = (Polygon) area.getGeometryN(i);
      if (signedArea(part.getExteriorRing()) > 0) {
        return true;
      }
      for (int k = 0; k < part.getNumInteriorRing(); k++) {
        if (signedArea(part.getInteriorRingN(k)) < 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Twice the area, positive if counter-clockwise; for the sign only. */
  private static double signedArea(LinearRing ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    double x0 = points.getX(0);
    double y0 = points.getY(0);
    double sum = 0;
    for (int i = 1; i + 1 < points.size(); i++) {
      sum +=
          (points.getX(i) - x0) * (points.getY(i + 1) - y0)
              - (points.getX(i + 1) - x0) * (points.getY(i) - y0);
    }
    return sum;
  }
}
