package org.ecozone.store.shape.shp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.store.archive.ByteSource;

/** The .shx: where each record begins. Nothing of it is held. */
public final class RecordIndex {
  /** So many entries are held in memory. */
  private static final int MOST_BY_NUMBER = 4_000_000;

  private static final int ENTRY = 8;
  private static final int CHECK_CANCEL = 0xFFFF;

  private final ByteSource shx;

  public RecordIndex(ByteSource shx) {
    this.shx = shx;
  }

  /**
   * An index after the numbers in the heads of the records, of which the last one counts where a
   * number is there twice: programs append a shape that has grown and leave the old one.
   *
   * @param rows number of rows, which are to have a record each
   * @return empty if a row has none, or a record has the number of no row
   */
  public static Optional<RecordIndex> byNumber(
      ByteSource shp, RecordChain chain, long rows, Progress progress) throws IOException {
    if (rows > MOST_BY_NUMBER) {
      return Optional.empty();
    }
    ByteBuffer entries = ByteBuffer.allocate(ShpHeader.LENGTH + ENTRY * (int) rows);
    WindowedBytes bytes = new WindowedBytes(shp);
    long at = ShpHeader.LENGTH;
    long met = 0;
    for (long i = 0; i < chain.records(); i++) {
      if ((i & CHECK_CANCEL) == 0) {
        progress.checkCancelled();
      }
      bytes.seek(at);
      int number = bytes.bigInt();
      int words = bytes.bigInt();
      if (number < 1 || number > rows) {
        return Optional.empty();
      }
      int entry = ShpHeader.LENGTH + ENTRY * (number - 1);
      met += entries.getInt(entry) == 0 ? 1 : 0;
      entries.putInt(entry, (int) (at / 2)).putInt(entry + 4, words);
      at += 8 + words * 2L;
    }
    return met == rows
        ? Optional.of(new RecordIndex(ByteSource.of(entries.array())))
        : Optional.empty();
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
