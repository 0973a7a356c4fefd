package org.ecozone.carto.paint;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.SceneLayer;

/**
 * A scene with what has been found out about its features: which rules they meet.
 *
 * <p>Threads: any number.
 */
public final class ScenePlan {
  private final MapScene scene;

  /** Null where a layer has no features. */
  private final List<StyleClasses> classes;

  private ScenePlan(MapScene scene, List<StyleClasses> classes) {
    this.scene = scene;
    this.classes = classes;
  }

  /**
   * For a scene.
   *
   * @param before another scene's, whose knowledge of the same layers is kept; or null
   */
  public static ScenePlan of(MapScene scene, ScenePlan before) {
    List<StyleClasses> classes = new ArrayList<>();
    for (SceneLayer layer : scene.layers()) {
      classes.add(layer instanceof SceneLayer.Features features ? classes(features, before) : null);
    }
    return new ScenePlan(scene, classes);
  }

  private static StyleClasses classes(SceneLayer.Features layer, ScenePlan before) {
    if (before != null) {
      for (StyleClasses known : before.classes) {
        if (known != null && known.fits(layer)) {
          return known;
        }
      }
    }
    return new StyleClasses(layer);
  }

  public MapScene scene() {
    return scene;
  }

  StyleClasses classes(int layer) {
    return classes.get(layer);
  }
}
