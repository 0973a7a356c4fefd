package org.ecozone.gui.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.app.workspace.FeatureRef;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.gui.map.overlay.OverlayPaths;
import org.ecozone.job.Progress;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/** Features of layers by their reference. */
public final class FeatureLookup {
  /** More than these cannot follow the map at every pulse; what is beyond is not lit. */
  private static final int MOST_VERTICES = 400_000;

  private final Map<String, ZoneLayer> layers;

  private FeatureLookup(Map<String, ZoneLayer> layers) {
    this.layers = layers;
  }

  /** Of the layers that are read now, for workers. FX thread. */
  public static FeatureLookup of(Workspace workspace, Collection<FeatureRef> features) {
    Map<String, ZoneLayer> layers = new HashMap<>();
    for (FeatureRef feature : features) {
      ZoneLayer layer = workspace.content(feature.layerId()).layer();
      if (layer != null) {
        layers.put(feature.layerId(), layer);
      }
    }
    return new FeatureLookup(layers);
  }

  /** A zone of a layer; zones are in the order of their fids. */
  public static Optional<Zone> zone(ZoneLayer layer, long fid) {
    List<Zone> zones = layer.zones();
    int low = 0;
    int high = zones.size() - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      long there = zones.get(middle).fid();
      if (there == fid) {
        return Optional.of(zones.get(middle));
      }
      if (there < fid) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /**
   * Outlines of features in the map's CRS; those that have no place there are left out. On a
   * worker.
   */
  public OverlayPaths paths(Collection<FeatureRef> features, Crs map, int most, Progress progress) {
    List<OverlayPaths.Part> parts = new ArrayList<>();
    int taken = 0;
    long vertices = 0;
    for (FeatureRef feature : features) {
      progress.checkCancelled();
      if (vertices > MOST_VERTICES) {
        break;
      }
      ZoneLayer layer = layers.get(feature.layerId());
      Optional<Zone> zone = layer == null ? Optional.empty() : zone(layer, feature.fid());
      if (zone.isPresent() && taken++ < most) {
        vertices += zone.get().geometry().getNumPoints();
        try {
          parts.addAll(OverlayPaths.of(zone.get().geometry(), layer.crs(), map).parts());
        } catch (CrsException e) {
          // the map names the layer that cannot be moved into its CRS
          continue;
        }
      }
    }
    return new OverlayPaths(parts);
  }
}
