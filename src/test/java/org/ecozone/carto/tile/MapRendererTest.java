package org.ecozone.carto.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.MapPicture;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.RasterPicture;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.paint.Scenes;
import org.ecozone.carto.paint.Styles;
import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.job.Progress;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class MapRendererTest {
  private static final int PATIENCE_S = 30;
  private static final Viewport VIEW = Scenes.viewport(700, 500);

  private final LinkedBlockingQueue<MapPicture> pictures = new LinkedBlockingQueue<>();
  private MapRenderer renderer;

  @AfterEach
  void close() {
    if (renderer != null) {
      renderer.close();
    }
  }

  private void open(int threads) {
    renderer = new MapRenderer(threads);
    renderer.setListener(pictures::add);
  }

  private MapPicture complete() throws InterruptedException {
    MapPicture picture = pictures.poll(PATIENCE_S, TimeUnit.SECONDS);
    while (picture != null && !picture.complete()) {
      picture = pictures.poll(PATIENCE_S, TimeUnit.SECONDS);
    }
    assertThat(picture).isNotNull();
    return picture;
  }

  private static MapScene randomScene() {
    Seeded random = Seeded.of("MapRendererTest");
    List<Geometry> shapes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      double radius = random.between(1.0, 200.0);
      shapes.add(
          random.polygonWithHole(
              random.between(-100, 800), -random.between(-100, 600), radius, 40));
    }
    Symbolizer area =
        new Symbolizer.Area(new Fill.Solid(0x6000aa00), Styles.stroke(0xff003300, 1.3));
    FeatureSet features = Scenes.features(shapes.toArray(Geometry[]::new));
    features.prepareLevels(Progress.NONE); // or they would come between two pictures
    return Scenes.scene(new SceneLayer.Features("l", features, Styles.style(Styles.rule(area))));
  }

  private static void assertIsWholeMap(MapPicture picture, MapScene scene) {
    int[] whole = Scenes.paint(scene, picture.viewport());
    assertThat(Arrays.mismatch(picture.pixels(), whole))
        .as("first pixel that differs")
        .isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void thePictureIsTheWholeMapPaintedInOneGoWhateverTheThreads(int threads) throws Exception {
    open(threads);
    MapScene scene = randomScene();
    renderer.request(scene, VIEW);
    MapPicture picture = complete();
    assertIsWholeMap(picture, scene);
    assertThat(picture.viewport().extent().contains(VIEW.extent())).isTrue();
  }

  @Test
  void aPictureLiesOnThePixelGridOfItsScale() throws Exception {
    open(2);
    MapScene scene = randomScene();
    Viewport odd = new Viewport(Scenes.CRS, 351.37, -248.81, 0.7301, 333, 222, 1.5);
    renderer.request(scene, odd);
    MapPicture picture = complete();
    PixelGrid grid = PixelGrid.of(picture.viewport());
    assertThat(picture.viewport().extent().getMinX()).isCloseTo(grid.minX(), within(1e-9));
    assertThat(picture.viewport().extent().getMaxY()).isCloseTo(grid.maxY(), within(1e-9));
    assertIsWholeMap(picture, scene);
    assertThat(picture.widthPx()).isEqualTo(grid.width());
  }

  @Test
  void aRequestWithinThePictureGetsItAgainAndOneBeyondItANewOne() throws Exception {
    open(2);
    MapScene scene = randomScene();
    renderer.request(scene, VIEW);
    MapPicture first = complete();
    renderer.request(scene, VIEW.movedBy(-40, 20));
    assertThat(complete()).isSameAs(first);
    renderer.request(scene, VIEW.movedBy(-400, 20));
    MapPicture moved = complete();
    assertThat(moved).isNotSameAs(first);
    assertIsWholeMap(moved, scene);
  }

  @Test
  void theNewestRequestWinsAndWhatWasBegunIsGivenUp() throws Exception {
    open(2);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch givenUp = new CountDownLatch(1);
    MapScene endless = Scenes.scene(new SceneLayer.Raster("r", endless(begun, givenUp), 1));
    renderer.request(endless, VIEW);
    assertThat(begun.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
    MapScene scene = randomScene();
    renderer.request(scene, VIEW);
    assertIsWholeMap(complete(), scene);
    assertThat(givenUp.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void tilesUnderWayAreKeptWhenTheMapIsOnlyMoved() throws Exception {
    open(1);
    AtomicInteger painted = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    MapScene scene = Scenes.scene(new SceneLayer.Raster("r", counting(painted, go), 1));
    renderer.request(scene, VIEW);
    renderer.request(scene, VIEW.movedBy(-300, 0));
    go.countDown();
    MapPicture picture = complete();
    int columns = picture.widthPx() / TileKey.SIZE + 2;
    int rows = picture.heightPx() / TileKey.SIZE + 2;
    assertThat(painted.get()).isLessThanOrEqualTo(columns * rows + 2);
    renderer.request(scene, VIEW);
    complete();
    renderer.request(scene, VIEW.movedBy(-300, 0));
    complete();
    assertThat(painted.get()).as("both are there").isLessThan(2 * columns * rows);
  }

  @Test
  void aLayerThatFailsLeavesAHoleAndNotAnEndlessWait() throws Exception {
    open(2);
    RasterPicture broken =
        (TestRaster)
            (g, viewport, opacity, progress) -> {
              throw new IllegalStateException("broken on purpose");
            };
    renderer.request(Scenes.scene(new SceneLayer.Raster("r", broken, 1)), VIEW);
    assertThat(complete().pixels()).containsOnly(0);
  }

  @Test
  void anEmptySceneIsItsBackground() throws Exception {
    open(1);
    renderer.request(Scenes.scene(), VIEW);
    assertThat(complete().pixels()).containsOnly(Scenes.WHITE);
  }

  @Test
  void aSceneThatIsNotShownAnyMoreIsNotHeld() throws Exception {
    open(2);
    MapScene scene = randomScene();
    WeakReference<FeatureSet> features =
        new WeakReference<>(((SceneLayer.Features) scene.layers().get(0)).features());
    renderer.request(scene, VIEW);
    complete();
    renderer.request(scene, VIEW.zoomedAt(0, 0, 2));
    complete();
    scene = Scenes.scene();
    renderer.request(scene, VIEW);
    complete();
    for (int i = 0; i < 100 && features.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(features.get()).isNull();
  }

  @Test
  void nothingComesAfterClosing() throws Exception {
    open(2);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch givenUp = new CountDownLatch(1);
    renderer.request(Scenes.scene(new SceneLayer.Raster("r", endless(begun, givenUp), 1)), VIEW);
    begun.await(PATIENCE_S, TimeUnit.SECONDS);
    renderer.close();
    assertThat(givenUp.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
    renderer.request(randomScene(), VIEW);
    assertThat(pictures.poll(200, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void whileAPictureTakesLongItsPartsComeOverThePictureBefore() throws Exception {
    open(1);
    MapScene before = Scenes.scene(Scenes.layer(Styles.solid(0xff00ff00), VIEW_SQUARE));
    renderer.request(before, VIEW);
    complete();
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger painted = new AtomicInteger();
    MapScene slow = Scenes.scene(new SceneLayer.Raster("r", slowAfter(3, painted, go), 1));
    renderer.request(slow, VIEW);
    MapPicture part = pictures.poll(PATIENCE_S, TimeUnit.SECONDS);
    assertThat(part.complete()).isFalse();
    assertThat(Arrays.stream(part.pixels()).distinct().toArray())
        .containsExactlyInAnyOrder(Scenes.WHITE, 0xff00ff00);
    go.countDown();
    assertThat(complete().pixels()).containsOnly(Scenes.WHITE);
  }

  private static final Geometry VIEW_SQUARE =
      org.ecozone.support.Shapes.rectangle(-2000, -2000, 4000, 4000);

  /** A picture that stops painting after some tiles until it may go on. */
  private static RasterPicture slowAfter(int tiles, AtomicInteger painted, CountDownLatch go) {
    return (TestRaster)
        (g, viewport, opacity, progress) -> {
          int number = painted.incrementAndGet();
          try {
            if (number > tiles) {
              go.await(PATIENCE_S, TimeUnit.SECONDS);
            } else {
              Thread.sleep(120);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
  }

  private static RasterPicture counting(AtomicInteger painted, CountDownLatch go) {
    return (TestRaster)
        (g, viewport, opacity, progress) -> {
          try {
            go.await(PATIENCE_S, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          painted.incrementAndGet();
        };
  }

  private static RasterPicture endless(CountDownLatch begun, CountDownLatch givenUp) {
    return (TestRaster)
        (g, viewport, opacity, progress) -> {
          begun.countDown();
          try {
            while (true) {
              progress.checkCancelled();
              Thread.onSpinWait();
            }
          } finally {
            givenUp.countDown();
          }
        };
  }

  @FunctionalInterface
  private interface TestRaster extends RasterPicture {
    @Override
    default Envelope extent() {
      return new Envelope(-1e6, 1e6, -1e6, 1e6);
    }

    @Override
    void paint(java.awt.Graphics2D g, Viewport viewport, double opacity, Progress progress);
  }
}
