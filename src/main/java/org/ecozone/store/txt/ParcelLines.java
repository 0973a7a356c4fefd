package org.ecozone.store.txt;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** Lines and points of a parcel that is no area. */
final class ParcelLines {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private ParcelLines() {}

  /** A line for each run of one ring number; a failure if one has a single point. */
  static Geometry lines(TxtParcel parcel, String file) {
    List<LineString> lines = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= parcel.size(); i++) {
      if (i == parcel.size() || parcel.ring(i) != parcel.ring(from)) {
        if (i - from < 2) {
          parcel.fail(
              Issue.of(TxtIssue.LINE_SHORT, file, "", parcel.head().line(), parcel.line(from)));
          return null;
        }
        lines.add(
            FACTORY.createLineString(
                new PackedCoordinateSequence.Double(parcel.copy(from, i), 2, 0)));
        from = i;
      }
    }
    return lines.size() == 1
        ? lines.get(0)
        : FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
  }

  static Geometry points(TxtParcel parcel) {
    Point[] points = new Point[parcel.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] =
          FACTORY.createPoint(new PackedCoordinateSequence.Double(parcel.copy(i, i + 1), 2, 0));
    }
    return points.length == 1 ? points[0] : FACTORY.createMultiPoint(points);
  }
}
