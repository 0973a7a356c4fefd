package org.ecozone.store.markup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ecozone.job.Progress;

/** Bytes on their way in: tells how far reading is, and stops it. */
public final class CountedStream extends FilterInputStream {
  private static final int CHUNK = 1 << 16;

  private final Progress progress;
  private final long total;
  private long done;

  /**
   * Begins.
   *
   * @param total bytes in all, below 0 if unknown
   */
  public CountedStream(InputStream in, long total, Progress progress) {
    super(in);
    this.progress = progress;
    this.total = total;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    progress.checkCancelled();
    int got = super.read(buffer, offset, Math.min(length, CHUNK));
    if (got > 0) {
      done += got;
      progress.report(done, total);
    }
    return got;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
