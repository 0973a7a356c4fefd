package org.ecozone.store.cache.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * An entry file, little endian: a prologue (magic, format version, CRC-32C of both), frames (length
 * of payload, CRC-32C over number, length and payload, payload), and a closing frame of length 0
 * whose payload is the number of payload bytes and a CRC-32 over all of them. Two different
 * polynomials: what deceives one of them does not deceive the other.
 */
public final class FrameFormat {
  /** Raise it whenever the layout of an entry changes. */
  public static final int VERSION = 1;

  public static final byte[] MAGIC = "EcoZCach".getBytes(StandardCharsets.US_ASCII);
  public static final int PROLOGUE = 16;
  public static final int FRAME_HEAD = 8;
  public static final int CLOSING = 16;

  /** Largest payload of a frame; a multiple of 8. */
  public static final int PAYLOAD = 1 << 20;

  private FrameFormat() {}

  public static ByteBuffer buffer(int size) {
    return ByteBuffer.allocateDirect(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  public static ByteBuffer prologue() {
    ByteBuffer prologue = ByteBuffer.allocate(PROLOGUE).order(ByteOrder.LITTLE_ENDIAN);
    prologue.put(MAGIC).putInt(VERSION);
    return prologue.putInt(crcOf(prologue.array(), MAGIC.length + 4)).flip();
  }

  public static int crcOf(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  /** Checksum of one frame. */
  public static int crcOf(int number, int length, ByteBuffer payload) {
    CRC32C crc = new CRC32C();
    updateInt(crc, number);
    updateInt(crc, length);
    crc.update(payload.duplicate());
    return (int) crc.getValue();
  }

  private static void updateInt(CRC32C crc, int value) {
    for (int shift = 0; shift < 32; shift += 8) {
      crc.update(value >>> shift);
    }
  }
}
