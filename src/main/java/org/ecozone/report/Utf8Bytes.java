package org.ecozone.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ecozone.screen.FixedDecimals;

/**
 * Bytes of a text file in the making: kept in memory, or handed on to a stream block by block.
 *
 * <p>Threads: one at a time.
 *
 * <p>Fails: {@link UncheckedIOException} where the stream does.
 */
final class Utf8Bytes {
  private static final int BLOCK = 1 << 16;
  private static final int DIGITS_OF_LONG = 20;

  private final OutputStream out;
  private byte[] bytes;
  private int length;

  private Utf8Bytes(OutputStream out, int capacity) {
    this.out = out;
    this.bytes = new byte[capacity];
  }

  /** Keeps what it gets. */
  static Utf8Bytes inMemory() {
    return new Utf8Bytes(null, 1 << 12);
  }

  /** Hands on what it gets; the rest with {@link #flush}. */
  static Utf8Bytes to(OutputStream out) {
    return new Utf8Bytes(out, BLOCK);
  }

  Utf8Bytes add(int oneByte) {
    if (length == bytes.length) {
      makeRoom(1);
    }
    bytes[length++] = (byte) oneByte;
    return this;
  }

  Utf8Bytes add(byte[] more) {
    return add(more, 0, more.length);
  }

  Utf8Bytes add(byte[] more, int from, int to) {
    int count = to - from;
    if (count > bytes.length - length) {
      if (out != null && count >= BLOCK) {
        return passOn(more, from, count);
      }
      makeRoom(count);
    }
    System.arraycopy(more, from, bytes, length, count);
    length += count;
    return this;
  }

  /** A text of ASCII characters only. */
  @SuppressWarnings("deprecation") // of ASCII texts it copies what it should, and nothing is faster
  Utf8Bytes addAscii(String text) {
    int count = text.length();
    room(count);
    text.getBytes(0, count, bytes, length);
    length += count;
    return this;
  }

  /** A text as UTF-8; half a surrogate pair becomes a question mark, as everywhere in Java. */
  Utf8Bytes add(String text) {
    int count = text.length();
    room(3 * count);
    int end = length;
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[end++] = (byte) c;
      } else if (c < 0x800) {
        bytes[end++] = (byte) (0xC0 | c >> 6);
        bytes[end++] = (byte) (0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c)) {
        bytes[end++] = (byte) (0xE0 | c >> 12);
        bytes[end++] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[end++] = (byte) (0x80 | c & 0x3F);
      } else {
        return add(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    length = end;
    return this;
  }

  Utf8Bytes addNumber(long value) {
    room(DIGITS_OF_LONG);
    length = FixedDecimals.write(value, bytes, length);
    return this;
  }

  /** A number with fixed decimals, nothing if it is not finite. */
  Utf8Bytes addFixed(double value, int decimals) {
    if (Double.isFinite(value)) {
      room(FixedDecimals.LONGEST);
      length = FixedDecimals.write(value, decimals, bytes, length);
    }
    return this;
  }

  private void room(int count) {
    if (count > bytes.length - length) {
      makeRoom(count);
    }
  }

  private void makeRoom(int count) {
    if (out != null) {
      drain();
    }
    if (count > bytes.length - length) {
      int wanted = Math.addExact(length, count);
      bytes = Arrays.copyOf(bytes, Math.max(wanted, (int) Math.min(2L * wanted, 1 << 30)));
    }
  }

  /** Not through the buffer. */
  private Utf8Bytes passOn(byte[] more, int from, int count) {
    drain();
    try {
      out.write(more, from, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private void drain() {
    try {
      out.write(bytes, 0, length);
      length = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Number of bytes kept. */
  int length() {
    return length;
  }

  /** What has been kept; the buffer is empty then, and may be used again. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, length);
    length = 0;
    return taken;
  }

  /** Hands the rest on. */
  void flush() {
    drain();
  }
}
