package org.ecozone.carto.pixel;

import java.util.Arrays;

/**
 * The premultiplied pixels of a tile, and how colours are laid over them.
 *
 * <p>Source of the blending: T. Porter and T. Duff, Compositing Digital Images (1984), "over"; two
 * components at a time in one int, rounded so that what is opaque stays opaque.
 */
public final class Pixels {
  private static final int TWO = 0x00ff00ff;
  private static final int HALVES = 0x00800080;

  private final int[] argb;
  private final int width;
  private final int height;

  /** Over an array of width times height. */
  public Pixels(int[] argb, int width, int height) {
    this.argb = argb;
    this.width = width;
    this.height = height;
  }

  public int[] argb() {
    return argb;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Everything one colour. */
  public void clear(int premultiplied) {
    Arrays.fill(argb, premultiplied);
  }

  /** 0xAARRGGBB as in styles to premultiplied. */
  public static int premultiplied(int colour) {
    int alpha = colour >>> 24;
    return alpha << 24
        | by255((colour >> 16 & 0xff) * alpha) << 16
        | by255((colour >> 8 & 0xff) * alpha) << 8
        | by255((colour & 0xff) * alpha);
  }

  private static int by255(int product) {
    return (product * 2 + 255) / 510;
  }

  /** A premultiplied colour at a share of 0 to 256. */
  static int scaled(int premultiplied, int share) {
    int redBlue = (premultiplied & TWO) * share + HALVES >>> 8 & TWO;
    int alphaGreen = (premultiplied >>> 8 & TWO) * share + HALVES & ~TWO;
    return redBlue | alphaGreen;
  }

  /** One premultiplied pixel over another. */
  static int over(int above, int below) {
    int alpha = above >>> 24;
    int rest = 256 - alpha - (alpha >> 7);
    return above + scaled(below, rest);
  }

  /** Lays a colour over a run of pixels. */
  void blend(int y, int fromX, int toX, int premultiplied, int coverage) {
    int source = coverage == 256 ? premultiplied : scaled(premultiplied, coverage);
    int alpha = source >>> 24;
    int from = y * width + fromX;
    int to = y * width + toX;
    if (alpha == 255) {
      Arrays.fill(argb, from, to, source);
      return;
    }
    int rest = 256 - alpha - (alpha >> 7);
    for (int i = from; i < to; i++) {
      int below = argb[i];
      int redBlue = (below & TWO) * rest + HALVES >>> 8 & TWO;
      int alphaGreen = (below >>> 8 & TWO) * rest + HALVES & ~TWO;
      argb[i] = source + (redBlue | alphaGreen);
    }
  }

  /** Lays one pixel over another. */
  void blend(int at, int source) {
    argb[at] = over(source, argb[at]);
  }

  /** Lays a picture of the same size over this one, as a whole, at a share of 0 to 256. */
  public void lay(Pixels above, int share) {
    int[] source = above.argb;
    for (int i = 0; i < argb.length; i++) {
      if (source[i] != 0) {
        argb[i] = over(scaled(source[i], share), argb[i]);
      }
    }
  }
}
