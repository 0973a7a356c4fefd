package org.ecozone.carto.raster.tiff;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns samples of one TIFF into colours: palette, grey, RGB, alpha channel, mask, no-data value,
 * more than 8 bits by stretching.
 *
 * <p>Threads: immutable.
 */
public final class PixelColours {
  /** Parts of a picture that are looked at for its range of values, along each side. */
  private static final int PARTS = 4;

  private static final int PART_PX = 256;

  private final TiffDirectory directory;
  private final int colourBands;
  private final boolean alpha;
  private final double noData;
  private final Stretch stretch;

  private PixelColours(TiffDirectory directory, Stretch stretch) {
    this.directory = directory;
    this.colourBands = directory.bands() >= 3 ? 3 : 1;
    this.alpha = directory.isAlpha(colourBands);
    this.noData = directory.noData();
    this.stretch = stretch;
  }

  /**
   * Reads some parts of the picture if its values have to be stretched.
   *
   * @param full the full-size picture, whose tags count
   * @param sampled a picture of the same file to take the range of values from: an overview if
   *     there is one
   */
  public static PixelColours of(TiffFile file, TiffDirectory full, TiffDirectory sampled)
      throws IOException {
    if (full.bitsPerSample() <= 8) {
      return new PixelColours(full, Stretch.NONE);
    }
    List<Raster> parts = new ArrayList<>();
    IOException failure = null;
    for (int i = 0; i < PARTS * PARTS; i++) {
      try {
        BufferedImage part = file.read(sampled.index(), part(sampled, i % PARTS, i / PARTS));
        if (part != null) {
          parts.add(part.getRaster());
        }
      } catch (IOException e) {
        failure = e; // a damaged part; the others tell the range
      }
    }
    if (parts.isEmpty() && failure != null) {
      throw failure;
    }
    return new PixelColours(full, Stretch.of(parts, full.bands() >= 3 ? 3 : 1, full.noData()));
  }

  private static Rectangle part(TiffDirectory picture, int column, int row) {
    int width = Math.min(PART_PX, picture.widthPx());
    int height = Math.min(PART_PX, picture.heightPx());
    int x = (int) ((long) (picture.widthPx() - width) * column / (PARTS - 1));
    int y = (int) ((long) (picture.heightPx() - height) * row / (PARTS - 1));
    return new Rectangle(x, y, width, height);
  }

  /** Values that are shown black and white; empty if they are shown as they are. */
  public double[] range() {
    return stretch == Stretch.NONE
        ? new double[0]
        : new double[] {stretch.low()[0], stretch.high()[0]};
  }

  /**
   * Premultiplied ARGB, row by row.
   *
   * @param mask of the same size, null if there is none
   */
  public int[] of(BufferedImage image, BufferedImage mask) {
    Raster raster = image.getRaster();
    int width = raster.getWidth();
    int height = raster.getHeight();
    int[] argb = new int[width * height];
    int[] palette = palette(image);
    int bands = raster.getNumBands();
    double[] row = new double[width * bands];
    double[] maskRow = new double[width];
    for (int y = 0; y < height; y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      if (mask != null) {
        Raster bits = mask.getRaster();
        bits.getSamples(bits.getMinX(), bits.getMinY() + y, width, 1, 0, maskRow);
      }
      for (int x = 0; x < width; x++) {
        if (mask == null || maskRow[x] != 0) {
          argb[y * width + x] =
              palette == null ? colour(row, x * bands, bands) : indexed(palette, row[x * bands]);
        }
      }
    }
    return argb;
  }

  private int indexed(int[] palette, double value) {
    int index = (int) value;
    return value == noData || index < 0 || index >= palette.length ? 0 : palette[index];
  }

  /** Null if the samples are no indices. */
  private static int[] palette(BufferedImage image) {
    if (!(image.getColorModel() instanceof IndexColorModel model)) {
      return null;
    }
    int[] colours = new int[model.getMapSize()];
    model.getRGBs(colours);
    for (int i = 0; i < colours.length; i++) {
      int a = colours[i] >>> 24;
      colours[i] =
          premultiplied(a, colours[i] >>> 16 & 0xFF, colours[i] >>> 8 & 0xFF, colours[i] & 0xFF);
    }
    return colours;
  }

  private int colour(double[] samples, int at, int bands) {
    int used = Math.min(bands, colourBands);
    boolean nothing = true;
    for (int i = 0; i < used; i++) {
      double value = samples[at + i];
      if (Double.isNaN(value)) {
        return 0;
      }
      nothing &= value == noData;
    }
    if (nothing) {
      return 0;
    }
    int red = stretch.brightness(0, samples[at]);
    int green = used < 3 ? red : stretch.brightness(1, samples[at + 1]);
    int blue = used < 3 ? red : stretch.brightness(2, samples[at + 2]);
    if (!alpha || bands <= used) {
      return 0xFF000000 | red << 16 | green << 8 | blue;
    }
    double full = directory.bitsPerSample() > 8 ? 65535 : 255;
    int opacity = (int) Math.max(0, Math.min(255, Math.round(samples[at + used] / full * 255)));
    return directory.isAlphaPremultiplied()
        ? opacity << 24
            | Math.min(red, opacity) << 16
            | Math.min(green, opacity) << 8
            | Math.min(blue, opacity)
        : premultiplied(opacity, red, green, blue);
  }

  private static int premultiplied(int alpha, int red, int green, int blue) {
    return alpha << 24 | times(red, alpha) << 16 | times(green, alpha) << 8 | times(blue, alpha);
  }

  private static int times(int channel, int alpha) {
    return (channel * alpha + 127) / 255;
  }
}
