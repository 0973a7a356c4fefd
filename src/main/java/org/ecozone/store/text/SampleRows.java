package org.ecozone.store.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.store.exchange.EncodingSample;

/** Rows of bytes that are tried in one charset after the other. A row may be cut at its end. */
final class SampleRows {
  private static final int SHOWN_ROWS = 5;
  private static final int SHOWN_CHARS = 60;

  private final List<byte[]> rows;
  private final boolean cut;

  /**
   * @param cut whether the end of a row may be half a character
   */
  SampleRows(List<byte[]> rows, boolean cut) {
    this.rows = rows;
    this.cut = cut;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  EncodingSample sample(Charset charset) {
    List<String> shown = new ArrayList<>();
    long malformed = 0;
    for (byte[] row : rows) {
      StringBuilder text = new StringBuilder();
      malformed += decode(row, charset, text);
      if (shown.size() < SHOWN_ROWS) {
        String line = text.toString().strip();
        int end = Math.min(line.length(), SHOWN_CHARS);
        end -= end < line.length() && Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
        shown.add(line.substring(0, end));
      }
    }
    return new EncodingSample(charset, shown, malformed);
  }

  /** All rows, what cannot be decoded as U+FFFD. */
  String text(Charset charset) {
    StringBuilder all = new StringBuilder();
    for (byte[] row : rows) {
      decode(row, charset, all);
      all.append('\n');
    }
    return all.toString();
  }

  /** Number of places that cannot be decoded; they become U+FFFD. */
  private long decode(byte[] row, Charset charset, StringBuilder text) {
    CharsetDecoder decoder = StrictText.decoder(charset);
    ByteBuffer in = ByteBuffer.wrap(row);
    CharBuffer out = CharBuffer.allocate(256);
    long malformed = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, !cut);
      text.append(out.flip());
      out.clear();
      if (result.isError()) {
        malformed++;
        text.append('\uFFFD');
        in.position(in.position() + result.length());
      } else if (result.isUnderflow()) {
        return malformed;
      }
    }
  }
}
