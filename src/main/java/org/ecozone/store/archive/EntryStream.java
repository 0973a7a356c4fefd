package org.ecozone.store.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The unpacked bytes of an entry: never more than it states, and an exception at the end if they
 * are fewer or not the ones that were packed.
 */
final class EntryStream extends InputStream {
  private static final int CHUNK = 1 << 16;

  private final ByteSource source;
  private final ArchiveEntry entry;
  private final Supplier<DamagedArchiveException> damage;
  private final Inflater inflater;
  private final byte[] packed = new byte[CHUNK];
  private final CRC32 crc = new CRC32();
  private long at;
  private long packedLeft;
  private long left;
  private boolean checked;

  /**
   * @param at where the packed bytes begin
   * @param damage what to throw
   */
  EntryStream(
      ByteSource source, ArchiveEntry entry, long at, Supplier<DamagedArchiveException> damage) {
    this.source = source;
    this.entry = entry;
    this.damage = damage;
    this.inflater = entry.packed().method() == 0 ? null : new Inflater(true);
    this.at = at;
    this.packedLeft = entry.packed().length();
    this.left = entry.size();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      requireEnd();
      return -1;
    }
    int wanted = (int) Math.min(length, left);
    int n = inflater == null ? stored(into, offset, wanted) : inflated(into, offset, wanted);
    if (n <= 0) {
      throw damage.get();
    }
    crc.update(into, offset, n);
    left -= n;
    return n;
  }

  private int stored(byte[] into, int offset, int wanted) throws IOException {
    int n = source.read(at, into, offset, wanted);
    at += Math.max(0, n);
    return n;
  }

  /** 0 if the packed bytes are at their end. */
  private int inflated(byte[] into, int offset, int wanted) throws IOException {
    try {
      while (true) {
        int n = inflater.inflate(into, offset, wanted);
        if (n > 0 || inflater.finished() || inflater.needsDictionary()) {
          return n;
        }
        if (!refill()) {
          return 0;
        }
      }
    } catch (DataFormatException e) {
      DamagedArchiveException said = damage.get();
      said.initCause(e);
      throw said;
    }
  }

  private boolean refill() throws IOException {
    int wanted = (int) Math.min(CHUNK, packedLeft);
    if (wanted == 0) {
      return false;
    }
    int n = source.read(at, packed, 0, wanted);
    if (n < 0) {
      throw new EOFException();
    }
    at += n;
    packedLeft -= n;
    inflater.setInput(packed, 0, n);
    return true;
  }

  private void requireEnd() throws IOException {
    if (checked) {
      return;
    }
    boolean more = inflater != null && inflated(new byte[1], 0, 1) > 0;
    if (more || crc.getValue() != entry.packed().crc32()) {
      throw damage.get();
    }
    checked = true;
  }

  @Override
  public int available() {
    return 0;
  }

  @Override
  public void close() {
    if (inflater != null) {
      inflater.end();
    }
    left = 0;
    checked = true;
  }
}
