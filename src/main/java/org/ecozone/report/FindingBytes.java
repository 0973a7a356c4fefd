package org.ecozone.report;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.ecozone.screen.Finding;

/**
 * Findings as bytes. Most findings are the same object for many sites; the bytes of those that name
 * neither zone nor figure are kept and copied.
 *
 * <p>Threads: one at a time.
 */
final class FindingBytes {
  private static final int KEPT = 1 << 13;

  private final BiConsumer<Utf8Bytes, Finding> writer;
  private final Map<Finding, byte[]> kept = new IdentityHashMap<>();
  private final Utf8Bytes one = Utf8Bytes.inMemory();

  /**
   * @param writer adds the bytes of a finding, the same for every site
   */
  FindingBytes(BiConsumer<Utf8Bytes, Finding> writer) {
    this.writer = writer;
  }

  void write(Utf8Bytes out, Finding finding) {
    if (!mayRecur(finding)) {
      writer.accept(out, finding);
      return;
    }
    byte[] bytes = kept.get(finding);
    if (bytes == null) {
      writer.accept(one, finding);
      bytes = one.take();
      if (kept.size() >= KEPT) {
        kept.clear(); // mostly findings that did not come again
      }
      kept.put(finding, bytes);
    }
    out.add(bytes);
  }

  private static boolean mayRecur(Finding finding) {
    return finding.zoneFid() == null
        && finding.areaM2() == null
        && finding.distanceM() == null
        && finding.parcel().isEmpty();
  }
}
