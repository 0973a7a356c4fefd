package org.ecozone.store.dxf.group;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;

/** Tells text from binary drawings. */
public final class GroupFile {
  private static final int HEAD = BinaryGroups.SENTINEL.length;

  private GroupFile() {}

  /**
   * The groups of a drawing.
   *
   * @param stream from the first byte; closed by who opened it
   * @param file name for messages
   */
  public static Groups of(InputStream stream, String file) throws IOException, StoreException {
    InputStream in = new BufferedInputStream(stream, 1 << 16);
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    if (Arrays.equals(head, BinaryGroups.SENTINEL)) {
      return new BinaryGroups(in, file);
    }
    in.reset();
    if (head.length == 0) {
      throw new StoreException(Issue.of(DxfIssue.NOT_DXF, file, ""), null);
    }
    if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF)) {
      throw new StoreException(Issue.of(DxfIssue.UNICODE_16, file, ""), null);
    }
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      in.skipNBytes(3);
    }
    return new AsciiGroups(in, file);
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
