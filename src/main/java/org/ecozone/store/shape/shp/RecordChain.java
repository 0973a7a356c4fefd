package org.ecozone.store.shape.shp;

import java.io.IOException;
import java.security.MessageDigest;
import org.ecozone.job.Progress;
import org.ecozone.store.archive.ByteSource;

/**
 * The records of a .shp as they follow each other, found in one pass together with the hash, and
 * held against the .shx.
 *
 * @param records number of whole records
 * @param end where the first byte after them lies
 * @param size of the file
 * @param asIndexed whether the .shx lists just these; false if there is none
 * @param oddNumbers whether the numbers in the heads of records are not 1, 2, 3 ... (nor 0, 1, 2)
 */
public record RecordChain(
    long records, long end, long size, boolean asIndexed, boolean oddNumbers) {
  private static final int CHUNK = 1 << 17;
  private static final int HEAD = 8;

  /** Length of the shortest record: a null shape. */
  static final int SHORTEST = 4;

  /** True if the records end where the file does. */
  public boolean isWhole() {
    return end == size;
  }

  /**
   * Walks through the records.
   *
   * @param index null if there is none
   * @param digest takes all bytes
   */
  public static RecordChain walk(
      ByteSource shp, RecordIndex index, MessageDigest digest, Progress progress)
      throws IOException {
    Walk walk = new Walk(shp.size(), index == null ? null : index.cursor());
    byte[] chunk = new byte[CHUNK];
    long at = 0;
    for (int n = shp.read(at, chunk, 0, CHUNK); n >= 0; n = shp.read(at, chunk, 0, CHUNK)) {
      progress.checkCancelled();
      digest.update(chunk, 0, n);
      walk.take(chunk, at, n);
      at += n;
      progress.report(at, shp.size());
    }
    return walk.end(index);
  }

  /** The heads of records in chunks that end anywhere. */
  private static final class Walk {
    private final long size;
    private final RecordIndex.Cursor index;
    private final byte[] head = new byte[HEAD];
    private long next = ShpHeader.LENGTH;
    private int headFilled;
    private long records;
    private boolean broken;
    private boolean same = true;
    private boolean fromZero = true;
    private boolean fromOne = true;

    Walk(long size, RecordIndex.Cursor index) {
      this.size = size;
      this.index = index;
    }

    void take(byte[] chunk, long at, int length) throws IOException {
      while (!broken && next + headFilled < at + length) {
        int from = (int) (next + headFilled - at);
        int n = Math.min(HEAD - headFilled, length - from);
        System.arraycopy(chunk, from, head, headFilled, n);
        headFilled += n;
        if (headFilled == HEAD) {
          headFilled = 0;
          record(bigInt(0), bigInt(4) * 2L);
        }
      }
    }

    private void record(int number, long length) throws IOException {
      if (length < SHORTEST || length > size - next - HEAD) {
        broken = true;
        return;
      }
      fromOne &= number == records + 1;
      fromZero &= number == records;
      same = same && index != null && index.hasNext() && index.next() == next;
      records++;
      next += HEAD + length;
    }

    private int bigInt(int from) {
      return (head[from] & 0xFF) << 24
          | (head[from + 1] & 0xFF) << 16
          | (head[from + 2] & 0xFF) << 8
          | head[from + 3] & 0xFF;
    }

    RecordChain end(RecordIndex index) {
      boolean asIndexed = same && index != null && index.count() == records;
      return new RecordChain(records, next, size, asIndexed, !fromOne && !fromZero);
    }
  }
}
