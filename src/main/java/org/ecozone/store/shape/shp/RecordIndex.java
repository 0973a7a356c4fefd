package org.ecozone.store.shape.shp;

import java.io.IOException;
import java.security.MessageDigest;
import org.ecozone.job.Progress;
import org.ecozone.store.archive.ByteSource;

/** The .shx: where each record begins. Nothing of it is held. */
public final class RecordIndex {
  private static final int ENTRY = 8;
  private static final int CHECK_CANCEL = 0xFFFF;

  private final ByteSource shx;

  public RecordIndex(ByteSource shx) {
    this.shx = shx;
  }

  public long count() {
    return Math.max(0, shx.size() - ShpHeader.LENGTH) / ENTRY;
  }

  /** Number of entries that point to a record in the .shp of the length that they state. */
  public long countGood(ByteSource shp, Progress progress) throws IOException {
    WindowedBytes bytes = new WindowedBytes(shp);
    Cursor cursor = cursor();
    long good = 0;
    for (long i = 0; cursor.hasNext(); i++) {
      if ((i & CHECK_CANCEL) == 0) {
        progress.checkCancelled();
      }
      long offset = cursor.next();
      if (offset >= ShpHeader.LENGTH && offset <= shp.size() - 8 - RecordChain.SHORTEST) {
        bytes.seek(offset + 4);
        long length = bytes.bigInt() * 2L;
        boolean fits = length >= RecordChain.SHORTEST && length <= shp.size() - offset - 8;
        good += fits && length == cursor.length() ? 1 : 0;
      }
    }
    return good;
  }

  /** Adds all its bytes to a hash. */
  public void digest(MessageDigest digest) throws IOException {
    byte[] chunk = new byte[1 << 16];
    long at = 0;
    for (int n = shx.read(at, chunk, 0, chunk.length); n >= 0; ) {
      digest.update(chunk, 0, n);
      at += n;
      n = shx.read(at, chunk, 0, chunk.length);
    }
  }

  Cursor cursor() {
    return new Cursor();
  }

  /** Goes through the entries. */
  final class Cursor {
    private final WindowedBytes bytes = new WindowedBytes(shx);
    private final long count = count();
    private long done;
    private long length;

    private Cursor() {
      bytes.seek(ShpHeader.LENGTH);
    }

    boolean hasNext() {
      return done < count;
    }

    /** Offset of the next record in bytes, as it stands. */
    long next() throws IOException {
      done++;
      long offset = bytes.bigInt() * 2L;
      length = bytes.bigInt() * 2L;
      return offset;
    }

    /** Length of the contents of that record in bytes, as it stands. */
    long length() {
      return length;
    }
  }
}
