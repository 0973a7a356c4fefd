package org.ecozone.support;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A ZIP made byte by byte, so that it can say anything. */
public final class ZipBytes {
  private record Made(byte[] name, int flags, int method, byte[] packed, Stated stated, int mode) {}

  /** What the headers say. */
  private record Stated(long size, int crc) {}

  private final List<Made> entries = new ArrayList<>();
  private Charset names = java.nio.charset.StandardCharsets.UTF_8;
  private int flags = 0x800;

  /** Names of the entries that follow are written so, without the flag for UTF-8. */
  public ZipBytes names(Charset charset) {
    names = charset;
    flags = 0;
    return this;
  }

  public ZipBytes deflated(String name, byte[] content) {
    return add(name, flags, 8, deflate(content), content.length, crc(content), 0100644);
  }

  public ZipBytes stored(String name, byte[] content) {
    return add(name, flags, 0, content, content.length, crc(content), 0100644);
  }

  public ZipBytes link(String name, String target) {
    byte[] content = target.getBytes(names);
    return add(name, flags, 0, content, content.length, crc(content), 0120777);
  }

  public ZipBytes encrypted(String name, byte[] content) {
    return add(name, flags | 1, 0, content, content.length, crc(content), 0100644);
  }

  public ZipBytes withMethod(String name, int method) {
    return add(name, flags, method, new byte[4], 4, 0, 0100644);
  }

  /** Deflated bytes under a size and a checksum that may be lies. */
  public ZipBytes lying(String name, byte[] content, long statedSize, int statedCrc) {
    return add(name, flags, 8, deflate(content), statedSize, statedCrc, 0100644);
  }

  private ZipBytes add(
      String name, int itsFlags, int method, byte[] packed, long size, int crc, int mode) {
    entries.add(
        new Made(name.getBytes(names), itsFlags, method, packed, new Stated(size, crc), mode));
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    for (Made entry : entries) {
      int offset = out.size();
      out.writeBytes(local(entry));
      out.writeBytes(entry.name());
      out.writeBytes(entry.packed());
      directory.writeBytes(central(entry, offset));
      directory.writeBytes(entry.name());
    }
    int at = out.size();
    out.writeBytes(directory.toByteArray());
    out.writeBytes(
        little(22)
            .putInt(0x06054b50)
            .putInt(0)
            .putShort((short) entries.size())
            .putShort((short) entries.size())
            .putInt(directory.size())
            .putInt(at)
            .putShort((short) 0)
            .array());
    return out.toByteArray();
  }

  private static byte[] local(Made entry) {
    return common(little(30).putInt(0x04034b50).putShort((short) 20), entry)
        .putShort((short) 0)
        .array();
  }

  private static byte[] central(Made entry, int offset) {
    return common(
            little(46).putInt(0x02014b50).putShort((short) 0x0314).putShort((short) 20), entry)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(entry.mode() << 16)
        .putInt(offset)
        .array();
  }

  private static ByteBuffer common(ByteBuffer to, Made entry) {
    return to.putShort((short) entry.flags())
        .putShort((short) entry.method())
        .putInt(0)
        .putInt(entry.stated().crc())
        .putInt(entry.packed().length)
        .putInt((int) entry.stated().size())
        .putShort((short) entry.name().length);
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[1 << 16];
    while (!deflater.finished()) {
      out.write(chunk, 0, deflater.deflate(chunk));
    }
    deflater.end();
    return out.toByteArray();
  }
}
