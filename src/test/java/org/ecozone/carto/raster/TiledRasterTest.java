package org.ecozone.carto.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.support.TileFiles;
import org.ecozone.zone.Issue;
import org.junit.jupiter.api.Test;

class TiledRasterTest {
  private static final int RED = 0xFFFF0000;
  private static final int GREEN = 0xFF00FF00;
  private static final int BLUE = 0xFF0000FF;
  private static final double LEFT = 400_000;
  private static final double TOP = 3_700_000;

  private static Crs crs(int epsg) throws Exception {
    return Crs.ofEpsg(epsg);
  }

  /** The middle of the viewport at a map place, 1 unit per pixel unless said. */
  private static Viewport view(Crs crs, double x, double y, double unitsPerPixel, int px) {
    return new Viewport(crs, x, y, unitsPerPixel, px, px, 1);
  }

  private static byte[] plain(int argb) {
    return TileFiles.png(256, (column, row) -> argb);
  }

  private static MemoryTiles fourColours() {
    return new MemoryTiles()
        .tile(0, 0, 0, plain(RED))
        .tile(0, 1, 0, plain(GREEN))
        .tile(0, 0, 1, plain(BLUE));
  }

  @Test
  void everyTileLiesWhereItsColumnAndRowSay() throws Exception {
    RasterLayer layer = fourColours().layer(MemoryTiles.pyramid(crs(4544), LEFT, TOP, 1, 2, 1));
    Canvas canvas = Canvas.of(layer.in(crs(4544)), view(crs(4544), LEFT + 256, TOP - 256, 1, 600));
    assertThat(canvas.at(300 - 250, 300 - 250)).isEqualTo(RED);
    assertThat(canvas.at(300 + 250, 300 - 250)).isEqualTo(GREEN);
    assertThat(canvas.at(300 - 250, 300 + 250)).isEqualTo(BLUE);
    assertThat(canvas.alpha(300 + 250, 300 + 250)).as("missing tile").isZero();
    assertThat(canvas.alpha(20, 300)).as("beyond the raster").isZero();
    // the pixels at the seams and at the rim
    assertThat(canvas.at(299, 10 + 44)).isEqualTo(RED);
    assertThat(canvas.at(300, 10 + 44)).isEqualTo(GREEN);
    assertThat(canvas.at(44, 44)).isEqualTo(RED);
    assertThat(canvas.alpha(43, 44)).isZero();
  }

  @Test
  void aPixelIsShownExactlyAtItsOwnScale() throws Exception {
    MemoryTiles tiles =
        new MemoryTiles()
            .tile(0, 0, 0, TileFiles.png(256, (c, r) -> 0xFF000000 | c << 16 | r << 8));
    RasterLayer layer = tiles.layer(MemoryTiles.pyramid(crs(4544), LEFT, TOP, 2, 1, 1));
    Canvas canvas = Canvas.of(layer.in(crs(4544)), view(crs(4544), LEFT + 256, TOP - 256, 2, 256));
    for (int i = 0; i < 256; i += 17) {
      assertThat(canvas.red(i, 100)).isEqualTo(i);
      assertThat(canvas.green(100, i)).isEqualTo(i);
    }
  }

  @Test
  void theLevelFollowsTheScale() throws Exception {
    MemoryTiles tiles =
        new MemoryTiles()
            .tile(0, 0, 0, plain(RED))
            .tile(1, 0, 0, plain(GREEN))
            .tile(2, 0, 0, plain(BLUE));
    RasterLayer layer = tiles.layer(MemoryTiles.pyramid(crs(4544), LEFT, TOP, 1, 4, 3));
    assertThat(colourAt(layer, 0.1)).isEqualTo(RED);
    assertThat(colourAt(layer, 1)).isEqualTo(RED);
    assertThat(colourAt(layer, 2)).isEqualTo(GREEN);
    assertThat(colourAt(layer, 1.7)).isEqualTo(GREEN);
    assertThat(colourAt(layer, 4.4)).isEqualTo(BLUE);
    assertThat(colourAt(layer, 60)).isEqualTo(BLUE);
  }

  private static int colourAt(RasterLayer layer, double unitsPerPixel) throws Exception {
    return Canvas.of(layer.in(crs(4544)), view(crs(4544), LEFT + 100, TOP - 100, unitsPerPixel, 3))
        .at(1, 1);
  }

