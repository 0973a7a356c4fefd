package org.ecozone.store.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.ecozone.store.exchange.InputFile;

/**
 * Bytes at any place, of a file or in memory.
 *
 * <p>Threads: one at a time.
 */
public final class ByteSource implements Closeable {
  private final FileChannel channel;
  private final byte[] bytes;
  private final long size;

  private ByteSource(FileChannel channel, byte[] bytes, long size) {
    this.channel = channel;
    this.bytes = bytes;
    this.size = size;
  }

  /** Of a file, which stays open; of anything else the bytes are held. */
  public static ByteSource open(InputFile input) throws IOException {
    if (input.path().isPresent()) {
      FileChannel channel = FileChannel.open(input.path().get(), StandardOpenOption.READ);
      return new ByteSource(channel, null, channel.size());
    }
    try (InputStream in = input.open()) {
      return of(in.readAllBytes());
    }
  }

  /** Of bytes in memory, which are not copied. */
  public static ByteSource of(byte[] bytes) {
    return new ByteSource(null, bytes, bytes.length);
  }

  public long size() {
    return size;
  }

  /** Bytes read, -1 at the end. */
  public int read(long position, byte[] into, int offset, int length) throws IOException {
    if (position >= size) {
      return -1;
    }
    int wanted = (int) Math.min(length, size - position);
    if (channel == null) {
      System.arraycopy(bytes, (int) position, into, offset, wanted);
      return wanted;
    }
    return channel.read(ByteBuffer.wrap(into, offset, wanted), position);
  }

  /** Exactly so many bytes, low byte first; EOFException if there are fewer, before allocating. */
  public ByteBuffer get(long position, int length) throws IOException {
    if (position < 0 || length < 0 || position > size - length) {
      throw new EOFException();
    }
    byte[] result = new byte[length];
    int done = 0;
    while (done < length) {
      int n = read(position + done, result, done, length - done);
      if (n < 0) {
        throw new EOFException();
      }
      done += n;
    }
    return ByteBuffer.wrap(result).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
