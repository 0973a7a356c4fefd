package org.ecozone.store.archive;

/**
 * A file in an archive.
 *
 * @param name canonical: no leading slash, no {@code ..}, folders separated by {@code /}
 * @param size unpacked, in bytes; reading fails if the packed bytes give another
 */
public record ArchiveEntry(String name, long size, Packed packed) {
  /**
   * Where its bytes lie.
   *
   * @param method 0 stored, 8 deflated
   * @param offset of the local header
   * @param length of the packed bytes
   * @param crc32 of the unpacked bytes
   */
  record Packed(int method, long offset, long length, long crc32) {}

  /** Name without folders. */
  public String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** True if the name ends so, case ignored. */
  public boolean endsWith(String ending) {
    return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
  }
}
