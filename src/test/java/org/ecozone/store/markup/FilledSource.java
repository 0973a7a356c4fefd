package org.ecozone.store.markup;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Bytes in any number that lie nowhere. */
public final class FilledSource {
  private FilledSource() {}

  /** Text, a filler of any length that lies nowhere, text. */
  public static MarkupSource of(String before, long length, String after) {
    return new MarkupSource(
        "大.kml",
        () ->
            new InputStream() {
              private final byte[] head = before.getBytes(StandardCharsets.UTF_8);
              private final byte[] tail = after.getBytes(StandardCharsets.UTF_8);
              private long at;

              @Override
              public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
              }

              @Override
              public int read(byte[] buffer, int offset, int wanted) {
                long total = head.length + length + tail.length;
                if (at >= total) {
                  return -1;
                }
                int n = (int) Math.min(wanted, total - at);
                for (int i = 0; i < n; i++, at++) {
                  buffer[offset + i] =
                      at < head.length
                          ? head[(int) at]
                          : at < head.length + length
                              ? (byte) 'x'
                              : tail[(int) (at - head.length - length)];
                }
                return n;
              }
            });
  }
}
