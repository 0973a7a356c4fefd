package org.ecozone.carto;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.packed.IntList;
import org.locationtech.jts.geom.Envelope;

/**
 * Which features of a scene lie at a place.
 *
 * <p>In: places and distances in the map's CRS. Out: the uppermost layer first, and within a layer
 * what is painted last first. What a layer's filter leaves out is not found; scale limits do not
 * matter.
 *
 * <p>Threads: any; takes milliseconds on a province, so call it off the window's thread.
 */
public final class HitTest {
  /**
   * A feature that was met.
   *
   * @param index of the feature in its set
   */
  public record Hit(String layerId, FeatureSet features, int index) {
    public long fid() {
      return features.fid(index);
    }
  }

  private HitTest() {}

  /** Features that a point lies in, or nearer than a tolerance to. */
  public static List<Hit> at(MapScene scene, double x, double y, double tolerance) {
    return hits(scene, (features, found) -> features.at(x, y, tolerance, found));
  }

  /** Features that have a point in common with a rectangle. */
  public static List<Hit> meeting(MapScene scene, Envelope rectangle) {
    return hits(scene, (features, found) -> features.meeting(rectangle, found));
  }

  @FunctionalInterface
  private interface Search {
    void run(FeatureSet features, IntList found);
  }

  private static List<Hit> hits(MapScene scene, Search search) {
    List<Hit> hits = new ArrayList<>();
    IntList found = new IntList();
    for (int i = scene.layers().size() - 1; i >= 0; i--) {
      if (!(scene.layers().get(i) instanceof SceneLayer.Features layer)) {
        continue;
      }
      found.clear();
      search.run(layer.features(), found);
      found.sort();
      for (int k = found.size() - 1; k >= 0; k--) {
        int index = found.get(k);
        if (layer.filter().test(layer.features().value(index))) {
          hits.add(new Hit(layer.id(), layer.features(), index));
        }
      }
    }
    return hits;
  }
}
