package org.ecozone.report;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import org.ecozone.screen.Finding;

/**
 * Buffers in which the bytes of one site come together, used again and again: as many as there are
 * threads at work.
 *
 * <p>Threads: safe.
 */
final class SiteBuffers {
  /** Buffers that a site has blown up further are not kept. */
  private static final int MOST_KEPT = 1 << 20;

  private final Queue<SiteBuffer> free = new ConcurrentLinkedQueue<>();
  private final BiConsumer<Utf8Bytes, Finding> writer;

  /**
   * @param writer adds the bytes of a finding, the same for every site
   */
  SiteBuffers(BiConsumer<Utf8Bytes, Finding> writer) {
    this.writer = writer;
  }

  /** For one thread at a time. */
  record SiteBuffer(Utf8Bytes bytes, FindingBytes findings) {}

  /** An empty buffer. */
  SiteBuffer borrow() {
    SiteBuffer buffer = free.poll();
    return buffer == null ? new SiteBuffer(Utf8Bytes.inMemory(), new FindingBytes(writer)) : buffer;
  }

  /** Takes the buffer back and hands out what was in it. */
  byte[] giveBack(SiteBuffer buffer) {
    byte[] taken = buffer.bytes().take();
    if (taken.length <= MOST_KEPT) {
      free.offer(buffer);
    }
    return taken;
  }
}
