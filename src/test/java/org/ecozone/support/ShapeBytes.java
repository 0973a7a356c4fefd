package org.ecozone.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A .shp with its .shx, made byte by byte, so that it can say anything. */
public final class ShapeBytes {
  private final int type;
  private final List<byte[]> contents = new ArrayList<>();

  public ShapeBytes(int type) {
    this.type = type;
  }

  public static byte[] point(double x, double y) {
    return little(20).putInt(1).putDouble(x).putDouble(y).array();
  }

  /** A polyline (3) or polygon (5); each part as x, y, x, y ... */
  public static byte[] parts(int type, double[]... parts) {
    int points = 0;
    for (double[] part : parts) {
      points += part.length / 2;
    }
    ByteBuffer out = little(44 + 4 * parts.length + 16 * points).putInt(type);
    out.position(36);
    out.putInt(parts.length).putInt(points);
    int from = 0;
    for (double[] part : parts) {
      out.putInt(from);
      from += part.length / 2;
    }
    for (double[] part : parts) {
      for (double value : part) {
        out.putDouble(value);
      }
    }
    return out.array();
  }

  /** Any contents of a record. */
  public ShapeBytes add(byte[] record) {
    contents.add(record);
    return this;
  }

  public byte[] shp() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int length = 100;
    for (byte[] record : contents) {
      length += 8 + record.length;
    }
    out.writeBytes(header(length));
    for (int i = 0; i < contents.size(); i++) {
      int words = contents.get(i).length / 2;
      out.writeBytes(ByteBuffer.allocate(8).putInt(i + 1).putInt(words).array());
      out.writeBytes(contents.get(i));
    }
    return out.toByteArray();
  }

  public byte[] shx() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(header(100 + 8 * contents.size()));
    int at = 100;
    for (byte[] record : contents) {
      out.writeBytes(ByteBuffer.allocate(8).putInt(at / 2).putInt(record.length / 2).array());
      at += 8 + record.length;
    }
    return out.toByteArray();
  }

  /** Writes both beside each other. */
  public Path write(Path shp) throws IOException {
    Files.write(shp, shp());
    String name = shp.getFileName().toString();
    Files.write(shp.resolveSibling(name.substring(0, name.length() - 1) + "x"), shx());
    return shp;
  }

  private byte[] header(int length) {
    ByteBuffer head = ByteBuffer.allocate(100).putInt(0, 9994).putInt(24, length / 2);
    return head.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type).array();
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
