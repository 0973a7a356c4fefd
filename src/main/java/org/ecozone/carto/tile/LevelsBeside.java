package org.ecozone.carto.tile;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.SceneLayer;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.job.Workers;

/**
 * Works out the levels of detail of what is shown, once a picture is there and no new layer came
 * for a while: they make later pictures faster, and take the processors from the first ones.
 */
final class LevelsBeside implements AutoCloseable {
  private static final long REST_NANOS = 700_000_000;
  private static final long LOOK_NANOS = 50_000_000;

  private final Workers worker = new Workers(1, "ecozone-map-levels");
  private final Set<FeatureSet> begun = new HashSet<>();
  private volatile MapScene wanted;
  private volatile long sinceNanos;

  /** Begins with what is new in a scene and gives up what it does not show. */
  void want(MapScene scene) {
    if (scene != wanted) {
      sinceNanos = System.nanoTime();
    }
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
      awaitRest(features);
      features.prepareLevels(Progress.silent(() -> !isShown(features)));
    } catch (CancelledException e) {
      System.getLogger(LevelsBeside.class.getName())
          .log(System.Logger.Level.DEBUG, "a layer is not shown any more");
    } finally {
      end(features);
    }
  }

  /** Layers that come one after the other are to be seen first. */
  private void awaitRest(FeatureSet features) {
    long leftNanos = REST_NANOS - (System.nanoTime() - sinceNanos);
    while (leftNanos > 0 && isShown(features)) {
      try {
        TimeUnit.NANOSECONDS.sleep(Math.min(leftNanos, LOOK_NANOS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancelledException();
      }
      leftNanos = REST_NANOS - (System.nanoTime() - sinceNanos);
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
