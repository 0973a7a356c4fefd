package org.ecozone.carto.raster;

/** Makes a picture smaller by the mean of 2 x 2 pixels. */
final class Halving {
  private Halving() {}

  /** Half as wide and high so many times; an odd last column or row counts double. */
  static PixelTile apply(PixelTile tile, int halvings) {
    PixelTile result = tile;
    for (int i = 0; i < halvings; i++) {
      result = half(result);
    }
    return result;
  }

  private static PixelTile half(PixelTile tile) {
    int width = (tile.widthPx() + 1) / 2;
    int height = (tile.heightPx() + 1) / 2;
    int[] argb = new int[width * height];
    int[] from = tile.argb();
    for (int y = 0; y < height; y++) {
      int upper = 2 * y * tile.widthPx();
      int lower = Math.min(2 * y + 1, tile.heightPx() - 1) * tile.widthPx();
      for (int x = 0; x < width; x++) {
        int left = 2 * x;
        int right = Math.min(left + 1, tile.widthPx() - 1);
        argb[y * width + x] =
            mean(from[upper + left], from[upper + right], from[lower + left], from[lower + right]);
      }
    }
    return PixelTile.of(width, height, argb);
  }

  private static int mean(int a, int b, int c, int d) {
    int result = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int sum =
          (a >>> shift & 0xFF) + (b >>> shift & 0xFF) + (c >>> shift & 0xFF) + (d >>> shift & 0xFF);
      result |= (sum + 2) / 4 << shift;
    }
    return result;
  }
}
