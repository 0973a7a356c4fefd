package org.ecozone.carto.raster.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Undoes what was done to samples before they were compressed, in place.
 *
 * <p>Source: TIFF 6.0, section 14; Adobe TIFF Technical Note 3 (floating point).
 */
final class Predictors {
  private static final int NONE = 1;
  private static final int HORIZONTAL = 2;
  private static final int FLOATING_POINT = 3;

  /** Of a block. */
  record Shape(int widthPx, int heightPx, int bands, int rowBytes) {}

  private Predictors() {}

  static void undo(TiffDirectory picture, byte[] raw, Shape shape, ByteOrder order)
      throws IOException {
    switch (picture.predictor()) {
      case NONE -> {
        return;
      }
      case HORIZONTAL -> horizontal(raw, shape, picture.bitsPerSample(), order);
      case FLOATING_POINT -> floatingPoint(raw, shape, picture.bitsPerSample() / 8);
      default -> throw new IOException("predictor " + picture.predictor());
    }
  }

  /** Every sample is stored as the difference to the one of the same band to its left. */
  private static void horizontal(byte[] raw, Shape shape, int bits, ByteOrder order)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(raw).order(order);
    int bytes = bits / 8;
    int step = shape.bands() * bytes;
    for (int y = 0; y < shape.heightPx(); y++) {
      int from = y * shape.rowBytes() + step;
      int to = (y + 1) * shape.rowBytes();
      for (int at = from; at + bytes <= to; at += bytes) {
        switch (bits) {
          case 8 -> raw[at] += raw[at - step];
          case 16 ->
              buffer.putShort(at, (short) (buffer.getShort(at) + buffer.getShort(at - step)));
          case 32 -> buffer.putInt(at, buffer.getInt(at) + buffer.getInt(at - step));
          case 64 -> buffer.putLong(at, buffer.getLong(at) + buffer.getLong(at - step));
          default -> throw new IOException("predictor 2 of " + bits + " bits");
        }
      }
    }
  }

  /** Byte by byte differences, the bytes of a row sorted by weight, the highest first. */
  private static void floatingPoint(byte[] raw, Shape shape, int bytes) {
    int samples = shape.widthPx() * shape.bands();
    byte[] row = new byte[shape.rowBytes()];
    for (int y = 0; y < shape.heightPx(); y++) {
      int at = y * shape.rowBytes();
      for (int i = shape.bands(); i < shape.rowBytes(); i++) {
        raw[at + i] += raw[at + i - shape.bands()];
      }
      System.arraycopy(raw, at, row, 0, shape.rowBytes());
      for (int i = 0; i < samples; i++) {
        for (int b = 0; b < bytes; b++) {
          raw[at + i * bytes + b] = row[b * samples + i];
        }
      }
    }
  }
}
