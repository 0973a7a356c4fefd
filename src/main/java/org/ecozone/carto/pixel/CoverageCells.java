package org.ecozone.carto.pixel;

/**
 * How much of each pixel of a tile polygons cover: edges are added, then the rows are swept.
 *
 * <p>Coordinates are 1/256 pixel, y down, 0, 0 the tile's upper left corner, and within ±2^30. The
 * result for a pixel depends on the edges alone, not on where the tile begins, and an edge and its
 * reverse cancel out exactly.
 *
 * <p>One thread at a time.
 */
public final class CoverageCells {
  /** Steps within a pixel. */
  public static final int STEPS = 256;

  static final int SHIFT = 8;
  private static final int MASK = STEPS - 1;

  /** Twice the area of a pixel. */
  private static final int PIXEL = 2 * STEPS;

  /** A quotient of such numbers differs from a whole one by more than a double is rounded. */
  private static final long EXACT = 1L << 42;

  private static final long EXACT_DIVISOR = 1L << 20;

  /** How overlaps count. */
  public enum Overlap {
    /** What is covered twice is not covered: holes. */
    EVEN_ODD,
    /** What is covered twice is covered; all polygons turn the same way. */
    UNION
  }

  /** Takes runs of pixels of one coverage. */
  @FunctionalInterface
  public interface Spans {
    /**
     * @param fromX first pixel
     * @param toX after the last one
     * @param coverage 1 to 256
     */
    void span(int y, int fromX, int toX, int coverage);
  }

  private final int width;
  private final int height;
  private final int right;
  private final int bottom;
  private final int stride;
  private final int words;

  /** Change of coverage from the pixel to the left, in 1/131072. */
  private final int[] changes;

  /** Which of them are not known to be 0. */
  private final long[] touched;

  private int firstRow;
  private int lastRow;
  private int leftmost = Integer.MAX_VALUE;
  private int rightmost = Integer.MIN_VALUE;

  /** For a tile of so many pixels. */
  public CoverageCells(int width, int height) {
    this.width = width;
    this.height = height;
    this.right = width << SHIFT;
    this.bottom = height << SHIFT;
    this.stride = width + 2;
    this.words = (stride + 63) >> 6;
    this.changes = new int[stride * height];
    this.touched = new long[words * height];
    this.firstRow = height;
    this.lastRow = -1;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Adds an edge of a polygon. */
  public void edge(int x0, int y0, int x1, int y1) {
    if (y0 < y1) {
      down(x0, y0, x1, y1, 1);
    } else if (y1 < y0) {
      down(x1, y1, x0, y0, -1);
    }
  }

  private void down(int x0, int y0, int x1, int y1, int sign) {
    if (y1 <= 0 || y0 >= bottom || x0 >= right && x1 >= right) {
      return;
    }
    int from = Math.max(y0, 0);
    int to = Math.min(y1, bottom);
    int row = from >> SHIFT;
    int end = (to - 1) >> SHIFT;
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, end);
    leftmost = Math.min(leftmost, Math.min(x0, x1));
    rightmost = Math.max(rightmost, Math.max(x0, x1));
    if (x0 <= 0 && x1 <= 0) {
      upright(0, from, to, sign);
    } else if (x0 == x1) {
      upright(x0, from, to, sign);
    } else if (row == end && y0 == from && y1 == to) {
      inRow(row, x0, y0 & MASK, x1, y1 - (row << SHIFT), sign);
    } else {
      slanted(x0, y0, x1, y1, sign, from, to);
    }
  }

  /** Left of the right border. */
  private void upright(int x, int from, int to, int sign) {
    int cell = x >> SHIFT;
    int twiceLeft = 2 * (x & MASK);
    for (int y = from; y < to; ) {
      int row = y >> SHIFT;
      int next = Math.min((row + 1) << SHIFT, to);
      add(row, cell, sign * (next - y), twiceLeft);
      y = next;
    }
  }

  private static long floorDiv(long product, long dy) {
    return Math.abs(product) < EXACT && dy < EXACT_DIVISOR
        ? (long) Math.floor((double) product / dy)
        : Math.floorDiv(product, dy);
  }

  /** Where it crosses the borders of rows is floored, counted from its upper end. */
  private void slanted(int x0, int y0, int x1, int y1, int sign, int from, int to) {
    long dx = (long) x1 - x0;
    long dy = (long) y1 - y0;
    int row = from >> SHIFT;
    int x = from == y0 ? x0 : x0 + (int) floorDiv((from - (long) y0) * dx, dy);
    int nextY = (row + 1) << SHIFT;
    long whole = 0;
    long rest = 0;
    long step = 0;
    long stepRest = 0;
    if (nextY < y1) {
      long product = (nextY - (long) y0) * dx;
      whole = floorDiv(product, dy);
      rest = product - whole * dy;
      if (nextY + STEPS < y1) {
        step = floorDiv(STEPS * dx, dy);
        stepRest = STEPS * dx - step * dy;
      }
    }
    int y = from;
    while (y < to) {
      boolean last = nextY >= y1;
      int nextX = last ? x1 : x0 + (int) whole;
      int endY = last ? y1 : nextY;
      inRow(row, x, y - (row << SHIFT), nextX, endY - (row << SHIFT), sign);
      x = nextX;
      y = endY;
      row++;
      nextY += STEPS;
      whole += step;
      rest += stepRest;
      if (rest >= dy) {
        rest -= dy;
        whole++;
      }
    }
  }

