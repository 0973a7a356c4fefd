package org.ecozone.store.shape.write;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/** Texts as bytes of a bounded number, cut before a character, never in it. */
final class FieldText {
  private final CharsetEncoder encoder;
  private final ByteBuffer out;
  private final byte replacement;
  private boolean cut;
  private boolean lost;

  /**
   * @param most bytes of a text
   * @param replacement of a character that the charset does not have
   */
  FieldText(Charset charset, int most, char replacement) {
    this.encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.out = ByteBuffer.allocate(most);
    this.replacement = (byte) replacement;
  }

  byte[] encode(String text) {
    cut = false;
    lost = false;
    out.clear();
    encoder.reset();
    CharBuffer in = CharBuffer.wrap(text);
    while (true) {
      CoderResult result = encoder.encode(in, out, true);
      if (result.isUnderflow()) {
        break;
      }
      if (result.isOverflow() || !out.hasRemaining()) {
        cut = true;
        break;
      }
      lost = true;
      out.put(replacement);
      in.position(in.position() + result.length());
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  /** Whether the last text was too long. */
  boolean wasCut() {
    return cut;
  }

  /** Whether the last text had characters that the charset does not have. */
  boolean wasLost() {
    return lost;
  }
}
