package org.ecozone.carto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.ecozone.support.TileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/** Where the pixels of a reprojected raster lie, against proj4j. */
class ReprojectedRasterTest {
  /** Half a pixel, as promised. */
  private static final double TOLERANCE_PX = 0.5;

  /** Brightness steps per pixel of the raster; it begins again every 32 pixels. */
  private static final int STEPS = 8;

  private static final double HALF_WORLD_M = 20037508.342789244;

  /** Colours count the columns in red and the rows in green, modulo 32 pixels. */
  private static byte[] counting() {
    return TileFiles.png(
        256, (c, r) -> 0xFF000000 | (c * STEPS & 0xFF) << 16 | (r * STEPS & 0xFF) << 8);
  }

  private static CoordinateTransform proj4j(int from, int to) {
    CRSFactory factory = new CRSFactory();
    return new CoordinateTransformFactory()
        .createTransform(
            factory.createFromName("EPSG:" + from), factory.createFromName("EPSG:" + to));
  }

  @ParameterizedTest(name = "EPSG:{0} tiles on an EPSG:{1} map at {2}, {3}")
  @CsvSource({
    "3857, 4544, 500000, 3700000, 20",
    "3857, 4544, 300000, 3650000, 1.2",
    "3857, 4523, 35700000, 4100000, 300",
    "3857, 4490, 104.7, 33.5, 0.0004",
    "3857, 32648, 500000, 3700000, 0.5",
    "4544, 4490, 104.7, 33.5, 0.0001",
    "4544, 4545, 200000, 3700000, 5",
  })
  void everyPixelIsWithinHalfAPixelOfItsPlace(
      int raster, int map, double x, double y, double unitsPerPixel) throws Exception {
    Viewport view = new Viewport(Crs.ofEpsg(map), x, y, unitsPerPixel, 400, 300, 1);
    CoordinateTransform toRaster = proj4j(map, raster);
    ProjCoordinate middle = moved(toRaster, x, y);
    ProjCoordinate right = moved(toRaster, x + unitsPerPixel, y);
    double pixel = Math.hypot(right.x - middle.x, right.y - middle.y);
    // one level of 8 x 8 tiles around the place, one pixel of it about one of the map
    double left = middle.x - 1024 * pixel;
    double top = middle.y + 1024 * pixel;
    MemoryTiles tiles = new MemoryTiles();
    byte[] tile = counting();
    for (int c = 0; c < 8; c++) {
      for (int r = 0; r < 8; r++) {
        tiles.tile(0, c, r, tile);
      }
    }
    RasterLayer layer =
        tiles.layer(MemoryTiles.pyramid(Crs.ofEpsg(raster), left, top, pixel, 8, 1));
    Canvas canvas = Canvas.of(layer.in(Crs.ofEpsg(map)), view);
    int compared = 0;
    for (int py = 0; py < 300; py += 7) {
      for (int px = 0; px < 400; px += 7) {
        ProjCoordinate place = moved(toRaster, view.toMapX(px + 0.5), view.toMapY(py + 0.5));
        double column = (place.x - left) / pixel - 0.5;
        double row = (top - place.y) / pixel - 0.5;
        compared += compare(column, canvas.red(px, py)) + compare(row, canvas.green(px, py));
        assertThat(canvas.alpha(px, py)).isEqualTo(255);
      }
    }
    assertThat(compared).isGreaterThan(3000);
  }

  /** 0 where the count begins again, so that a mean says nothing. */
  private static int compare(double expected, int brightness) {
    double inPeriod = expected - 32 * Math.floor(expected / 32);
    if (inPeriod > 30) {
      return 0;
    }
    assertThat(brightness / (double) STEPS)
        .isBetween(inPeriod - TOLERANCE_PX, inPeriod + TOLERANCE_PX);
    return 1;
  }

  private static ProjCoordinate moved(CoordinateTransform transform, double x, double y) {
    return transform.transform(new ProjCoordinate(x, y), new ProjCoordinate());
  }

  @Test
  void theExtentOnTheMapHoldsTheWholeRaster() throws Exception {
    TileSet set = MemoryTiles.pyramid(Crs.ofEpsg(3857), 11_500_000, 4_100_000, 100, 8, 1);
    var extent = new MemoryTiles().layer(set).in(Crs.ofEpsg(4544)).extent();
    CoordinateTransform toMap = proj4j(3857, 4544);
    for (double dx : new double[] {0, 0.5, 1}) {
      for (double dy : new double[] {0, 0.5, 1}) {
        ProjCoordinate place = moved(toMap, 11_500_000 + dx * 204_800, 4_100_000 - dy * 204_800);
        assertThat(
                extent.contains(place.x, place.y)
                    || extent.distance(
                            new org.locationtech.jts.geom.Envelope(
                                place.x, place.x, place.y, place.y))
                        < 50)
            .isTrue();
      }
    }
  }

  @Test
  void theWholeWorldOnAGaussKruegerMapPaintsWhatHasAPlaceThere() throws Exception {
    MemoryTiles tiles = new MemoryTiles().tile(0, 0, 0, counting());
    TileSet world =
        MemoryTiles.pyramid(
            Crs.ofEpsg(3857), -HALF_WORLD_M, HALF_WORLD_M, 2 * HALF_WORLD_M / 256, 1, 1);
    Viewport view = new Viewport(Crs.ofEpsg(4544), 500_000, 3_700_000, 30_000, 1000, 800, 1);
    Canvas canvas = Canvas.of(tiles.layer(world).in(Crs.ofEpsg(4544)), view);
    assertThat(canvas.alpha(500, 400)).isEqualTo(255);
    assertThat(canvas.alpha(2, 400)).as("15 000 km west of the meridian").isZero();
  }
}