  /** From (xa, ya) down to (xb, yb), y counted from the top of the row. */
  private void inRow(int row, int xa, int ya, int xb, int yb, int sign) {
    int cell = xa >> SHIFT;
    int dy = yb - ya;
    if (cell == xb >> SHIFT) {
      if (cell < 0) {
        add(row, 0, sign * dy, 0);
      } else if (cell < width) {
        add(row, cell, sign * dy, (xa & MASK) + (xb & MASK));
      }
    } else if (xa < xb) {
      across(row, xa, xb, dy, sign);
    } else {
      across(row, xb, xa, dy, sign);
    }
  }

  /**
   * Spreads a height evenly over the cells from left to right. Quotients are floored; below 2^40 a
   * division of doubles does that exactly, and sooner.
   */
  private void across(int row, int left, int rightEnd, int dy, int sign) {
    if (left >= right) {
      return;
    }
    if (rightEnd <= 0) {
      add(row, 0, sign * dy, 0);
      return;
    }
    long dx = (long) rightEnd - left;
    int done = 0;
    int x = left;
    if (left < 0) {
      done = (int) (-(long) left * dy / dx);
      add(row, 0, sign * done, 0);
      x = 0;
    }
    int cell = x >> SHIFT;
    int lastCell = Math.min((rightEnd - 1) >> SHIFT, width - 1);
    while (cell <= lastCell) {
      int border = (cell + 1) << SHIFT;
      int end = Math.min(border, rightEnd);
      int reached = end == rightEnd ? dy : (int) ((double) ((end - (long) left) * dy) / dx);
      int cellLeft = cell << SHIFT;
      add(row, cell, sign * (reached - done), x - cellLeft + (end - cellLeft));
      done = reached;
      x = end;
      cell++;
    }
  }

  /**
   * A piece of edge in a cell.
   *
   * @param height signed, in steps
   * @param twiceLeft what lies left of its ends, added up: 0 to 512
   */
  private void add(int row, int cell, int height, int twiceLeft) {
    int at = row * stride + cell;
    int beyond = height * twiceLeft;
    changes[at] += height * PIXEL - beyond;
    changes[at + 1] += beyond;
    long bit = 1L << cell;
    int word = row * words + (cell >> 6);
    touched[word] |= bit;
    if (bit < 0) {
      touched[word + 1] |= 1;
    } else {
      touched[word] |= bit << 1;
    }
  }

  /** Hands out what is covered, row by row from left to right, and is empty afterwards. */
  public void sweep(Overlap overlap, Spans spans) {
    if (firstRow > lastRow) {
      return;
    }
    int firstWord = Math.max(0, leftmost >> SHIFT) >> 6;
    int lastWord = Math.min(words - 1, Math.max(0, (rightmost >> SHIFT) + 1) >> 6);
    for (int row = firstRow; row <= lastRow; row++) {
      sweepRow(row, firstWord, lastWord, overlap, spans);
    }
    firstRow = height;
    lastRow = -1;
    leftmost = Integer.MAX_VALUE;
    rightmost = Integer.MIN_VALUE;
  }

  private void sweepRow(int row, int firstWord, int lastWord, Overlap overlap, Spans spans) {
    int base = row * stride;
    int sum = 0;
    int x = 0;
    for (int word = firstWord; word <= lastWord; word++) {
      long bits = touched[row * words + word];
      if (bits == 0) {
        continue;
      }
      touched[row * words + word] = 0;
      int start = word << 6;
      do {
        int cell = start + Long.numberOfTrailingZeros(bits);
        bits &= bits - 1;
        int change = changes[base + cell];
        if (change != 0) {
          changes[base + cell] = 0;
          x = emit(row, x, cell, sum, overlap, spans);
          sum += change;
        }
      } while (bits != 0);
    }
    if (sum != 0) {
      emit(row, x, width, sum, overlap, spans);
    }
  }

  private int emit(int row, int from, int to, int sum, Overlap overlap, Spans spans) {
    int end = Math.min(to, width);
    if (sum != 0 && end > from) {
      int coverage = coverage(sum, overlap);
      if (coverage > 0) {
        spans.span(row, from, end, coverage);
      }
    }
    return end;
  }

  private static int coverage(int sum, Overlap overlap) {
    int covered = (Math.abs(sum) + STEPS) >> SHIFT + 1;
    if (overlap == Overlap.UNION) {
      return Math.min(covered, STEPS);
    }
    int folded = covered & 2 * STEPS - 1;
    return folded > STEPS ? 2 * STEPS - folded : folded;
  }
}
