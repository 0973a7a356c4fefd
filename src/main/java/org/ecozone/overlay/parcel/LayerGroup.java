package org.ecozone.overlay.parcel;

import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.zone.ZoneLayer;

/**
 * The layers of one canonical code, in their order, and the land they speak about.
 *
 * <p>Threads: any number; the coverage is built by the first that asks while others wait.
 */
public final class LayerGroup {
  private final String code;
  private final List<IndexedLayer> layers;
  private final List<ZoneLayer> countyLayers;
  private CoverageArea coverage;

  public LayerGroup(String code, List<IndexedLayer> layers, List<ZoneLayer> countyLayers) {
    this.code = code;
    this.layers = List.copyOf(layers);
    this.countyLayers = countyLayers;
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

  synchronized CoverageArea coverage() {
    if (coverage == null) {
      coverage = new CoverageArea(layers.stream().map(IndexedLayer::layer).toList(), countyLayers);
    }
    return coverage;
  }
}
