package org.ecozone.gui.common;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Small pictures as PNG: eight bits each of red, green and blue, what is seen through is white. */
public final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] TRUE_COLOUR = {8, 2, 0, 0, 0};

  private Png() {}

  /** Of a picture; FX thread if it is one that changes. */
  public static byte[] of(Image image) {
    int widthPx = (int) image.getWidth();
    int heightPx = (int) image.getHeight();
    int[] argb = new int[widthPx * heightPx];
    image
        .getPixelReader()
        .getPixels(0, 0, widthPx, heightPx, PixelFormat.getIntArgbInstance(), argb, 0, widthPx);
    return of(argb, widthPx);
  }

  /**
   * @param argb rows of pixels, not premultiplied
   */
  public static byte[] of(int[] argb, int widthPx) {
    int heightPx = argb.length / widthPx;
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(SIGNATURE);
    byte[] head = ByteBuffer.allocate(13).putInt(widthPx).putInt(heightPx).put(TRUE_COLOUR).array();
    chunk(png, "IHDR", head);
    chunk(png, "IDAT", deflated(rows(argb, widthPx)));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  /** Each row begins with the filter "none". */
  private static byte[] rows(int[] argb, int widthPx) {
    byte[] rows = new byte[argb.length * 3 + argb.length / widthPx];
    int at = 0;
    for (int i = 0; i < argb.length; i++) {
      if (i % widthPx == 0) {
        at++;
      }
      rows[at++] = onWhite(argb[i], 16);
      rows[at++] = onWhite(argb[i], 8);
      rows[at++] = onWhite(argb[i], 0);
    }
    return rows;
  }

  private static byte onWhite(int argb, int shift) {
    int alpha = argb >>> 24;
    int value = argb >>> shift & 0xFF;
    return (byte) ((value * alpha + 255 * (255 - alpha)) / 255);
  }

  private static byte[] deflated(byte[] rows) {
    Deflater deflater = new Deflater();
    deflater.setInput(rows);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    png.writeBytes(name);
    png.writeBytes(content);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
