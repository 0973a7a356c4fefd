package org.ecozone.store.shape.shp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecozone.store.shape.issue.RowTally;
import org.ecozone.store.shape.issue.ShapeIssue;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/** Makes geometry of the contents of records. */
final class ShapeDecoder {
  static final GeometryFactory FACTORY =
      new GeometryFactory(new PrecisionModel(), 0, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

  /** Anything below means no value (ESRI, page 2). */
  private static final double NO_DATA = -1e38;

  /** Box of four doubles. */
  private static final int BOX = 32;

  /** Of a coordinate: 0.35 m of an easting with its zone, 0.1 m of degrees. */
  private static final double BOX_ROUNDING = 1e-8;

  private static final int POINT_BYTES = 16;

  /**
   * The largest polygon known to us has 1.8 million; sorting rings takes several times its size.
   */
  private static final int MOST_POINTS = 5_000_000;

  private final ShpHeader header;
  private final RowTally tally;
  private final ShapeRings rings;

  ShapeDecoder(ShpHeader header, RowTally tally) {
    this.header = header;
    this.tally = tally;
    this.rings = new ShapeRings(tally);
  }

  /**
   * The geometry of a record.
   *
   * @param bytes at the beginning of the contents
   * @param length of the contents, which the file holds
   */
  Geometry decode(WindowedBytes bytes, long length, long fid)
      throws IOException, BadRecordException {
    int code = bytes.littleInt();
    ShapeType type = ShapeType.of(code).orElse(null);
    if (type == null) {
      throw new BadRecordException(ShapeIssue.RECORD_TYPE, fid + 1, code);
    }
    if (type == ShapeType.NULL) {
      return null;
    }
    if (type != header.type()) {
      tally.add(ShapeIssue.TYPE_DIFFERS, fid);
    }
    return switch (type) {
      case POINT -> point(bytes, length, fid);
      case MULTIPOINT -> points(bytes, length, fid);
      case POLYLINE -> lines(parts(bytes, length, fid), fid);
      case POLYGON -> polygons(parts(bytes, length, fid), fid);
      default -> throw new BadRecordException(ShapeIssue.RECORD_MULTIPATCH, fid + 1);
    };
  }

  private static Geometry point(WindowedBytes bytes, long length, long fid)
      throws IOException, BadRecordException {
    if (length < 4 + POINT_BYTES) {
      throw new BadRecordException(ShapeIssue.RECORD_LENGTH, fid + 1, length);
    }
    return FACTORY.createPoint(sequence(coordinates(bytes, 1, fid)));
  }

  private Geometry points(WindowedBytes bytes, long length, long fid)
      throws IOException, BadRecordException {
    int head = 4 + BOX + 4;
    if (length < head) {
      throw new BadRecordException(ShapeIssue.RECORD_LENGTH, fid + 1, length);
    }
    double[] box = box(bytes);
    int count = bytes.littleInt();
    requireCount(count, 0, length - head, fid);
    if (count == 0) {
      return null;
    }
    double[] all = coordinates(bytes, count, fid);
    compare(box, List.of(all), fid);
    Point[] points = new Point[count];
    for (int i = 0; i < count; i++) {
      points[i] = FACTORY.createPoint(sequence(Arrays.copyOfRange(all, 2 * i, 2 * i + 2)));
    }
    return count == 1 ? points[0] : FACTORY.createMultiPoint(points);
  }

  /** Coordinates of each part, x and y in turn. */
  private List<double[]> parts(WindowedBytes bytes, long length, long fid)
      throws IOException, BadRecordException {
    int head = 4 + BOX + 8;
    if (length < head) {
      throw new BadRecordException(ShapeIssue.RECORD_LENGTH, fid + 1, length);
    }
    double[] box = box(bytes);
    int partCount = bytes.littleInt();
    int pointCount = bytes.littleInt();
    requireCount(pointCount, partCount, length - head, fid);
    int[] ends = new int[partCount];
    int first = partCount == 0 ? 0 : bytes.littleInt();
    for (int i = 1; i < partCount; i++) {
      ends[i - 1] = bytes.littleInt();
    }
    if (partCount > 0) {
      ends[partCount - 1] = pointCount;
    }
    int from = 0;
    boolean inOrder = first == 0 && (partCount > 0 || pointCount == 0);
    for (int i = 0; i < partCount && inOrder; i++) {
      inOrder = ends[i] >= from;
      from = ends[i];
    }
    if (!inOrder) {
      throw new BadRecordException(ShapeIssue.RECORD_PARTS, fid + 1);
    }
    List<double[]> result = new ArrayList<>(partCount);
    from = 0;
    for (int end : ends) {
      result.add(coordinates(bytes, end - from, fid));
      from = end;
    }
    compare(box, result, fid);
    return result;
  }

  private static void requireCount(int points, int parts, long room, long fid)
      throws BadRecordException {
    if (points < 0 || parts < 0 || POINT_BYTES * (long) points + 4L * parts > room) {
      throw new BadRecordException(ShapeIssue.RECORD_COUNTS, fid + 1, parts, points);
    }
    if (points > MOST_POINTS) {
      throw new BadRecordException(ShapeIssue.RECORD_TOO_LARGE, fid + 1, points, MOST_POINTS);
    }
  }

  private static double[] box(WindowedBytes bytes) throws IOException {
    double[] box = new double[4];
    bytes.doubles(box, 0, 4);
    return box;
  }

  /**
   * The box of a record says what its points say: the one thing that shows a coordinate that was
   * damaged. A box without width and height is one that its program left out.
   */
  private void compare(double[] stated, List<double[]> parts, long fid) {
    double[] found = {
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (double[] part : parts) {
      for (int i = 0; i < part.length; i++) {
        found[i % 2] = Math.min(found[i % 2], part[i]);
        found[2 + i % 2] = Math.max(found[2 + i % 2], part[i]);
      }
    }
    boolean left = stated[0] == stated[2] && stated[1] == stated[3];
    for (int i = 0; i < 4 && !left && found[0] <= found[2]; i++) {
      // written so that a box that is no number differs
      if (!(Math.abs(stated[i] - found[i]) <= BOX_ROUNDING * Math.max(1, Math.abs(found[i])))) {
        tally.add(ShapeIssue.BOX_DIFFERS, fid);
      }
    }
  }

  private static double[] coordinates(WindowedBytes bytes, int count, long fid)
      throws IOException, BadRecordException {
    double[] result = new double[2 * count];
    bytes.doubles(result, 0, result.length);
    for (double value : result) {
      if (!(value > NO_DATA && value < Double.POSITIVE_INFINITY)) {
        throw new BadRecordException(ShapeIssue.RECORD_NOT_FINITE, fid + 1);
      }
    }
    return result;
  }

  private Geometry lines(List<double[]> parts, long fid) throws BadRecordException {
    if (parts.isEmpty()) {
      return null;
    }
    List<LineString> lines = new ArrayList<>();
    for (double[] part : parts) {
      if (part.length >= 4) {
        lines.add(FACTORY.createLineString(sequence(part)));
      } else {
        tally.add(ShapeIssue.PART_DEGENERATE, fid);
      }
    }
    if (lines.isEmpty()) {
      throw new BadRecordException(ShapeIssue.RECORD_PARTS, fid + 1);
    }
    return lines.size() == 1
        ? lines.get(0)
        : FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
  }

  private Geometry polygons(List<double[]> parts, long fid) throws BadRecordException {
    return parts.isEmpty() ? null : rings.assemble(parts, fid);
  }

  static PackedCoordinateSequence sequence(double[] xy) {
    return new PackedCoordinateSequence.Double(xy, 2, 0);
  }
}
