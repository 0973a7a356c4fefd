package org.ecozone.carto.pixel;

/** The pieces of a line that have a length, with their directions. Used again and again. */
final class Segments {
  private int[] x = new int[64];
  private int[] y = new int[64];
  private double[] length = new double[64];
  private double[] unitX = new double[64];
  private double[] unitY = new double[64];
  private int count;
  private boolean closed;

  /** Takes a line apart. */
  void of(int[] xs, int[] ys, int size, boolean ring) {
    if (x.length <= size) {
      grow(size);
    }
    closed = ring;
    int points = 0;
    for (int i = 0; i < size; i++) {
      if (points == 0 || x[points - 1] != xs[i] || y[points - 1] != ys[i]) {
        x[points] = xs[i];
        y[points] = ys[i];
        length[points] = -1;
        points++;
      }
    }
    count = Math.max(0, points - 1);
  }

  private void grow(int size) {
    int room = Math.max(size + 1, 2 * x.length);
    x = new int[room];
    y = new int[room];
    length = new double[room];
    unitX = new double[room];
    unitY = new double[room];
  }

  int count() {
    return count;
  }

  /** -1 at the beginning of a line. */
  int before(int i) {
    return i > 0 ? i - 1 : closed ? count - 1 : -1;
  }

  /** -1 at the end of a line. */
  int after(int i) {
    return i + 1 < count ? i + 1 : closed ? 0 : -1;
  }

  int fromX(int i) {
    return x[i];
  }

  int fromY(int i) {
    return y[i];
  }

  int toX(int i) {
    return x[i + 1];
  }

  int toY(int i) {
    return y[i + 1];
  }

  double length(int i) {
    measure(i);
    return length[i];
  }

  double unitX(int i) {
    measure(i);
    return unitX[i];
  }

  double unitY(int i) {
    measure(i);
    return unitY[i];
  }

  /** Of the angle by which the line turns. */
  double cosine(int i, int k) {
    return unitX(i) * unitX(k) + unitY(i) * unitY(k);
  }

  /** When first asked for: most pieces of a large outline lie off the tile. */
  private void measure(int i) {
    if (length[i] < 0) {
      double dx = (double) x[i + 1] - x[i];
      double dy = (double) y[i + 1] - y[i];
      double whole = Math.sqrt(dx * dx + dy * dy);
      length[i] = whole;
      unitX[i] = dx / whole;
      unitY[i] = dy / whole;
    }
  }
}
