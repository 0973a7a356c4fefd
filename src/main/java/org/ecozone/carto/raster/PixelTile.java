package org.ecozone.carto.raster;

/**
 * A decoded tile.
 *
 * @param widthPx pixels
 * @param heightPx pixels
 * @param argb premultiplied 0xAARRGGBB, row by row; never changed; empty if there is nothing to
 *     show
 * @param state whether there is a picture
 */
record PixelTile(int widthPx, int heightPx, int[] argb, State state) {
  enum State {
    PICTURE,
    /** The file has no tile here. */
    MISSING,
    /** It could not be read: to be hatched. */
    DAMAGED
  }

  static final PixelTile MISSING = new PixelTile(0, 0, new int[0], State.MISSING);
  static final PixelTile DAMAGED = new PixelTile(0, 0, new int[0], State.DAMAGED);

  static PixelTile of(int widthPx, int heightPx, int[] argb) {
    return new PixelTile(widthPx, heightPx, argb, State.PICTURE);
  }

  long bytes() {
    return 64 + 4L * argb.length;
  }
}
