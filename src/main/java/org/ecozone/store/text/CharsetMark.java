package org.ecozone.store.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Byte order marks at the beginning of a text. */
enum CharsetMark {
  UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
  UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
  UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

  private final Charset charset;
  private final int[] bytes;

  CharsetMark(Charset charset, int... bytes) {
    this.charset = charset;
    this.bytes = bytes;
  }

  Charset charset() {
    return charset;
  }

  /** In bytes. */
  int length() {
    return bytes.length;
  }

  /** The mark that a text begins with, or null. */
  static CharsetMark of(byte[] text) {
    for (CharsetMark mark : values()) {
      if (mark.begins(text)) {
        return mark;
      }
    }
    return null;
  }

  private boolean begins(byte[] text) {
    if (text.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((text[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
