package org.ecozone.carto.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.carto.paint.Scenes.layer;
import static org.ecozone.carto.paint.Scenes.scene;

import java.util.Arrays;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.pixel.Pixels;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.job.Progress;
import org.ecozone.support.Shapes;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class SceneLabelsTest {
  private static final Viewport VIEW = Scenes.viewport(200, 100);
  private static final int RED = 0xffff0000;

  private static MapStyle named(Symbolizer.Placement placement) {
    Symbolizer label =
        new Symbolizer.Label(
            value -> "区" + value.apply("n"),
            new Symbolizer.LabelFont(12, false, false, RED),
            Symbolizer.Halo.NONE,
            placement,
            1,
            0);
    return Styles.style(Styles.rule(label));
  }

  private static Pixels paint(MapScene scene) {
    return SceneLabels.paint(
        ScenePlan.of(scene, null), PixelGrid.of(VIEW), MapScale.of(VIEW), Progress.NONE);
  }

  /** Columns and rows of what is painted: left, top, right, bottom; null if nothing is. */
  private static int[] box(Pixels pixels) {
    int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
    for (int i = 0; i < pixels.argb().length; i++) {
      if (pixels.argb()[i] != 0) {
        box[0] = Math.min(box[0], i % 200);
        box[1] = Math.min(box[1], i / 200);
        box[2] = Math.max(box[2], i % 200);
        box[3] = Math.max(box[3], i / 200);
      }
    }
    return box[2] < 0 ? null : box;
  }

  @Test
  void anAreaHasItsNameInside() {
    Geometry area = Shapes.rectangle(100, -90, 90, 80);
    int[] box = box(paint(scene(layer(named(Symbolizer.Placement.POINT), area))));
    assertThat(box).isNotNull();
    assertThat(box[0]).isGreaterThanOrEqualTo(100);
    assertThat(box[2]).isLessThan(190);
    assertThat(box[1]).isGreaterThanOrEqualTo(10);
    assertThat(box[3]).isLessThan(90);
  }

  @Test
  void pointsAndLinesHaveTheirsBesideOrAlongThem() {
    SceneLayer points = layer(named(Symbolizer.Placement.POINT), Shapes.point(60, -50));
    SceneLayer lines =
        layer(named(Symbolizer.Placement.LINE), Shapes.line(10, -20, 100, -25, 190, -20));
    assertThat(box(paint(scene(points)))).isNotNull();
    assertThat(box(paint(scene(lines)))).isNotNull();
  }

  @Test
  void whatIsFilteredOutOrSmallerThanALetterHasNoName() {
    SceneLayer.Features all =
        (SceneLayer.Features)
            layer(named(Symbolizer.Placement.POINT), Shapes.rectangle(100, -90, 90, 80));
    SceneLayer none = new SceneLayer.Features("l", all.features(), all.style(), 1, value -> false);
    assertThat(paint(scene(none))).isNull();
    SceneLayer small = layer(named(Symbolizer.Placement.POINT), Shapes.square(50, -50, 3));
    assertThat(paint(scene(small))).isNull();
  }

  @Test
  void aMapWithoutNamesHasNoPixelsForThem() {
    assertThat(paint(scene(layer(Styles.solid(RED), Shapes.square(0, -50, 50))))).isNull();
  }

  @Test
  void theSameMapHasTheSameNamesTwice() {
    MapScene scene =
        scene(
            layer(
                named(Symbolizer.Placement.POINT),
                Shapes.rectangle(0, -60, 90, 50),
                Shapes.rectangle(80, -90, 90, 80)));
    assertThat(Arrays.mismatch(paint(scene).argb(), paint(scene).argb())).isEqualTo(-1);
  }
}
