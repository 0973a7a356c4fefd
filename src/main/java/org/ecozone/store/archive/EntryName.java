package org.ecozone.store.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.ecozone.store.text.CharsetDetection;

/** Names of entries: which characters the bytes are, and whether the name is harmless. */
final class EntryName {
  private static final int UNICODE_PATH = 0x7075;

  private EntryName() {}

  /**
   * Decodes a name. Without the UTF-8 flag it is whatever the packer's system used, which is GBK in
   * China; UTF-8 if it can be, because Chinese UTF-8 hardly ever is good GBK of the right length.
   *
   * @param flagged whether the entry says that it is UTF-8
   * @param extra extra field, which may repeat the name in UTF-8 (Info-ZIP 0x7075)
   */
  static String decode(byte[] raw, boolean flagged, ByteBuffer extra) {
    String repeated = repeated(raw, extra);
    if (repeated != null) {
      return repeated;
    }
    Optional<String> utf8 = strict(raw, StandardCharsets.UTF_8);
    if (utf8.isPresent() && (flagged || hasNoPairs(utf8.get()))) {
      return utf8.get();
    }
    return strict(raw, CharsetDetection.GB18030)
        .or(() -> utf8)
        .orElseGet(() -> new String(raw, StandardCharsets.ISO_8859_1));
  }

  /** Two-byte sequences of UTF-8 are Greek or Cyrillic, far more likely GBK. */
  private static boolean hasNoPairs(String text) {
    return text.chars().noneMatch(c -> c >= 0x80 && c < 0x800);
  }

  private static Optional<String> strict(byte[] raw, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String repeated(byte[] raw, ByteBuffer extra) {
    ByteBuffer field = extraField(extra, UNICODE_PATH);
    if (field == null || field.remaining() < 5 || field.get() != 1) {
      return null;
    }
    CRC32 crc = new CRC32();
    crc.update(raw);
    if ((int) crc.getValue() != field.getInt()) {
      return null;
    }
    byte[] name = new byte[field.remaining()];
    field.get(name);
    return strict(name, StandardCharsets.UTF_8).orElse(null);
  }

  /** The contents of an extra field, null if it is not there. */
  static ByteBuffer extraField(ByteBuffer extra, int id) {
    ByteBuffer all = extra.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    while (all.remaining() >= 4) {
      int found = all.getShort() & 0xFFFF;
      int length = all.getShort() & 0xFFFF;
      if (length > all.remaining()) {
        return null;
      }
      if (found == id) {
        return all.slice().limit(length).slice().order(ByteOrder.LITTLE_ENDIAN);
      }
      all.position(all.position() + length);
    }
    return null;
  }

  /** Without blank and {@code .} segments; empty if the name could lead out of a folder. */
  static Optional<String> canonical(String name) {
    boolean odd =
        name.startsWith("/")
            || name.indexOf('\\') >= 0
            || name.matches("(?s)^[A-Za-z]:.*")
            || name.chars().anyMatch(c -> c < ' ' || c == 0x7F);
    if (odd) {
      return Optional.empty();
    }
    StringBuilder result = new StringBuilder();
    for (String segment : name.split("/", -1)) {
      if (segment.equals("..")) {
        return Optional.empty();
      }
      if (!segment.isEmpty() && !segment.equals(".")) {
        result.append(result.length() == 0 ? "" : "/").append(segment);
      }
    }
    return result.length() == 0 ? Optional.empty() : Optional.of(result.toString());
  }

  /** For messages: control characters shown, length bounded. */
  static String shown(String name) {
    String visible = name.replaceAll("[\\p{Cntrl}]", "\uFFFD");
    return visible.length() > 120 ? visible.substring(0, 120) + "…" : visible;
  }
}
