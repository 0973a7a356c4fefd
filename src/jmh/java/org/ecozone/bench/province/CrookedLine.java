package org.ecozone.bench.province;

/**
 * A straight line made crooked by midpoint displacement. Each half is bent again, by up to the same
 * share of its own length.
 *
 * <p>All points lie in the rhombus around the line whose angle at the ends is at most {@code bends
 * * atan(2 * share)}: lines that meet at twice that angle or more do not cross.
 *
 * @param seed which crookedness
 * @param share largest displacement of a middle as a share of the length
 */
record CrookedLine(long seed, double share) {
  /**
   * Appends the line from its first point (included) to its last (excluded).
   *
   * @param from id of the first point
   * @param to id of the last point; the line back is the same line
   * @param bends the line gets {@code 2^bends} segments
   */
  void append(Ring ring, Line line, long from, long to, int bends) {
    ring.add(line.x1(), line.y1());
    if (from < to) {
      forward(ring, line, from, to, bends, 1);
    } else {
      backward(ring, line.reversed(), to, from, bends, 1);
    }
  }

  /** A segment, in metres. */
  record Line(double x1, double y1, double x2, double y2) {
    Line reversed() {
      return new Line(x2, y2, x1, y1);
    }
  }

  private double shift(long from, long to, long node) {
    return share * (2 * Noise.unit(seed + node, from, to) - 1);
  }

  private void forward(Ring ring, Line line, long from, long to, int bends, long node) {
    if (bends == 0) {
      return;
    }
    double shift = shift(from, to, node);
    double x = (line.x1 + line.x2) / 2 - shift * (line.y2 - line.y1);
    double y = (line.y1 + line.y2) / 2 + shift * (line.x2 - line.x1);
    forward(ring, new Line(line.x1, line.y1, x, y), from, to, bends - 1, 2 * node);
    ring.add(x, y);
    forward(ring, new Line(x, y, line.x2, line.y2), from, to, bends - 1, 2 * node + 1);
  }

  /** The same points, last first. */
  private void backward(Ring ring, Line line, long from, long to, int bends, long node) {
    if (bends == 0) {
      return;
    }
    double shift = shift(from, to, node);
    double x = (line.x1 + line.x2) / 2 - shift * (line.y2 - line.y1);
    double y = (line.y1 + line.y2) / 2 + shift * (line.x2 - line.x1);
    backward(ring, new Line(x, y, line.x2, line.y2), from, to, bends - 1, 2 * node + 1);
    ring.add(x, y);
    backward(ring, new Line(line.x1, line.y1, x, y), from, to, bends - 1, 2 * node);
  }
}
