package org.ecozone.carto.raster.tiff;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Turns the bytes of a strip or tile into samples. Deflate, LZW, PackBits and none with their
 * predictors are ours, JPEG is the JDK's, the rest is GeoTools'. (GeoTools' reader gives wrong
 * colours for LZW strips with a predictor and for tiles of separate bands, and black for what lies
 * beyond the end of the file.)
 *
 * <p>Threads: any.
 */
final class BlockDecoder {
  private static final int JPEG = 7;

  private final ByteOrder order;
  private final OtherCompressions others;

  BlockDecoder(Path path, ByteOrder order) {
    this.order = order;
    this.others = new OtherCompressions(path);
  }

  /** One band if the picture is planar, else all. */
  SampleWindow decode(TiffDirectory picture, byte[] bytes, int column, int row) throws IOException {
    int width = picture.blockWidthPx();
    int top = row * picture.blockHeightPx();
    int height =
        picture.isTiled()
            ? picture.blockHeightPx()
            : Math.min(picture.blockHeightPx(), picture.heightPx() - top);
    int bands = picture.isPlanar() ? 1 : picture.bands();
    if (picture.compression() == JPEG) {
      return JpegBlocks.decode(picture, bytes, width, height, bands);
    }
    if (!Unpacking.isKnown(picture.compression())) {
      int left = column * width;
      return others.read(
          picture,
          new Rectangle(
              left,
              top,
              Math.min(width, picture.widthPx() - left),
              Math.min(height, picture.heightPx() - top)));
    }
    int bits = picture.bitsPerSample();
    int rowBytes = (int) (((long) width * bands * bits + 7) / 8);
    byte[] raw = Unpacking.unpack(picture.compression(), bytes, rowBytes * height);
    if (picture.compression() != 1) {
      Predictors.undo(picture, raw, new Predictors.Shape(width, height, bands, rowBytes), order);
    }
    boolean floatPredictor = picture.compression() != 1 && picture.predictor() == 3;
    ByteOrder stored = floatPredictor ? ByteOrder.BIG_ENDIAN : order;
    return samples(picture, ByteBuffer.wrap(raw).order(stored), width, height, bands, rowBytes);
  }

  private static SampleWindow samples(
      TiffDirectory picture, ByteBuffer raw, int width, int height, int bands, int rowBytes) {
    SampleWindow window = new SampleWindow(width, height, bands);
    float[] values = window.values();
    int bits = picture.bitsPerSample();
    int perRow = width * bands;
    for (int y = 0; y < height; y++) {
      for (int i = 0; i < perRow; i++) {
        values[y * perRow + i] =
            bits < 8
                ? few(raw, y * rowBytes, i, bits)
                : value(picture, raw, y * rowBytes + i * (bits / 8));
      }
    }
    return window;
  }

  /** 1, 2 or 4 bits, the highest first. */
  private static float few(ByteBuffer raw, int rowAt, int index, int bits) {
    int bit = index * bits;
    int shift = 8 - bits - bit % 8;
    return raw.get(rowAt + bit / 8) >>> shift & (1 << bits) - 1;
  }

  private static float value(TiffDirectory picture, ByteBuffer raw, int at) {
    boolean signed = picture.isSigned();
    return switch (picture.bitsPerSample()) {
      case 8 -> signed ? raw.get(at) : raw.get(at) & 0xFF;
      case 16 -> signed ? raw.getShort(at) : raw.getShort(at) & 0xFFFF;
      case 32 ->
          picture.isFloat()
              ? raw.getFloat(at)
              : signed ? raw.getInt(at) : raw.getInt(at) & 0xFFFFFFFFL;
      default -> picture.isFloat() ? (float) raw.getDouble(at) : raw.getLong(at);
    };
  }
}
