package org.ecozone.store.geojson;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Record separators (U+001E) of JSON text sequences become blanks; no JSON text holds any. */
final class SeparatorReader extends FilterReader {
  private static final char SEPARATOR = 0x1E;

  SeparatorReader(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    return c == SEPARATOR ? ' ' : c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int got = super.read(buffer, offset, length);
    for (int i = offset; i < offset + got; i++) {
      if (buffer[i] == SEPARATOR) {
        buffer[i] = ' ';
      }
    }
    return got;
  }
}
