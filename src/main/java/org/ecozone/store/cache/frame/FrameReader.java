package org.ecozone.store.cache.frame;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Reads what {@link FrameWriter} wrote. A frame is checked before anything of it is handed out, and
 * a count before memory is taken for it.
 *
 * <p>Threads: one.
 *
 * <p>Fails: {@link DamagedEntryException} if the file is not exactly what was written.
 */
public final class FrameReader {
  /** A file that begins as an entry does, of another version of the format. */
  public static final class OtherVersion extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final FileChannel channel;
  private final ByteBuffer head =
      ByteBuffer.allocate(FrameFormat.PROLOGUE).order(ByteOrder.LITTLE_ENDIAN);
  private final ByteBuffer payload;
  private final DoubleBuffer doubles;
  private final CRC32 all = new CRC32();
  private int frames;
  private long read;
  private long left;

  public FrameReader(FileChannel channel) throws IOException {
    this.channel = channel;
    left = channel.size();
    payload = FrameFormat.buffer((int) Math.min(left + FrameFormat.CLOSING, FrameFormat.PAYLOAD));
    doubles = payload.asDoubleBuffer();
    payload.limit(0);
    fill(head);
    byte[] bytes = head.array();
    if (!Arrays.equals(FrameFormat.MAGIC, Arrays.copyOf(bytes, FrameFormat.MAGIC.length))
        || head.getInt(12) != FrameFormat.crcOf(bytes, 12)) {
      throw new DamagedEntryException("prologue");
    }
    if (head.getInt(8) != FrameFormat.VERSION) {
      throw new OtherVersion();
    }
  }

  public long number() throws IOException {
    align();
    available(Long.BYTES);
    return payload.getLong();
  }

  /** A number that is to be the size of something of so many bytes each. */
  public int count(int bytesEach) throws IOException {
    return fitting(number(), bytesEach);
  }

  private int fitting(long count, int bytesEach) throws IOException {
    if (count < 0
        || count > Integer.MAX_VALUE - 8
        || count * bytesEach > payload.remaining() + left) {
      throw new DamagedEntryException("count " + count);
    }
    return (int) count;
  }

  public String text() throws IOException {
    return new String(chars(count(Character.BYTES)));
  }

  public long[] longs(int count) throws IOException {
    align();
    long[] values = new long[fitting(count, Long.BYTES)];
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, available(Long.BYTES) / Long.BYTES);
      payload.asLongBuffer().get(values, done, n);
      payload.position(payload.position() + n * Long.BYTES);
      done += n;
    }
    return values;
  }

  public int[] ints(int count) throws IOException {
    align();
    int[] values = new int[fitting(count, Integer.BYTES)];
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, available(Integer.BYTES) / Integer.BYTES);
      payload.asIntBuffer().get(values, done, n);
      payload.position(payload.position() + n * Integer.BYTES);
      done += n;
    }
    return values;
  }

  public char[] chars(int count) throws IOException {
    align();
    char[] values = new char[fitting(count, Character.BYTES)];
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, available(Character.BYTES) / Character.BYTES);
      payload.asCharBuffer().get(values, done, n);
      payload.position(payload.position() + n * Character.BYTES);
      done += n;
    }
    return values;
  }

  public double[] doubles(int count) throws IOException {
    align();
    double[] values = new double[fitting(count, Double.BYTES)];
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, available(Double.BYTES) / Double.BYTES);
      doubles.position(payload.position() / Double.BYTES).get(values, done, n);
      payload.position(payload.position() + n * Double.BYTES);
      done += n;
    }
    return values;
  }

  private void align() throws IOException {
    int gap = -payload.position() & 7;
    if (gap > payload.remaining()) {
      throw new DamagedEntryException("alignment");
    }
    payload.position(payload.position() + gap);
  }

  /** Bytes that can be taken at once, at least so many. */
  private int available(int bytes) throws IOException {
    if (!payload.hasRemaining() && !nextFrame()) {
      throw new DamagedEntryException("ends too early");
    }
    if (payload.remaining() < bytes) {
      throw new DamagedEntryException("frame boundary");
    }
    return payload.remaining();
  }

  /** False at the closing frame, which is then in the payload. */
  private boolean nextFrame() throws IOException {
    fill(head.clear().limit(FrameFormat.FRAME_HEAD));
    int length = head.getInt(0);
    if (length < 0 || length > payload.capacity()) {
      throw new DamagedEntryException("frame length");
    }
    fill(payload.clear().limit(length == 0 ? FrameFormat.CLOSING : length));
    if (head.getInt(4) != FrameFormat.crcOf(frames++, length, payload)) {
      throw new DamagedEntryException("checksum of frame");
    }
    if (length > 0) {
      all.update(payload.duplicate());
      read += length;
    }
    return length > 0;
  }

  /** Nothing may be left over, and the sum over everything must be right. */
  public void end() throws IOException {
    align();
    if (payload.hasRemaining() || nextFrame() || left != 0) {
      throw new DamagedEntryException("goes on after its end");
    }
    try {
      if (payload.getLong() != read || payload.getLong() != all.getValue()) {
        throw new DamagedEntryException("checksum of everything");
      }
    } catch (BufferUnderflowException e) {
      throw new DamagedEntryException(e);
    }
  }

  private void fill(ByteBuffer bytes) throws IOException {
    if (bytes.remaining() > left) {
      throw new DamagedEntryException("truncated");
    }
    left -= bytes.remaining();
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new DamagedEntryException("truncated");
      }
    }
    bytes.flip();
  }
}
