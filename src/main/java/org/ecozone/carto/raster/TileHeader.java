package org.ecozone.carto.raster;

import java.util.Arrays;

/**
 * What the first bytes of an encoded tile say. Nothing is decoded.
 *
 * <p>Source: PNG (ISO 15948) 11.2.2 IHDR; JPEG (ISO 10918-1) B.2.2 frame header.
 *
 * @param format what it is
 * @param widthPx 0 unless PNG or JPEG with a readable header
 * @param heightPx likewise
 */
record TileHeader(Format format, int widthPx, int heightPx) {
  enum Format {
    PNG,
    JPEG,
    WEBP,
    GIF,
    TIFF,
    GZIP,
    OTHER;

    /** For a message. */
    String words() {
      return switch (this) {
        case WEBP -> "WebP";
        case GZIP -> "gzip/pbf";
        case OTHER -> "?";
        default -> name();
      };
    }
  }

  private static final int[] PNG = {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

  static TileHeader read(byte[] bytes) {
    if (begins(bytes, PNG)) {
      boolean whole = bytes.length >= 24 && at(bytes, 12, 'I', 'H', 'D', 'R');
      return whole
          ? new TileHeader(Format.PNG, int32(bytes, 16), int32(bytes, 20))
          : new TileHeader(Format.PNG, 0, 0);
    }
    if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
      return jpeg(bytes);
    }
    return new TileHeader(other(bytes), 0, 0);
  }

  boolean isReadable() {
    return format == Format.PNG || format == Format.JPEG;
  }

  private static Format other(byte[] bytes) {
    if (begins(bytes, 'R', 'I', 'F', 'F')
        && bytes.length >= 12
        && at(bytes, 8, 'W', 'E', 'B', 'P')) {
      return Format.WEBP;
    }
    if (begins(bytes, 'G', 'I', 'F', '8')) {
      return Format.GIF;
    }
    if (begins(bytes, 'I', 'I', '*', 0) || begins(bytes, 'M', 'M', 0, '*')) {
      return Format.TIFF;
    }
    return begins(bytes, 0x1F, 0x8B) ? Format.GZIP : Format.OTHER;
  }

  /** Walks over the segments to the frame header. */
  private static TileHeader jpeg(byte[] bytes) {
    int at = 2;
    while (at + 9 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
      int marker = bytes[at + 1] & 0xFF;
      if (marker == 0xFF || marker == 0x01 || marker >= 0xD0 && marker <= 0xD8) {
        at += marker == 0xFF ? 1 : 2;
        continue;
      }
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        return new TileHeader(Format.JPEG, int16(bytes, at + 7), int16(bytes, at + 5));
      }
      at += 2 + int16(bytes, at + 2);
    }
    return new TileHeader(Format.JPEG, 0, 0);
  }

  private static boolean begins(byte[] bytes, int... prefix) {
    return bytes.length >= prefix.length && at(bytes, 0, prefix);
  }

  private static boolean at(byte[] bytes, int from, int... expected) {
    int[] found = new int[expected.length];
    for (int i = 0; i < expected.length; i++) {
      found[i] = bytes[from + i] & 0xFF;
    }
    return Arrays.equals(found, expected);
  }

  private static int int16(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }

  private static int int32(byte[] bytes, int at) {
    return int16(bytes, at) << 16 | int16(bytes, at + 2);
  }
}
