package org.ecozone.store.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Decodes lines and counts what cannot be decoded. */
final class LineDecoder {
  private static final String ASCII = "0189,;.=@[]-+ \t\r\nAZaz";

  private final CharsetDecoder decoder;
  private CharBuffer chars = CharBuffer.allocate(512);

  LineDecoder(Charset charset) {
    this.decoder = StrictText.decoder(charset);
  }

  /** True if a byte below 128 is that character wherever it stands at a character's beginning. */
  static boolean isAsciiCompatible(Charset charset) {
    return charset.canEncode()
        && !charset.name().startsWith("ISO-2022")
        && java.util.Arrays.equals(
            ASCII.getBytes(charset), ASCII.getBytes(StandardCharsets.US_ASCII));
  }

  Charset charset() {
    return decoder.charset();
  }

  /** Number of places that cannot be decoded; each is one U+FFFD in {@link #text}. */
  int decode(byte[] bytes, int from, int to) {
    if (chars.capacity() < to - from) {
      chars = CharBuffer.allocate(2 * (to - from));
    }
    chars.clear();
    decoder.reset();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    int malformed = 0;
    for (CoderResult result = decoder.decode(in, chars, true);
        result.isError();
        result = decoder.decode(in, chars, true)) {
      malformed++;
      chars.put('\uFFFD');
      in.position(in.position() + result.length());
    }
    chars.flip();
    return malformed;
  }

  String text() {
    return chars.toString();
  }
}
