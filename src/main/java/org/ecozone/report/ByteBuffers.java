package org.ecozone.report;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Buffers for the bytes of one site, used again and again: as many as there are threads at work.
 *
 * <p>Threads: safe.
 */
final class ByteBuffers {
  /** Buffers that a site has blown up further are not kept. */
  private static final int MOST_KEPT = 1 << 20;

  private final Queue<Utf8Bytes> free = new ConcurrentLinkedQueue<>();

  /** An empty buffer. */
  Utf8Bytes borrow() {
    Utf8Bytes buffer = free.poll();
    return buffer == null ? Utf8Bytes.inMemory() : buffer;
  }

  /** Takes the buffer back and hands out what was in it. */
  byte[] giveBack(Utf8Bytes buffer) {
    byte[] taken = buffer.take();
    if (taken.length <= MOST_KEPT) {
      free.offer(buffer);
    }
    return taken;
  }
}
