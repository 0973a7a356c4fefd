package org.ecozone.carto.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.carto.paint.Scenes.WHITE;
import static org.ecozone.carto.paint.Scenes.layer;
import static org.ecozone.carto.paint.Scenes.paint;
import static org.ecozone.carto.paint.Scenes.scene;
import static org.ecozone.carto.paint.Scenes.viewport;
import static org.ecozone.carto.paint.Styles.fill;
import static org.ecozone.carto.paint.Styles.rule;
import static org.ecozone.carto.paint.Styles.solid;
import static org.ecozone.carto.paint.Styles.stroke;
import static org.ecozone.carto.paint.Styles.style;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.RasterPicture;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.pixel.HatchTiles;
import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.style.FeatureCondition;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.Symbolizer.Cap;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.carto.style.Symbolizer.HatchShape;
import org.ecozone.carto.style.Symbolizer.Join;
import org.ecozone.carto.style.Symbolizer.MarkShape;
import org.ecozone.carto.style.Symbolizer.Stroke;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.support.Seeded;
import org.ecozone.support.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class TileSceneTest {
  private static final int RED = 0xffff0000;
  private static final int GREEN = 0xff00ff00;
  private static final int BLUE = 0xff0000ff;
  private static final FeatureCondition FIRST = value -> value.apply("n").equals(1L);
  private static final Viewport VIEW = viewport(100, 100);

  private static Geometry square(double x, double y, double size) {
    return Shapes.square(x, -y - size, size);
  }

  private static int at(int[] pixels, int x, int y) {
    return pixels[y * 100 + x];
  }

  @Test
  void holesStayHoles() {
    Geometry ring = square(10, 10, 80).difference(square(30, 30, 40));
    int[] pixels = paint(scene(layer(solid(RED), ring)), VIEW);
    assertThat(at(pixels, 20, 50)).isEqualTo(RED);
    assertThat(at(pixels, 50, 50)).isEqualTo(WHITE);
    assertThat(at(pixels, 5, 5)).isEqualTo(WHITE);
  }

  @Test
  void laterFeaturesAndLaterLayersLieAbove() {
    MapStyle style = style(rule(FIRST, fill(RED)), rule(v -> !FIRST.test(v), fill(GREEN)));
    SceneLayer two = layer(style, square(10, 10, 50), square(30, 30, 50));
    SceneLayer above = layer(solid(BLUE), square(40, 40, 10));
    int[] pixels = paint(scene(two, above), VIEW);
    assertThat(at(pixels, 20, 20)).isEqualTo(RED);
    assertThat(at(pixels, 35, 35)).isEqualTo(GREEN);
    assertThat(at(pixels, 45, 45)).isEqualTo(BLUE);
  }

  @Test
  void aPassIsPaintedForAllFeaturesBeforeTheNextOne() {
    double all = Double.POSITIVE_INFINITY;
    Symbolizer frame = new Symbolizer.Area(null, stroke(BLUE, 6));
    StyleRule outline =
        new StyleRule("o", "", FeatureCondition.ALL, false, 0, 0, all, List.of(frame));
    StyleRule inside =
        new StyleRule("i", "", FeatureCondition.ALL, false, 1, 0, all, List.of(fill(RED)));
    int[] pixels =
        paint(scene(layer(style(outline, inside), square(10, 10, 50), square(60, 10, 30))), VIEW);
    assertThat(at(pixels, 61, 20)).as("fill of the second pass").isEqualTo(RED);
    assertThat(at(pixels, 8, 20)).as("outline outside").isEqualTo(BLUE);
  }

  @Test
  void othersAreTheFeaturesThatNoOtherRuleTakesAtThisScale() {
    double all = Double.POSITIVE_INFINITY;
    StyleRule first = rule(FIRST, fill(RED));
    StyleRule second = new StyleRule("far", "", v -> true, false, 1e6, all, List.of(fill(BLUE)));
    StyleRule others = new StyleRule("else", "", v -> true, true, 0, all, List.of(fill(GREEN)));
    int[] pixels =
        paint(
            scene(layer(style(first, second, others), square(10, 10, 20), square(50, 10, 20))),
            VIEW);
    assertThat(at(pixels, 20, 20)).isEqualTo(RED);
    assertThat(at(pixels, 60, 20)).isEqualTo(GREEN);
  }

  @Test
  void aRuleOutOfScaleIsNotPainted() {
    double here = VIEW.scaleDenominator();
    StyleRule from = new StyleRule("a", "", v -> true, false, here, 2 * here, List.of(fill(RED)));
    StyleRule to = new StyleRule("b", "", v -> true, false, 0, here, List.of(fill(GREEN)));
    int[] pixels = paint(scene(layer(style(from, to), square(10, 10, 20))), VIEW);
    assertThat(at(pixels, 20, 20)).isEqualTo(RED);
  }

  @Test
  void moreRulesThanAWordHasBitsAreToldApart() {
    List<StyleRule> rules = new ArrayList<>();
    for (long n = 1; n <= 150; n++) {
      Long wanted = n;
      rules.add(rule(v -> wanted.equals(v.apply("n")), fill(0xff000000 | (int) n)));
    }
    Geometry[] squares = new Geometry[150];
    for (int i = 0; i < 150; i++) {
      squares[i] = square(i % 15 * 6, i / 15 * 6, 5);
    }
    MapStyle style = new MapStyle("many", rules, List.of());
    int[] pixels = paint(scene(layer(style, squares)), VIEW);
    for (int i = 0; i < 150; i++) {
      assertThat(at(pixels, i % 15 * 6 + 2, i / 15 * 6 + 2)).isEqualTo(0xff000000 | i + 1);
    }
  }

  @Test
  void aFilterLeavesFeaturesOut() {
    SceneLayer.Features all =
        (SceneLayer.Features) layer(solid(RED), square(10, 10, 20), square(50, 10, 20));
    SceneLayer filtered = new SceneLayer.Features("l", all.features(), all.style(), 1, FIRST);
    int[] pixels = paint(scene(filtered), VIEW);
    assertThat(at(pixels, 20, 20)).isEqualTo(RED);
    assertThat(at(pixels, 60, 20)).isEqualTo(WHITE);
  }

  @Test
  void opacityBearsOnTheLayerAsAWhole() {
    SceneLayer.Features all =
        (SceneLayer.Features) layer(solid(0xff000000), square(10, 10, 50), square(30, 30, 50));
    SceneLayer half = new SceneLayer.Features("l", all.features(), all.style(), 0.5, v -> true);
    int[] pixels = paint(scene(half), VIEW);
    assertThat(at(pixels, 20, 20) & 0xff).isCloseTo(127, within(1));
    assertThat(at(pixels, 40, 40)).as("covered twice").isEqualTo(at(pixels, 20, 20));
  }

  @Test
  void smallFeaturesCoverTheirAreaAndNoneVanishes() {
    List<Geometry> small = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      small.add(square(i % 10 * 10 + 0.037 * i, i / 10 * 10 + 0.021 * i, 1.3));
    }
    small.add(square(97.2, 98.4, 0.001));
    int[] pixels = paint(scene(layer(solid(0xff000000), small.toArray(Geometry[]::new))), VIEW);
    double covered = 0;
    for (int pixel : pixels) {
      covered += (255 - (pixel & 0xff)) / 255.0;
    }
    assertThat(covered).isCloseTo(100 * 1.69 + 0.25, within(1.0));
    assertThat(at(pixels, 97, 98) & 0xff).as("a millimetre, still seen").isLessThan(220);
  }

  @Test
  void linesAreDrawnAndNotFilledAndPointsHaveMarks() {
    Symbolizer mark = new Symbolizer.Mark(MarkShape.SQUARE, 10, 0, new Fill.Solid(BLUE), null);
    MapStyle style = style(rule(fill(GREEN), new Symbolizer.Line(stroke(RED, 4), 0), mark));
    Geometry bent = Shapes.line(10, -10, 90, -10, 90, -90);
    int[] pixels = paint(scene(layer(style, bent, Shapes.point(30, -60))), VIEW);
    assertThat(at(pixels, 50, 10)).isEqualTo(RED);
    assertThat(at(pixels, 70, 30)).isEqualTo(WHITE);
    assertThat(at(pixels, 30, 60)).isEqualTo(BLUE);
    assertThat(at(pixels, 36, 60)).isEqualTo(WHITE);
  }

  @ParameterizedTest
  @EnumSource(HatchShape.class)
  void aHatchGoesOnFromTileToTile(HatchShape shape) {
    Fill hatch = new Fill.Hatch(shape, 9, 7, stroke(0x80ff0000, 1.4), 0x8000ff00, 0x200000ff);
    checkTiles(style(rule(new Symbolizer.Area(hatch, null))), Seeded.of("TileSceneTest.hatch"));
  }

  @Test
  void aPictureOfTilesIsTheWholePictureToTheBit() {
    Symbolizer area =
        new Symbolizer.Area(
            new Fill.Solid(0x90ffcc00),
            new Stroke(0xa0330033, 3.3, List.of(), Cap.ROUND, Join.ROUND));
    Symbolizer dashed =
        new Symbolizer.Line(new Stroke(BLUE, 1.6, List.of(7.0, 3.0), Cap.BUTT, Join.MITRE), 4);
    Symbolizer mark =
        new Symbolizer.Mark(MarkShape.STAR, 14, 20, new Fill.Solid(RED), stroke(BLUE, 1));
    checkTiles(
        style(rule(area), rule(FIRST, dashed), rule(mark)), Seeded.of("TileSceneTest.tiles"));
  }

  private static void checkTiles(MapStyle style, Seeded random) {
    List<Geometry> shapes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double radius = random.between(0.5, 90.0);
      shapes.add(
          random.polygonWithHole(
              random.between(0, 300), -random.between(0, 200), radius, random.between(6, 700)));
    }
    SceneLayer.Features opaque =
        (SceneLayer.Features) layer(style, shapes.toArray(Geometry[]::new));
    SceneLayer through =
        new SceneLayer.Features("t", opaque.features(), style, 0.6, FeatureCondition.ALL);
    MapScene scene = scene(opaque, through);
    Viewport view = viewport(300, 200);
    PixelGrid whole = PixelGrid.of(view);
    int[] pixels = paint(scene, view);
    for (int top = 0; top < 200; top += 47) {
      for (int left = 0; left < 300; left += 61) {
        int[] tile = paint(scene, view, whole.part(left, top, 61, 47));
        for (int y = 0; y < 47 && top + y < 200; y++) {
          for (int x = 0; x < 61 && left + x < 300; x++) {
            assertThat(tile[y * 61 + x])
                .as(left + x + ", " + (top + y))
                .isEqualTo(pixels[(top + y) * 300 + left + x]);
          }
        }
      }
    }
  }

  @Test
  void atCentimetresAPixelALargeOutlineIsWhereItShouldBe() {
    Geometry county = Shapes.polygon(0, -200_000, 200_000, -200_000, 200_000, 0, 0, 0);
    Viewport close = new Viewport(Scenes.CRS, 0, 0, 0.01, 100, 100, 1);
    MapStyle style =
        style(rule(new Symbolizer.Area(new Fill.Solid(RED), stroke(BLUE, 4, 5.0, 0.0))));
    int[] pixels = paint(scene(layer(style, county)), close);
    assertThat(at(pixels, 70, 70)).isEqualTo(RED);
    assertThat(at(pixels, 30, 30)).isEqualTo(WHITE);
    assertThat(at(pixels, 70, 50)).isEqualTo(BLUE);
    assertThat(at(pixels, 50, 70)).isEqualTo(BLUE);
  }

  @Test
  void aRasterLiesWhereItsLayerIs() {
    RasterPicture raster =
        new RasterPicture() {
          @Override
          public Envelope extent() {
            return new Envelope(0, 50, -100, 0);
          }

          @Override
          public void paint(Graphics2D g, Viewport viewport, double opacity, Progress progress) {
            g.setColor(new java.awt.Color(GREEN));
            int right = (int) viewport.toPixelX(50);
            g.fillRect(0, 0, right, viewport.heightPx());
          }
        };
    SceneLayer above = layer(solid(RED), square(40, 40, 20));
    int[] pixels = paint(scene(new SceneLayer.Raster("r", raster, 1), above), VIEW);
    assertThat(at(pixels, 10, 10)).isEqualTo(GREEN);
    assertThat(at(pixels, 60, 10)).isEqualTo(WHITE);
    assertThat(at(pixels, 45, 45)).isEqualTo(RED);
  }

  @Test
  void onPaperTheMapLooksAsOnTheScreen() {
    Fill hatch = new Fill.Hatch(HatchShape.SLASH, 8, stroke(RED, 1.2), 0, 0x4000ff00);
    Symbolizer area = new Symbolizer.Area(hatch, stroke(BLUE, 2, 8.0, 4.0));
    Symbolizer mark =
        new Symbolizer.Mark(MarkShape.CIRCLE, 9, 0, new Fill.Solid(GREEN), stroke(RED, 1));
    Seeded random = Seeded.of("TileSceneTest.paper");
    MapScene scene = scene(layer(style(rule(area, mark)), random.polygonWithHole(50, -50, 45, 40)));
    int[] tile = paint(scene, VIEW);
    BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    MapPainter.paint(g, scene, VIEW, Progress.NONE);
    g.dispose();
    double difference = 0;
    for (int i = 0; i < tile.length; i++) {
      int paper = image.getRGB(i % 100, i / 100);
      for (int shift = 0; shift < 24; shift += 8) {
        difference += Math.abs((tile[i] >> shift & 0xff) - (paper >> shift & 0xff)) / 255.0;
      }
    }
    // clipping a hatch on paper is not anti-aliased: half a pixel along the outline
    assertThat(difference / 3).isLessThan(200);
  }

  @Test
  void aCancelledTileIsGivenUpAndTheNextOneIsClean() {
    TileScene painter = new TileScene(new HatchTiles());
    MapScene scene = scene(layer(solid(RED), square(10, 10, 50)));
    ScenePlan plan = ScenePlan.of(scene, null);
    Progress cancelled = new Cancelled();
    assertThatThrownBy(() -> painter.paint(plan, PixelGrid.of(VIEW), MapScale.of(VIEW), cancelled))
        .isInstanceOf(CancelledException.class);
    int[] again = painter.paint(plan, PixelGrid.of(VIEW), MapScale.of(VIEW), Progress.NONE);
    assertThat(again).isEqualTo(paint(scene, VIEW));
  }

  @Test
  void oneScenesKnowledgeServesTheNext() {
    SceneLayer layer = layer(solid(RED), square(10, 10, 50));
    ScenePlan before = ScenePlan.of(scene(layer), null);
    ScenePlan after = ScenePlan.of(scene(layer, layer(solid(BLUE), square(1, 1, 5))), before);
    assertThat(after.classes(0)).isSameAs(before.classes(0));
  }

  private static final class Cancelled implements Progress {
    @Override
    public void stage(String key, Object... args) {}

    @Override
    public void report(long done, long total) {}

    @Override
    public boolean isCancelled() {
      return true;
    }
  }
}
