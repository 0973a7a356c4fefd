package org.ecozone.store.shape.shp;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.ecozone.store.archive.ByteSource;

/** Numbers at any place of a file, read through a window; going forward is cheap. */
final class WindowedBytes {
  private static final int WINDOW = 1 << 17;

  private final ByteSource source;
  private final byte[] bytes = new byte[WINDOW];
  private final ByteBuffer big = ByteBuffer.wrap(bytes);
  private final ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  private long windowAt;
  private int filled;
  private int at;

  WindowedBytes(ByteSource source) {
    this.source = source;
  }

  long size() {
    return source.size();
  }

  void seek(long position) {
    long inside = position - windowAt;
    if (inside >= 0 && inside <= filled) {
      at = (int) inside;
    } else {
      windowAt = position;
      filled = 0;
      at = 0;
    }
  }

  int bigInt() throws IOException {
    require(4);
    at += 4;
    return big.getInt(at - 4);
  }

  int littleInt() throws IOException {
    require(4);
    at += 4;
    return little.getInt(at - 4);
  }

  /** Fills a part of an array. */
  void doubles(double[] into, int from, int count) throws IOException {
    int done = 0;
    while (done < count) {
      require(8);
      int n = Math.min(count - done, (filled - at) / 8);
      for (int i = 0; i < n; i++) {
        into[from + done + i] = little.getDouble(at + 8 * i);
      }
      at += 8 * n;
      done += n;
    }
  }

  private void require(int wanted) throws IOException {
    if (filled - at >= wanted) {
      return;
    }
    int left = filled - at;
    System.arraycopy(bytes, at, bytes, 0, left);
    windowAt += at;
    at = 0;
    filled = left;
    while (filled < wanted) {
      int n = source.read(windowAt + filled, bytes, filled, WINDOW - filled);
      if (n < 0) {
        throw new EOFException();
      }
      filled += n;
    }
  }
}
