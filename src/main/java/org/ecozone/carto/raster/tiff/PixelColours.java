package org.ecozone.carto.raster.tiff;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.job.Progress;

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
  private final float noData;
  private final Stretch stretch;
  private final int[] palette;

  private PixelColours(TiffDirectory directory, Stretch stretch) {
    this.directory = directory;
    this.colourBands = colourBands(directory);
    this.alpha = directory.isAlpha(colourBands);
    this.noData = (float) directory.noData();
    this.stretch = stretch;
    this.palette = directory.hasPalette() ? palette(directory) : new int[0];
  }

  /**
   * Reads some parts of the picture if its values have to be stretched.
   *
   * @param full the full-size picture, whose tags count
   * @param sampled a picture of the same file to take the range of values from: an overview if
   *     there is one
   */
  public static PixelColours of(
      TiffFile file, TiffDirectory full, TiffDirectory sampled, Progress progress)
      throws IOException {
    if (full.bitsPerSample() <= 8) {
      return new PixelColours(full, Stretch.ofBits(full.bitsPerSample()));
    }
    List<SampleWindow> parts = new ArrayList<>();
    IOException failure = null;
    for (int i = 0; i < PARTS * PARTS; i++) {
      try {
        parts.add(file.read(sampled, part(sampled, i % PARTS, i / PARTS), progress));
      } catch (IOException e) {
        failure = e; // a damaged part; the others tell the range
      }
    }
    if (parts.isEmpty() && failure != null) {
      throw failure;
    }
    return new PixelColours(full, Stretch.of(parts, colourBands(full), (float) full.noData()));
  }

  private static int colourBands(TiffDirectory directory) {
    return directory.bands() >= 3 ? 3 : 1;
  }

  private static Rectangle part(TiffDirectory picture, int column, int row) {
    int width = Math.min(PART_PX, picture.widthPx());
    int height = Math.min(PART_PX, picture.heightPx());
    int x = (int) ((long) (picture.widthPx() - width) * column / (PARTS - 1));
    int y = (int) ((long) (picture.heightPx() - height) * row / (PARTS - 1));
    return new Rectangle(x, y, width, height);
  }

  /** Three times as many numbers of 16 bits as the samples have values. */
  private static int[] palette(TiffDirectory directory) {
    double[] map = directory.numbers().getOrDefault(TiffDirectory.COLOUR_MAP, new double[0]);
    int count = map.length / 3;
    int[] colours = new int[count];
    for (int i = 0; i < count; i++) {
      colours[i] =
          0xFF000000
              | (int) map[i] >>> 8 << 16
              | (int) map[count + i] >>> 8 << 8
              | (int) map[2 * count + i] >>> 8;
    }
    return colours;
  }

  /** Values that are shown black and white; empty if they are shown as they are. */
  public double[] range() {
    return directory.bitsPerSample() <= 8
        ? new double[0]
        : new double[] {stretch.low()[0], stretch.high()[0]};
  }

  /**
   * A part of a picture as premultiplied ARGB, row by row.
   *
   * @param mask null if there is none
   */
  public int[] read(
      TiffFile file, TiffDirectory picture, TiffDirectory mask, Rectangle window, Progress progress)
      throws IOException {
    SampleWindow samples = file.read(picture, window, progress);
    float[] visible = mask == null ? null : file.read(mask, window, progress).values();
    int[] argb = new int[window.width * window.height];
    for (int i = 0; i < argb.length; i++) {
      if (visible == null || visible[i] > 0) {
        argb[i] = colour(samples.values(), i * samples.bands(), samples.bands());
      }
    }
    return argb;
  }

  private int colour(float[] samples, int at, int bands) {
    int used = Math.min(bands, colourBands);
    boolean nothing = true;
    for (int i = 0; i < used; i++) {
      float value = samples[at + i];
      if (Float.isNaN(value)) {
        return 0;
      }
      nothing &= value == noData;
    }
    if (nothing) {
      return 0;
    }
    if (directory.hasPalette()) {
      int index = (int) samples[at];
      return index < palette.length ? palette[index] : 0;
    }
    int red = stretch.brightness(0, samples[at]);
    if (used < 3 && directory.isWhiteZero()) {
      red = 255 - red;
    }
    int green = used < 3 ? red : stretch.brightness(1, samples[at + 1]);
    int blue = used < 3 ? red : stretch.brightness(2, samples[at + 2]);
    return alpha && bands > used
        ? withAlpha(samples[at + used], red, green, blue)
        : 0xFF000000 | red << 16 | green << 8 | blue;
  }

  private int withAlpha(float sample, int red, int green, int blue) {
    double full = directory.bitsPerSample() > 8 ? 65535 : 255;
    int opacity = (int) Math.max(0, Math.min(255, Math.round(sample / full * 255)));
    boolean done = directory.isAlphaPremultiplied();
    return opacity << 24
        | (done ? Math.min(red, opacity) : times(red, opacity)) << 16
        | (done ? Math.min(green, opacity) : times(green, opacity)) << 8
        | (done ? Math.min(blue, opacity) : times(blue, opacity));
  }

  private static int times(int channel, int alpha) {
    return (channel * alpha + 127) / 255;
  }
}
