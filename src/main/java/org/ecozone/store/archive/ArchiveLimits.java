package org.ecozone.store.archive;

/**
 * How much an archive may hold.
 *
 * @param entries number of entries
 * @param unpackedBytes of all entries together
 * @param ratio unpacked to packed bytes of an entry
 * @param ratioFromBytes unpacked size below which the ratio does not matter: small texts of blanks
 *     pack very well
 */
public record ArchiveLimits(int entries, long unpackedBytes, int ratio, long ratioFromBytes) {
  /**
   * Shapefiles. A DBF of wide, mostly blank columns packs 300 to 1; DEFLATE ends at 1032 to 1,
   * where bombs are.
   */
  public static final ArchiveLimits FILES = new ArchiveLimits(10_000, 12L << 30, 500, 64L << 20);

  /** KMZ: texts and pictures; the text is parsed as a stream. */
  public static final ArchiveLimits MARKUP = new ArchiveLimits(10_000, 2L << 30, 200, 32L << 20);

  /** XLSX, which a library holds in memory. */
  public static final ArchiveLimits WORKBOOK = new ArchiveLimits(5_000, 1L << 30, 200, 32L << 20);
}
