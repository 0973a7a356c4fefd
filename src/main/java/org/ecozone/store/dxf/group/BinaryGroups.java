package org.ecozone.store.dxf.group;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;

/**
 * Groups of a binary DXF: little-endian, codes of two bytes (of one byte before R13, 255 announces
 * a longer one), texts ended by NUL.
 */
final class BinaryGroups implements Groups {
  static final byte[] SENTINEL =
      "AutoCAD Binary DXF\r\n\u001a\0".getBytes(StandardCharsets.ISO_8859_1);

  private final InputStream in;
  private final String file;
  private long position = SENTINEL.length;
  private boolean started;
  private boolean wide;
  private int pushed = -1;
  private int code;
  private long start;
  private String text = "";
  private double number;

  /**
   * @param in behind the sentinel
   */
  BinaryGroups(InputStream in, String file) {
    this.in = in;
    this.file = file;
  }

  @Override
  public boolean next() throws IOException, StoreException {
    start = position;
    int first = read();
    if (first < 0) {
      return false;
    }
    try {
      code = code(first);
      value();
      return true;
    } catch (EOFException e) {
      throw new StoreException(Issue.of(DxfIssue.TRUNCATED, file, "", position), e);
    }
  }

  private int code(int first) throws IOException {
    if (!started) {
      started = true;
      int second = need();
      wide = second == 0;
      if (!wide) {
        pushed = second;
      }
      return first;
    }
    if (wide) {
      return (short) (first | need() << 8);
    }
    return first == 255 ? (short) (need() | need() << 8) : first;
  }

  private void value() throws IOException, StoreException {
    text = "";
    switch (GroupCodes.kind(code)) {
      case TEXT -> text = zeroEnded();
      case DOUBLE -> number = finite(Double.longBitsToDouble(integer(8)));
      case INT16 -> number = (short) integer(2);
      case INT32 -> number = (int) integer(4);
      case INT64 -> number = integer(8);
      case BOOLEAN -> number = need();
      case CHUNK -> skip(need());
    }
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : Double.NaN;
  }

  private long integer(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (long) need() << 8 * i;
    }
    return value;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      need();
    }
  }

  private String zeroEnded() throws IOException, StoreException {
    byte[] bytes = new byte[64];
    int length = 0;
    for (int b = need(); b != 0; b = need()) {
      if (length == AsciiGroups.LONGEST_LINE) {
        throw new StoreException(Issue.of(DxfIssue.BINARY_DAMAGED, file, "", start), null);
      }
      bytes = length == bytes.length ? Arrays.copyOf(bytes, length * 2) : bytes;
      bytes[length++] = (byte) b;
    }
    number = Double.NaN;
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private int need() throws IOException {
    int b = read();
    if (b < 0) {
      throw new EOFException();
    }
    return b;
  }

  private int read() throws IOException {
    if (pushed >= 0) {
      int b = pushed;
      pushed = -1;
      return b;
    }
    int b = in.read();
    position += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int code() {
    return code;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public double number() {
    return GroupCodes.isText(code) ? AsciiGroups.parsed(text) : number;
  }

  @Override
  public long line() {
    return start;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
