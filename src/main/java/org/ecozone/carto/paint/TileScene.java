package org.ecozone.carto.paint;

import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.pixel.CoverageCells;
import org.ecozone.carto.pixel.HatchTiles;
import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.pixel.Pixels;
import org.ecozone.carto.pixel.TilePainter;
import org.ecozone.job.Progress;

/**
 * Paints a scene on tiles, without labels. One thread; made once and used for many tiles.
 *
 * <p>A tile is, to the bit, what a larger picture shows there, as long as its features have the
 * same level of detail.
 */
public final class TileScene {
  private final HatchTiles hatches;
  private TileBrush brush;
  private Pixels group;
  private int width;
  private int height;

  /**
   * @param hatches shared by all threads
   */
  public TileScene(HatchTiles hatches) {
    this.hatches = hatches;
  }

  /**
   * Paints all layers over the background.
   *
   * @return premultiplied pixels, row by row
   * @throws org.ecozone.job.CancelledException within some milliseconds
   */
  public int[] paint(ScenePlan plan, PixelGrid grid, MapScale scale, Progress progress) {
    prepare(grid);
    Pixels pixels = new Pixels(new int[grid.width() * grid.height()], grid.width(), grid.height());
    pixels.clear(Pixels.premultiplied(plan.scene().background()));
    brush.painter().begin(grid, scale.pixelScale(), pixels);
    try {
      for (int i = 0; i < plan.scene().layers().size(); i++) {
        progress.checkCancelled();
        SceneLayer layer = plan.scene().layers().get(i);
        if (layer instanceof SceneLayer.Raster raster) {
          paint(raster, grid, scale, pixels, progress);
        } else if (layer.opacity() > 0) {
          paint((SceneLayer.Features) layer, plan.classes(i), grid, scale, progress);
        }
      }
    } catch (RuntimeException e) {
      brush = null; // may hold half a polygon
      throw e;
    }
    return pixels.argb();
  }

  private void prepare(PixelGrid grid) {
    if (brush == null || width != grid.width() || height != grid.height()) {
      width = grid.width();
      height = grid.height();
      brush = new TileBrush(new TilePainter(new CoverageCells(width, height), hatches));
      group = new Pixels(new int[width * height], width, height);
    }
  }

  private void paint(
      SceneLayer.Features layer,
      StyleClasses classes,
      PixelGrid grid,
      MapScale scale,
      Progress progress) {
    if (layer.opacity() >= 1) {
      LayerPainter.paint(layer, classes, grid, scale, brush, progress);
      return;
    }
    group.clear(0);
    Pixels below = brush.painter().exchange(group);
    LayerPainter.paint(layer, classes, grid, scale, brush, progress);
    brush.painter().exchange(below);
    below.lay(group, (int) Math.round(256 * layer.opacity()));
  }

  private static void paint(
      SceneLayer.Raster layer, PixelGrid grid, MapScale scale, Pixels pixels, Progress progress) {
    Viewport tile =
        new Viewport(
            scale.crs(),
            (grid.minX() + grid.maxX()) / 2,
            (grid.minY() + grid.maxY()) / 2,
            grid.unitsPerPixel(),
            grid.width(),
            grid.height(),
            1);
    if (!layer.picture().extent().intersects(tile.extent())) {
      return;
    }
    Graphics2D g = image(pixels).createGraphics();
    try {
      layer.picture().paint(g, tile, layer.opacity(), progress);
    } finally {
      g.dispose();
    }
  }

  /** The same pixels as an image. */
  public static BufferedImage image(Pixels pixels) {
    ColorModel model =
        new DirectColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            32,
            0xff0000,
            0xff00,
            0xff,
            0xff000000,
            true,
            DataBuffer.TYPE_INT);
    int[] masks = {0xff0000, 0xff00, 0xff, 0xff000000};
    WritableRaster raster =
        Raster.createPackedRaster(
            new DataBufferInt(pixels.argb(), pixels.argb().length),
            pixels.width(),
            pixels.height(),
            pixels.width(),
            masks,
            new Point(0, 0));
    return new BufferedImage(model, raster, true, null);
  }
}
