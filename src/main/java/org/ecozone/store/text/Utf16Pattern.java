package org.ecozone.store.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Recognises UTF-16 without a mark: digits and line feeds have a NUL byte on the same side. */
final class Utf16Pattern {
  private static final int LOOKED_AT = 1 << 14;
  private static final int SHOWN_ROWS = 5;

  /** A NUL or two may be damage. */
  private static final int FEWEST_ZEROS = 4;

  private Utf16Pattern() {}

  /** UTF-16LE or UTF-16BE, null if it is neither. */
  static Charset of(byte[] bytes) {
    int length = Math.min(bytes.length, LOOKED_AT) & ~1;
    if (length < 4) {
      return null;
    }
    int[] zeros = new int[2];
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    int half = length / 2;
    Charset found = null;
    if (zeros[1] >= FEWEST_ZEROS && zeros[1] * 5 > half && zeros[0] * 50 < half) {
      found = StandardCharsets.UTF_16LE;
    } else if (zeros[0] >= FEWEST_ZEROS && zeros[0] * 5 > half && zeros[1] * 50 < half) {
      found = StandardCharsets.UTF_16BE;
    }
    return found != null && isText(new String(bytes, 0, length, found)) ? found : null;
  }

  /** No control characters but those of lines, and nothing that cannot be decoded. */
  private static boolean isText(String text) {
    return text.chars()
        .limit(Math.max(1, text.length() - 1))
        .allMatch(c -> c == '\t' || c == '\r' || c == '\n' || c >= ' ' && c != 0xFFFD);
  }

  static SampleRows rows(byte[] bytes, Charset charset) {
    int length = Math.min(bytes.length, LOOKED_AT) & ~1;
    List<byte[]> rows = new ArrayList<>();
    for (String line : new String(bytes, 0, length, charset).split("[\r\n]+")) {
      boolean foreign = line.chars().anyMatch(c -> c > 127);
      if (foreign && rows.size() < SHOWN_ROWS) {
        rows.add(line.getBytes(charset));
      }
    }
    return new SampleRows(Arrays.asList(rows.toArray(byte[][]::new)), true);
  }
}
