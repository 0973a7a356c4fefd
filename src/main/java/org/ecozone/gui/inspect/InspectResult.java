package org.ecozone.gui.inspect;

import java.util.List;
import org.ecozone.app.workspace.FeatureRef;
import org.ecozone.geo.Crs;
import org.ecozone.gui.map.MapPlace;
import org.ecozone.zone.Zone;

/**
 * What lies at a place.
 *
 * @param place that was asked for
 * @param layers with features there, the uppermost first
 * @param asked number of layers that were asked
 * @param unasked layers that could not be asked, or not in full
 */
record InspectResult(MapPlace place, List<LayerHits> layers, int asked, List<Unasked> unasked) {
  InspectResult {
    layers = List.copyOf(layers);
    unasked = List.copyOf(unasked);
  }

  /** Features of a layer. */
  record LayerHits(String layerId, String title, List<FeatureHit> features) {
    LayerHits {
      features = List.copyOf(features);
    }
  }

  /** Whether a feature holds the place. */
  enum Position {
    /** The place lies in the area, or as good as on the line or point. */
    HERE,
    /** An area beside the place, within reach of the mouse only. */
    BESIDE
  }

  /** A feature. */
  record FeatureHit(FeatureRef ref, Zone zone, Crs crs, Position position) {
    /** Name, else code, else number. */
    String title() {
      if (!zone.name().isEmpty()) {
        return zone.name();
      }
      return zone.code().isEmpty() ? "fid " + zone.fid() : zone.code();
    }
  }

  /** A layer that was not asked and why; the reason is a text key's last part. */
  record Unasked(String title, Reason reason) {}

  /** Why a layer was not asked. */
  enum Reason {
    HIDDEN,
    LOADING,
    MISSING,
    BROKEN,
    NOT_ON_MAP,
    /** It was asked, but its filter leaves features out. */
    FILTERED,
    /** Some of its features have no usable geometry. */
    LOST
  }

  /** True if it lists the same features of the same place. */
  boolean saysTheSameAs(InspectResult other) {
    return other != null
        && place.equals(other.place)
        && asked == other.asked
        && unasked.equals(other.unasked)
        && sameZones(features(), other.features());
  }

  private List<FeatureHit> features() {
    return layers.stream().flatMap(layer -> layer.features().stream()).toList();
  }

  /** A layer that was read again has other zones, perhaps with other values. */
  private static boolean sameZones(List<FeatureHit> a, List<FeatureHit> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (a.get(i).zone() != b.get(i).zone() || !a.get(i).ref().equals(b.get(i).ref())) {
        return false;
      }
    }
    return true;
  }

  int count() {
    return layers.stream().mapToInt(layer -> layer.features().size()).sum();
  }
}
