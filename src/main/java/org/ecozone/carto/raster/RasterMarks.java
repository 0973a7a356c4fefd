package org.ecozone.carto.raster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Hatches that stand for what is not shown.
 *
 * @param damaged premultiplied 0xAARRGGBB of a tile that cannot be read
 * @param closer of an area that is shown at larger scales only
 */
record RasterMarks(int damaged, int closer) {
  static final RasterMarks USUAL = read();

  private static final int PERIOD_PX = 12;

  private static final int LINE_PX = 3;

  private static RasterMarks read() {
    Properties values = new Properties();
    try (InputStream in = RasterMarks.class.getResourceAsStream("marks.properties")) {
      values.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RasterMarks(
        premultiplied(values.getProperty("damaged")), premultiplied(values.getProperty("closer")));
  }

  private static int premultiplied(String hexArgb) {
    int argb = Integer.parseUnsignedInt(hexArgb.strip(), 16);
    int alpha = argb >>> 24;
    int result = alpha << 24;
    for (int shift = 0; shift < 24; shift += 8) {
      result |= ((argb >>> shift & 0xFF) * alpha + 127) / 255 << shift;
    }
    return result;
  }

  /**
   * Colour of a pixel within a hatched area.
   *
   * @param phase column plus row of the pixel, counted from a fixed place of the map so that
   *     hatches of neighbouring pictures meet
   */
  static int hatch(int argb, long phase) {
    return Math.floorMod(phase, PERIOD_PX) < LINE_PX ? argb : 0;
  }
}
