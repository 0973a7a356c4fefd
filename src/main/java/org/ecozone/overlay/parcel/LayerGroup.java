package org.ecozone.overlay.parcel;

import java.util.List;
import org.ecozone.geo.Crs;

/**
 * The layers of one canonical code, in their order, and the land they speak about.
 *
 * <p>Threads: any number.
 */
public final class LayerGroup {
  private final String code;
  private final List<IndexedLayer> layers;
  private final CoverageAreas coverages;
  private volatile CoverageArea coverage;

  public LayerGroup(String code, List<IndexedLayer> layers, CoverageAreas coverages) {
    this.code = code;
    this.layers = List.copyOf(layers);
    this.coverages = coverages;
  }

  public String code() {
    return code;
  }

  public List<IndexedLayer> layers() {
    return layers;
  }

  /** The CRS in which pieces of several layers are put together: that of the first. */
  Crs crs() {
    return layers.get(0).crs();
  }

  /** True if the coverage of this code cannot be worked out. */
  public boolean isCoverageFailed() {
    return coverage().isFailed();
  }

  CoverageArea coverage() {
    CoverageArea known = coverage;
    if (known == null) {
      known = coverages.of(this);
      coverage = known;
    }
    return known;
  }
}
