package org.ecozone.carto;

import org.ecozone.carto.style.FeatureCondition;
import org.ecozone.carto.style.MapStyle;

/** A layer of a picture. Immutable. */
public sealed interface SceneLayer {
  /** Of the layer in the project; unique in a scene. */
  String id();

  /** 0 to 1; bears on the layer as a whole, so that what overlaps in it does not add up. */
  double opacity();

  /**
   * Features with a style.
   *
   * @param features in the CRS of the scene
   * @param filter which features are painted at all
   */
  record Features(
      String id, FeatureSet features, MapStyle style, double opacity, FeatureCondition filter)
      implements SceneLayer {
    /** All features, opaque. */
    public Features(String id, FeatureSet features, MapStyle style) {
      this(id, features, style, 1, FeatureCondition.ALL);
    }
  }

  /** A raster base map. */
  record Raster(String id, RasterPicture picture, double opacity) implements SceneLayer {}
}
