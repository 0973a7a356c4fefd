package org.ecozone.store.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A stream of another charset as UTF-8. What cannot be decoded becomes the byte 0xFF, which is
 * malformed again, so that whoever reads counts it; a NUL character stays one.
 */
final class Utf8Stream extends InputStream {
  private final Reader reader;
  private final char[] chars = new char[1 << 13];
  private byte[] bytes = new byte[0];
  private int at;

  /** Half a pair that stood at the end of a piece; 0 if none. */
  private char half;

  Utf8Stream(InputStream in, Charset charset) {
    // Not REPORT: the reader would stop at the first fault.
    this.reader = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (at == bytes.length && !fill()) {
      return -1;
    }
    int n = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, target, offset, n);
    at += n;
    return n;
  }

  private boolean fill() throws IOException {
    int from = half == 0 ? 0 : 1;
    chars[0] = half == 0 ? chars[0] : half;
    half = 0;
    int n = reader.read(chars, from, chars.length - from);
    if (n < 0 && from == 0) {
      return false;
    }
    int count = from + Math.max(0, n);
    if (n > 0 && Character.isHighSurrogate(chars[count - 1])) {
      half = chars[--count];
    }
    bytes = encoded(count);
    at = 0;
    return bytes.length > 0 || fill();
  }

  private byte[] encoded(int count) {
    byte[] plain = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
    byte[] result = new byte[plain.length];
    int size = 0;
    for (int i = 0; i < plain.length; i++) {
      boolean replaced =
          i + 2 < plain.length
              && plain[i] == (byte) 0xEF
              && plain[i + 1] == (byte) 0xBF
              && plain[i + 2] == (byte) 0xBD;
      result[size++] = replaced ? (byte) 0xFF : plain[i];
      i += replaced ? 2 : 0;
    }
    return java.util.Arrays.copyOf(result, size);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
