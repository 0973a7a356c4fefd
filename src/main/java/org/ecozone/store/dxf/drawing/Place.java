package org.ecozone.store.dxf.drawing;

/**
 * What every entity has.
 *
 * @param layer name as bytes
 * @param handle hexadecimal, empty if the file has none
 * @param colour AutoCAD colour index; 256 as the layer, 0 as the block
 * @param line where it begins in the file
 * @param extension texts of applications (XDATA) as bytes, joined by line feeds; empty if none
 * @param mark what our own writer says of a ring, null if nothing
 */
public record Place(
    String layer, String handle, int colour, long line, String extension, RingMark mark) {
  /**
   * A ring of a polygon with holes, or of one with several parts.
   *
   * @param feature number of the feature in the file
   */
  public record RingMark(long feature, Ring ring) {}

  /** What a ring is of its polygon. */
  public enum Ring {
    SHELL,
    HOLE
  }
}
