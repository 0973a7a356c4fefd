package org.ecozone.carto.pixel;

/** A line moved to one side. Corners are mitred; sharp ones are cut at four widths. */
final class OffsetPath {
  private OffsetPath() {}

  /**
   * Writes the moved path.
   *
   * @param steps to the left of the direction, y down
   */
  static void fill(StepPath path, double steps, StepPath moved) {
    moved.clear();
    int[] keep = distinct(path);
    int count = keep.length;
    if (count < 2) {
      return;
    }
    boolean ring = path.isRing();
    for (int i = 0; i < count; i++) {
      int before = i > 0 ? keep[i - 1] : ring ? keep[count - 2] : -1;
      int after = i + 1 < count ? keep[i + 1] : ring ? keep[1] : -1;
      vertex(path, before, keep[i], after, steps, moved);
    }
    if (ring) {
      moved.markRing();
    }
  }

  private static int[] distinct(StepPath path) {
    int[] keep = new int[path.size];
    int count = 0;
    for (int i = 0; i < path.size; i++) {
      if (count == 0
          || path.x[keep[count - 1]] != path.x[i]
          || path.y[keep[count - 1]] != path.y[i]) {
        keep[count++] = i;
      }
    }
    return java.util.Arrays.copyOf(keep, count);
  }

  private static void vertex(
      StepPath path, int before, int at, int after, double steps, StepPath moved) {
    double[] a = before < 0 ? null : left(path, before, at);
    double[] b = after < 0 ? null : left(path, at, after);
    double[] from = a == null ? b : a;
    double[] to = b == null ? a : b;
    double sumX = from[0] + to[0];
    double sumY = from[1] + to[1];
    double squared = sumX * sumX + sumY * sumY;
    double scale = 2 * steps / Math.max(squared, 0.25); // 4 at a straight line
    moved.add(
        path.x[at] + Math.floor(sumX * scale + 0.5), path.y[at] + Math.floor(sumY * scale + 0.5));
  }

  /** Unit vector to the left; y points down. */
  private static double[] left(StepPath path, int from, int to) {
    double dx = (double) path.x[to] - path.x[from];
    double dy = (double) path.y[to] - path.y[from];
    double length = Math.sqrt(dx * dx + dy * dy);
    return new double[] {dy / length, -dx / length};
  }
}
