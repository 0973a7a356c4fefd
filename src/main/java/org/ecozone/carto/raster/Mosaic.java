package org.ecozone.carto.raster;

import java.util.Arrays;

/**
 * The pixels of one level that a picture needs, put together from tiles.
 *
 * <p>Threads: filled by one, then read only.
 */
final class Mosaic {
  /** A pixel whose tile is damaged: no premultiplied colour has this value. */
  static final int DAMAGED = 0x00000001;

  private final long left;
  private final long top;
  private final int widthPx;
  private final int heightPx;
  private final int[] argb;

  /**
   * An empty one.
   *
   * @param left first column, in pixels of the level after halving
   * @param top first row
   */
  Mosaic(long left, long top, int widthPx, int heightPx) {
    this.left = left;
    this.top = top;
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.argb = new int[widthPx * heightPx];
  }

  long left() {
    return left;
  }

  long top() {
    return top;
  }

  int widthPx() {
    return widthPx;
  }

  int heightPx() {
    return heightPx;
  }

  int[] argb() {
    return argb;
  }

  /** Puts a tile to its place; what reaches beyond is cut off. */
  void put(PixelTile tile, long tileLeft, long tileTop, int tileWidthPx, int tileHeightPx) {
    if (tile.state() == PixelTile.State.MISSING) {
      return;
    }
    boolean picture = tile.state() == PixelTile.State.PICTURE;
    int fromX = (int) Math.max(0, left - tileLeft);
    int toX = (int) Math.min(picture ? tile.widthPx() : tileWidthPx, left + widthPx - tileLeft);
    int fromY = (int) Math.max(0, top - tileTop);
    int toY = (int) Math.min(picture ? tile.heightPx() : tileHeightPx, top + heightPx - tileTop);
    if (fromX >= toX) {
      return;
    }
    for (int y = fromY; y < toY; y++) {
      int at = (int) (tileTop + y - top) * widthPx + (int) (tileLeft + fromX - left);
      if (picture) {
        System.arraycopy(tile.argb(), y * tile.widthPx() + fromX, argb, at, toX - fromX);
      } else {
        Arrays.fill(argb, at, at + toX - fromX, DAMAGED);
      }
    }
  }

  /**
   * The colour at a place, premultiplied; the mean of the four nearest pixels by their distance.
   * DAMAGED where the pixel is; 0 outside.
   *
   * @param x pixels from the mosaic's left edge
   * @param y pixels from its upper edge
   */
  int sample(double x, double y) {
    if (!(x >= 0 && y >= 0 && x <= widthPx && y <= heightPx)) {
      return 0;
    }
    double cx = x - 0.5;
    double cy = y - 0.5;
    int x0 = (int) Math.floor(cx);
    int y0 = (int) Math.floor(cy);
    int weightX = (int) ((cx - x0) * 256);
    int weightY = (int) ((cy - y0) * 256);
    int left0 = Math.max(x0, 0);
    int right = Math.min(x0 + 1, widthPx - 1);
    int upper = Math.max(y0, 0) * widthPx;
    int lower = Math.min(y0 + 1, heightPx - 1) * widthPx;
    int a = argb[upper + left0];
    int b = argb[upper + right];
    int c = argb[lower + left0];
    int d = argb[lower + right];
    if (a == b && a == c && a == d) {
      return a;
    }
    if (a == DAMAGED || b == DAMAGED || c == DAMAGED || d == DAMAGED) {
      int nearest = weightY < 128 ? weightX < 128 ? a : b : weightX < 128 ? c : d;
      return nearest;
    }
    return mix(mix(a, b, weightX), mix(c, d, weightX), weightY);
  }

  /** Two channels at a time. */
  private static int mix(int a, int b, int weight) {
    int evenA = a & 0x00FF00FF;
    int oddA = a >>> 8 & 0x00FF00FF;
    int evenB = b & 0x00FF00FF;
    int oddB = b >>> 8 & 0x00FF00FF;
    int even = (evenA * (256 - weight) + evenB * weight + 0x00800080) >>> 8 & 0x00FF00FF;
    int odd = (oddA * (256 - weight) + oddB * weight + 0x00800080) & 0xFF00FF00;
    return even | odd;
  }
}
