package org.ecozone.store.geopackage.blob;

import java.nio.charset.StandardCharsets;

/**
 * What stands in the geometry column of a staged row whose geometry cannot be used: no geometry,
 * but the code of the issue that says why. Written by the staging, understood by the reader of
 * geometry blobs.
 */
public final class StagedFault {
  private static final byte[] MAGIC = {'E', 'Z', '!', 0};
  private static final int LONGEST_CODE = 80;

  private StagedFault() {}

  public static byte[] of(String code) {
    byte[] text = code.getBytes(StandardCharsets.UTF_8);
    byte[] blob = new byte[MAGIC.length + text.length];
    System.arraycopy(MAGIC, 0, blob, 0, MAGIC.length);
    System.arraycopy(text, 0, blob, MAGIC.length, text.length);
    return blob;
  }

  public static boolean is(byte[] blob) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (blob.length <= MAGIC.length || blob[i] != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  /** The code of the issue. */
  public static String code(byte[] blob) {
    int length = Math.min(LONGEST_CODE, blob.length - MAGIC.length);
    return new String(blob, MAGIC.length, length, StandardCharsets.UTF_8);
  }
}