  @Test
  void tooManyTilesAreNotReadAndTheUserIsTold() throws Exception {
    MemoryTiles tiles = new MemoryTiles();
    RasterLayer layer = tiles.layer(MemoryTiles.pyramid(crs(4544), LEFT, TOP, 0.1, 1000, 1));
    Canvas canvas =
        Canvas.of(layer.in(crs(4544)), view(crs(4544), LEFT + 12_800, TOP - 12_800, 100, 400));
    assertThat(tiles.asked).hasValue(0);
    assertThat(canvas.painted()).as("hatched").isBetween(8_000, 30_000);
    assertThat(layer.issues()).extracting(Issue::code).containsExactly("ZOOM_IN");
  }

  @Test
  void aDamagedTileIsHatchedAndReportedOnce() throws Exception {
    byte[] whole = plain(RED);
    MemoryTiles tiles =
        new MemoryTiles()
            .tile(0, 0, 0, java.util.Arrays.copyOf(whole, whole.length / 2))
            .tile(0, 1, 0, plain(GREEN));
    RasterLayer layer = tiles.layer(MemoryTiles.pyramid(crs(4544), LEFT, TOP, 1, 2, 1));
    List<Issue> heard = new ArrayList<>();
    layer.setListener(heard::add);
    Viewport view = view(crs(4544), LEFT + 256, TOP - 128, 1, 512);
    Canvas canvas = Canvas.of(layer.in(crs(4544)), view);
    Canvas.of(layer.in(crs(4544)), view);
    assertThat(heard).extracting(Issue::code).containsExactly("TILE_DAMAGED");
    assertThat(heard.get(0).args().subList(0, 3)).containsExactly("0", "0", "0");
    assertThat(layer.issues()).hasSize(1);
    int hatched = 0;
    for (int x = 0; x < 256; x++) {
      hatched += canvas.alpha(x, 256) == 0 ? 0 : 1;
    }
    assertThat(hatched).as("a quarter of the pixels").isBetween(50, 80);
    assertThat(canvas.at(400, 256)).isEqualTo(GREEN);
  }

  @Test
  void hugePicturesAreRefusedByTheirHeader() throws Exception {
    byte[] bomb = plain(RED);
    ByteBuffer.wrap(bomb).putInt(16, 50_000).putInt(20, 50_000);
    byte[] webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    MemoryTiles tiles =
        new MemoryTiles()
            .tile(0, 0, 0, bomb)
            .tile(0, 1, 0, webp)
            .tile(0, 0, 1, new byte[] {1, 2, 3});
    RasterLayer layer = tiles.layer(MemoryTiles.pyramid(crs(4544), LEFT, TOP, 1, 2, 1));
    Canvas.of(layer.in(crs(4544)), view(crs(4544), LEFT + 256, TOP - 256, 1, 512));
    assertThat(layer.issues())
        .extracting(Issue::code)
        .containsExactly("TILE_TOO_LARGE", "TILE_FORMAT", "TILE_FORMAT");
    assertThat(layer.issues().get(0).args()).contains("50000 x 50000");
  }

  @Test
  void tilesOfAnUnknownFormatAreRefusedOnOpening() throws Exception {
    byte[] webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    TileSet set = MemoryTiles.pyramid(crs(4544), LEFT, TOP, 1, 2, 1);
    assertThatThrownBy(
            () -> RasterLayer.ofTiles(set, new MemoryTiles(), webp, new TileCache(1000)).close())
        .isInstanceOfSatisfying(
            RasterException.class, e -> assertThat(e.issue().args()).containsExactly("WebP"));
  }

  @Test
  void tilesOfTwiceTheStatedSizeKeepTheirPixels() throws Exception {
    byte[] fine = TileFiles.png(512, (c, r) -> c % 2 == 0 ? RED : BLUE);
    MemoryTiles tiles = new MemoryTiles().tile(0, 0, 0, fine);
    RasterLayer layer =
        RasterLayer.ofTiles(
            MemoryTiles.pyramid(crs(4544), LEFT, TOP, 1, 1, 1),
            tiles,
            fine,
            new TileCache(64 << 20));
    assertThat(layer.unitsPerPixel()).isEqualTo(0.5);
    Canvas canvas = Canvas.of(layer.in(crs(4544)), view(crs(4544), LEFT + 64, TOP - 64, 0.5, 256));
    assertThat(canvas.at(10, 10)).isEqualTo(RED);
    assertThat(canvas.at(11, 10)).isEqualTo(BLUE);
  }

