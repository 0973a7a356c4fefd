package org.ecozone.carto.raster.tiff;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * JPEG within TIFF: blocks whose tables stand once in the directory.
 *
 * <p>Source: Adobe TIFF Technical Note 2.
 */
final class JpegBlocks {
  private JpegBlocks() {}

  static SampleWindow decode(TiffDirectory picture, byte[] block, int width, int height, int bands)
      throws IOException {
    Raster raster = raster(whole(picture, block));
    if (raster.getNumBands() < bands || raster.getWidth() < Math.min(width, picture.widthPx())) {
      throw new IOException(
          "JPEG of " + raster.getWidth() + " px, " + raster.getNumBands() + " bands");
    }
    SampleWindow window = new SampleWindow(width, height, bands);
    int columns = Math.min(width, raster.getWidth());
    int rows = Math.min(height, raster.getHeight());
    float[] row = new float[columns * raster.getNumBands()];
    boolean convert = picture.isYcbcr() && bands == 3;
    for (int y = 0; y < rows; y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, columns, 1, row);
      for (int x = 0; x < columns; x++) {
        int from = x * raster.getNumBands();
        int to = window.index(x, y);
        if (convert) {
          toRgb(row, from, window.values(), to);
        } else {
          System.arraycopy(row, from, window.values(), to, bands);
        }
      }
    }
    return window;
  }

  /** ITU-R BT.601, full range, as JFIF has it. */
  private static void toRgb(float[] ycbcr, int from, float[] rgb, int to) {
    float y = ycbcr[from];
    float cb = ycbcr[from + 1] - 128;
    float cr = ycbcr[from + 2] - 128;
    rgb[to] = bounded(y + 1.402f * cr);
    rgb[to + 1] = bounded(y - 0.344136f * cb - 0.714136f * cr);
    rgb[to + 2] = bounded(y + 1.772f * cb);
  }

  private static float bounded(float value) {
    return Math.max(0, Math.min(255, Math.round(value)));
  }

  /** The tables without their end, then the block without its beginning. */
  private static byte[] whole(TiffDirectory picture, byte[] block) {
    double[] tables = picture.numbers().get(TiffDirectory.JPEG_TABLES);
    if (tables == null || tables.length < 4 || block.length < 2) {
      return block;
    }
    byte[] all = new byte[tables.length - 2 + block.length - 2];
    for (int i = 0; i < tables.length - 2; i++) {
      all[i] = (byte) tables[i];
    }
    System.arraycopy(block, 2, all, tables.length - 2, block.length - 2);
    return all;
  }

  /** As it is stored: not converted to RGB. */
  private static Raster raster(byte[] jpeg) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
          reader.setInput(in, true, true);
          return reader.readRaster(0, null);
        } catch (RuntimeException e) {
          throw new IOException(e);
        } finally {
          reader.dispose();
        }
      }
      reader.dispose();
    }
    throw new IOException("no JPEG reader");
  }
}
