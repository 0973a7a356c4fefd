package org.ecozone.store.cache.frame;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;

/**
 * Writes an entry as {@link FrameFormat} describes it. Arrays begin at multiples of 8 bytes.
 *
 * <p>Threads: one.
 */
public final class FrameWriter {
  private final FileChannel channel;
  private final ByteBuffer frame = FrameFormat.buffer(FrameFormat.FRAME_HEAD + FrameFormat.PAYLOAD);
  private final ByteBuffer payload;
  private final DoubleBuffer doubles;
  private final CRC32 all = new CRC32();
  private int frames;
  private long written;

  public FrameWriter(FileChannel channel) throws IOException {
    this.channel = channel;
    payload =
        frame
            .slice(FrameFormat.FRAME_HEAD, FrameFormat.PAYLOAD)
            .order(java.nio.ByteOrder.LITTLE_ENDIAN);
    doubles = payload.asDoubleBuffer();
    drain(FrameFormat.prologue());
  }

  public void number(long value) throws IOException {
    align();
    room(Long.BYTES);
    payload.putLong(value);
  }

  public void text(String text) throws IOException {
    number(text.length());
    chars(text.toCharArray(), text.length());
  }

  public void longs(long[] values, int count) throws IOException {
    align();
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, room(Long.BYTES) / Long.BYTES);
      payload.asLongBuffer().put(values, done, n);
      payload.position(payload.position() + n * Long.BYTES);
      done += n;
    }
  }

  public void ints(int[] values, int count) throws IOException {
    align();
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, room(Integer.BYTES) / Integer.BYTES);
      payload.asIntBuffer().put(values, done, n);
      payload.position(payload.position() + n * Integer.BYTES);
      done += n;
    }
  }

  public void chars(char[] values, int count) throws IOException {
    align();
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, room(Character.BYTES) / Character.BYTES);
      payload.asCharBuffer().put(values, done, n);
      payload.position(payload.position() + n * Character.BYTES);
      done += n;
    }
  }

  /** May be called again and again: one array after the other without a gap. */
  public void doubles(double[] values) throws IOException {
    align();
    for (int done = 0; done < values.length; ) {
      int n = Math.min(values.length - done, room(Double.BYTES) / Double.BYTES);
      doubles.position(payload.position() / Double.BYTES).put(values, done, n);
      payload.position(payload.position() + n * Double.BYTES);
      done += n;
    }
  }

  private void align() {
    while (payload.position() % 8 != 0) {
      payload.put((byte) 0);
    }
  }

  /** Bytes left in the frame, at least so many. */
  private int room(int bytes) throws IOException {
    if (payload.remaining() < bytes) {
      endFrame();
    }
    return payload.remaining();
  }

  /** What was written so far can be read without what follows. */
  public void endFrame() throws IOException {
    align();
    int length = payload.position();
    if (length == 0) {
      return;
    }
    payload.flip();
    all.update(payload.duplicate());
    written += length;
    send(length);
  }

  private void send(int length) throws IOException {
    frame.clear();
    frame.putInt(0, length).putInt(4, FrameFormat.crcOf(frames++, length, payload));
    drain(frame.limit(FrameFormat.FRAME_HEAD + payload.limit()));
    payload.clear();
  }

  /** Writes the last frame; the caller closes the channel. */
  public void end() throws IOException {
    endFrame();
    payload.putLong(written).putLong(all.getValue()).flip();
    send(0);
  }

  private void drain(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
