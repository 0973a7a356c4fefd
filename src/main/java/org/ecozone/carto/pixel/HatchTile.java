package org.ecozone.carto.pixel;

/**
 * One period of a hatch in device pixels. It is repeated from the corner of the pixel grid of the
 * whole map, so that it goes on from tile to tile and moves with the map.
 *
 * @param argb premultiplied, size times size
 * @param size edge in pixels
 * @param mean of all pixels, premultiplied
 */
record HatchTile(int[] argb, int size, int mean) {
  static HatchTile of(int[] argb, int size) {
    long[] sums = new long[4];
    for (int pixel : argb) {
      for (int i = 0; i < 4; i++) {
        sums[i] += pixel >>> 8 * i & 0xff;
      }
    }
    int mean = 0;
    for (int i = 0; i < 4; i++) {
      mean |= (int) (sums[i] / argb.length) << 8 * i;
    }
    return new HatchTile(argb, size, mean);
  }

  /** Lays a run of the pattern over pixels. */
  void paint(Pixels pixels, PixelGrid grid, int y, int fromX, int toX, int coverage) {
    int row = Math.floorMod(grid.top() + y, size) * size;
    int column = Math.floorMod(grid.left() + fromX, size);
    int at = y * pixels.width() + fromX;
    for (int x = fromX; x < toX; x++, at++) {
      int source = argb[row + column];
      if (source != 0) {
        pixels.blend(at, coverage == 256 ? source : Pixels.scaled(source, coverage));
      }
      column = column + 1 == size ? 0 : column + 1;
    }
  }
}
