package org.ecozone.store.geopackage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.text.CharsetDetection;
import org.ecozone.store.text.StrictText;

/**
 * Text as files really hold it: UTF-8, else GB18030, else nothing; NUL characters taken out.
 *
 * @param text decoded text; null if it is in neither encoding
 * @param problem what was wrong, null if nothing
 */
record TextDecoder(String text, StoreIssue problem) {

  /** True if a text that SQLite handed over must be looked at byte by byte. */
  static boolean isDoubtful(String text) {
    return text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0;
  }

  static TextDecoder decode(byte[] bytes) {
    String text = strict(bytes, StandardCharsets.UTF_8);
    StoreIssue problem = null;
    if (text == null) {
      text = strict(bytes, CharsetDetection.GB18030);
      problem = text == null ? StoreIssue.TEXT_UNREADABLE : StoreIssue.TEXT_GB18030;
    }
    if (text != null && text.indexOf('\0') >= 0) {
      text = text.replace("\0", "");
      problem = problem == null ? StoreIssue.TEXT_NUL : problem;
    }
    return new TextDecoder(text, problem);
  }

  private static String strict(byte[] bytes, Charset charset) {
    try {
      return StrictText.decoder(charset).decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