  @Test
  void opacityIsThatOfTheWholePicture() throws Exception {
    RasterLayer layer = fourColours().layer(MemoryTiles.pyramid(crs(4544), LEFT, TOP, 1, 2, 1));
    Canvas canvas =
        Canvas.of(layer.in(crs(4544)), view(crs(4544), LEFT + 128, TOP - 128, 1, 100), 0.5);
    assertThat(canvas.alpha(50, 50)).isCloseTo(128, within(1));
    assertThat(canvas.red(50, 50)).isCloseTo(255, within(2));
  }

  @Test
  void aScreenWithTwoPixelsPerPointGetsThem() throws Exception {
    MemoryTiles tiles =
        new MemoryTiles().tile(0, 0, 0, TileFiles.png(256, (c, r) -> c % 2 == 0 ? RED : BLUE));
    RasterLayer layer = tiles.layer(MemoryTiles.pyramid(crs(4544), LEFT, TOP, 1, 1, 1));
    Viewport view = new Viewport(crs(4544), LEFT + 128, TOP - 128, 2, 100, 100, 2);
    Canvas canvas = Canvas.of(layer.in(crs(4544)), view);
    assertThat(canvas.widthPx()).isEqualTo(200);
    assertThat(canvas.at(100, 100)).isEqualTo(RED);
    assertThat(canvas.at(101, 100)).isEqualTo(BLUE);
  }

  @Test
  void betweenDatumsNothingIsMovedSilently() throws Exception {
    RasterLayer layer = fourColours().layer(MemoryTiles.pyramid(crs(2380), LEFT, TOP, 1, 2, 1));
    assertThatThrownBy(() -> layer.in(crs(4544)))
        .isInstanceOfSatisfying(
            RasterException.class, e -> assertThat(e.issue().code()).isEqualTo("DATUM_DIFFERS"));
  }

  @Test
  void theCacheKeepsToItsBytes() throws Exception {
    TileCache cache = new TileCache(1 << 20); // four tiles
    MemoryTiles tiles = new MemoryTiles();
    for (int i = 0; i < 8; i++) {
      tiles.tile(0, i, 0, plain(RED));
    }
    RasterLayer layer =
        RasterLayer.ofTiles(
            MemoryTiles.pyramid(crs(4544), LEFT, TOP, 1, 8, 1), tiles, new byte[0], cache);
    Canvas.of(layer.in(crs(4544)), view(crs(4544), LEFT + 1024, TOP - 128, 1, 2048));
    assertThat(cache.bytes()).isLessThanOrEqualTo(1 << 20);
    layer.close();
    assertThat(cache.bytes()).isZero();
    assertThat(tiles.closed).isTrue();
  }

  @Test
  void aTileIsDecodedOnceWhileItIsKept() throws Exception {
    MemoryTiles tiles = fourColours();
    RasterLayer layer = tiles.layer(MemoryTiles.pyramid(crs(4544), LEFT, TOP, 1, 2, 1));
    Viewport view = view(crs(4544), LEFT + 256, TOP - 256, 1, 512);
    Canvas.of(layer.in(crs(4544)), view);
    int first = tiles.asked.get();
    Canvas.of(layer.in(crs(4544)), view.movedBy(10, 10));
    assertThat(tiles.asked).hasValue(first);
    assertThat(first).isEqualTo(4);
  }

  @Test
  void cancellingStopsBetweenTiles() throws Exception {
    MemoryTiles tiles = new MemoryTiles();
    RasterLayer layer = tiles.layer(MemoryTiles.pyramid(crs(4544), LEFT, TOP, 1, 64, 1));
    Progress afterTen =
        new Progress() {
          @Override
          public void stage(String key, Object... args) {}

          @Override
          public void report(long done, long total) {}

          @Override
          public boolean isCancelled() {
            return tiles.asked.get() >= 10;
          }
        };
    BufferedImage image = new BufferedImage(4096, 4096, BufferedImage.TYPE_INT_ARGB);
    assertThatThrownBy(
            () ->
                layer
                    .in(crs(4544))
                    .paint(
                        image.createGraphics(),
                        view(crs(4544), LEFT + 8192, TOP - 8192, 1, 4096),
                        1,
                        afterTen))
        .isInstanceOf(CancelledException.class);
    assertThat(tiles.asked).hasValue(10);
  }
}
