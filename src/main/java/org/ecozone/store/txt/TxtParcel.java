package org.ecozone.store.txt;

import java.util.Arrays;
import org.ecozone.zone.Issue;

/** A parcel while its lines are read: its head, its points in the order of the file. */
final class TxtParcel {
  /** One parcel of more points is no parcel. */
  static final int MOST_POINTS = 5_000_000;

  private final ParcelHead head;
  private final boolean bare;
  private double[] xy = new double[32];
  private int[] rings = new int[16];
  private long[] lines = new long[16];
  private int size;
  private int heights;
  private Issue failure;

  /**
   * @param bare whether no head stands before the points
   */
  TxtParcel(ParcelHead head, boolean bare) {
    this.head = head;
    this.bare = bare;
  }

  void add(PointLine point, long line, String file) {
    if (size == MOST_POINTS) {
      fail(Issue.of(TxtIssue.POINTS_MANY, file, "", head.line(), MOST_POINTS));
      return;
    }
    if (size == rings.length) {
      xy = Arrays.copyOf(xy, 4 * size);
      rings = Arrays.copyOf(rings, 2 * size);
      lines = Arrays.copyOf(lines, 2 * size);
    }
    xy[2 * size] = point.x();
    xy[2 * size + 1] = point.y();
    boolean follows = point.ring() == PointLine.NO_RING && size > 0;
    rings[size] = follows ? rings[size - 1] : point.ring();
    lines[size] = line;
    heights += point.hasHeight() ? 1 : 0;
    size++;
  }

  /** Only the first failure is kept: it is where the file goes wrong. */
  void fail(Issue why) {
    failure = failure == null ? why : failure;
  }

  ParcelHead head() {
    return head;
  }

  boolean isBare() {
    return bare;
  }

  int size() {
    return size;
  }

  double x(int point) {
    return xy[2 * point];
  }

  double y(int point) {
    return xy[2 * point + 1];
  }

  /** The ring number that is written at a point, or at the last one before it that has one. */
  int ring(int point) {
    return rings[point];
  }

  long line(int point) {
    return lines[point];
  }

  /** Points that have a height. */
  int heights() {
    return heights;
  }

  /** Null if all lines were understood. */
  Issue failure() {
    return failure;
  }

  double[] copy(int from, int to) {
    return Arrays.copyOfRange(xy, 2 * from, 2 * to);
  }
}
