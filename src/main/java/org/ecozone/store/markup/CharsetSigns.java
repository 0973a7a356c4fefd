package org.ecozone.store.markup;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first bytes of a text tell of its charset. */
final class CharsetSigns {
  private static final Pattern DECLARATION =
      Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

  private CharsetSigns() {}

  /** By a byte order mark or by the zeros of two-byte characters; null if there is neither. */
  static Charset find(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(head, 0xFE, 0xFF) || starts(head, 0, '<') || starts(head, 0, '{')) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(head, 0xFF, 0xFE) || starts(head, '<', 0) || starts(head, '{', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return null;
  }

  /** Name in the XML declaration, empty if there is none. */
  static String declared(byte[] head) {
    Matcher matcher = DECLARATION.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return matcher.find() ? matcher.group(1).strip() : "";
  }

  static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /** Number of bytes of the byte order mark of a charset. */
  static int markLength(byte[] start, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8) || charset.name().equals("GB18030")) {
      return starts(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }
    if (charset.equals(StandardCharsets.UTF_16BE)) {
      return starts(start, 0xFE, 0xFF) ? 2 : 0;
    }
    if (charset.equals(StandardCharsets.UTF_16LE)) {
      return starts(start, 0xFF, 0xFE) ? 2 : 0;
    }
    return 0;
  }

  private static boolean starts(byte[] bytes, int... wanted) {
    if (bytes.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((bytes[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
