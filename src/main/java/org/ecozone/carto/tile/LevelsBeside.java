package org.ecozone.carto.tile;

import java.util.HashSet;
import java.util.Set;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.SceneLayer;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Workers;

/** Works out the levels of detail of what is shown, once its first picture is there. */
final class LevelsBeside implements AutoCloseable {
  private final Workers worker = new Workers(1, "ecozone-map-levels");
  private final Set<FeatureSet> begun = new HashSet<>();
  private volatile MapScene wanted;

  /** Begins with what is new in a scene and gives up what it does not show. */
  void want(MapScene scene) {
    wanted = scene;
    for (SceneLayer layer : scene.layers()) {
      if (layer instanceof SceneLayer.Features features
          && !features.features().hasLevels()
          && begin(features.features())) {
        worker.execute(() -> prepare(features.features()));
      }
    }
  }

  private synchronized boolean begin(FeatureSet features) {
    return begun.add(features);
  }

  private synchronized void end(FeatureSet features) {
    begun.remove(features);
  }

  private void prepare(FeatureSet features) {
    try {
      features.prepareLevels(new Watch(() -> isShown(features)));
    } catch (CancelledException e) {
      System.getLogger(LevelsBeside.class.getName())
          .log(System.Logger.Level.DEBUG, "a layer is not shown any more");
    } finally {
      end(features);
    }
  }

  @Override
  public void close() {
    wanted = null;
    worker.close();
  }

  private boolean isShown(FeatureSet features) {
    MapScene scene = wanted;
    return scene != null
        && scene.layers().stream()
            .anyMatch(
                layer ->
                    layer instanceof SceneLayer.Features shown && shown.features() == features);
  }
}
