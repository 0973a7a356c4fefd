package org.ecozone.store.raster;

import org.locationtech.jts.geom.Envelope;

/** Where a tile table has something to show, out of what is said in three places. */
final class TileExtents {
  private TileExtents() {}

  /**
   * The common part of the matrix, what the file states, and where tiles were found; a statement
   * that has nothing in common with the others is passed over.
   */
  static Envelope narrower(Envelope matrix, Envelope stated, Envelope found) {
    return common(common(matrix, found), stated);
  }

  private static Envelope common(Envelope a, Envelope b) {
    double minX = Math.max(a.getMinX(), b.getMinX());
    double maxX = Math.min(a.getMaxX(), b.getMaxX());
    double minY = Math.max(a.getMinY(), b.getMinY());
    double maxY = Math.min(a.getMaxY(), b.getMaxY());
    return b.isNull() || minX >= maxX || minY >= maxY ? a : new Envelope(minX, maxX, minY, maxY);
  }
}
