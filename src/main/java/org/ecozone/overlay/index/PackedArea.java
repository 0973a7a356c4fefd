package org.ecozone.overlay.index;

import org.ecozone.geo.packed.PackedGeometry;

/**
 * A packed geometry with the sums of its rings, worked out on first use.
 *
 * <p>Threads: any number; two may work them out at once, alike.
 */
final class PackedArea {
  private final PackedGeometry geometry;
  private volatile RingSums sums;

  PackedArea(PackedGeometry geometry) {
    this.geometry = geometry;
  }

  PackedGeometry geometry() {
    return geometry;
  }

  /** For polygons. */
  RingSums sums() {
    RingSums known = sums;
    if (known == null) {
      known = RingSums.of(geometry);
      sums = known;
    }
    return known;
  }
}
