package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.ZoneLayer;

/**
 * The coverage of each layer code, built when it is first asked for. Codes whose layers all state
 * the same counties in one CRS share one area: the counties are joined once, and a parcel is held
 * against them once.
 *
 * <p>Threads: any number; one builds while others wait.
 */
public final class CoverageAreas {
  private final List<ZoneLayer> countyLayers;
  private final Map<String, CoverageArea> byKey = new HashMap<>();

  /** With the layers of code XZQ, may be empty. */
  public CoverageAreas(List<ZoneLayer> countyLayers) {
    this.countyLayers = List.copyOf(countyLayers);
  }

  /** Asked once per layer code. */
  synchronized CoverageArea of(LayerGroup group) {
    List<ZoneLayer> layers = group.layers().stream().map(IndexedLayer::layer).toList();
    return byKey.computeIfAbsent(key(group), key -> new CoverageArea(layers, countyLayers));
  }

  /** Counties and CRS if nothing else matters, else the layer code. */
  private String key(LayerGroup group) {
    List<String> counties = new ArrayList<>();
    for (IndexedLayer layer : group.layers()) {
      Coverage stated = layer.layer().identity().coverage();
      if (countyLayers.isEmpty()
          || stated == null
          || stated.polygon() != null
          || !layer.crs().sameCoordinates(group.crs())) {
        return "code " + group.code();
      }
      counties.addAll(stated.counties());
    }
    return "counties " + counties.stream().distinct().sorted().toList() + " " + group.crs().id();
  }
}
