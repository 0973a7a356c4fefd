package org.ecozone.carto.tile;

import java.util.Arrays;
import java.util.Map;
import org.ecozone.carto.MapPicture;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.pixel.Pixels;

/** Puts a picture together from its tiles and labels. */
final class Assembly {
  private Assembly() {}

  /**
   * Puts tiles and labels in their places.
   *
   * @param pixels of the grid's size, anything in it
   * @param before what is shown where there is no tile; null for nothing
   * @param labels null for none
   */
  static void fill(
      int[] pixels, PixelGrid grid, MapPicture before, Map<TileKey, int[]> tiles, Pixels labels) {
    Arrays.fill(pixels, 0);
    if (before != null) {
      stretch(before, grid, pixels);
    }
    tiles.forEach((key, tile) -> copy(key, tile, grid, pixels));
    if (labels != null) {
      new Pixels(pixels, grid.width(), grid.height()).lay(labels, 256);
    }
  }

  /** Shows another picture of the same map at this one's place and scale, pixel by pixel. */
  private static void stretch(MapPicture before, PixelGrid grid, int[] pixels) {
    double unitsPerOld = before.viewport().unitsPerPixel() / before.viewport().pixelScale();
    double factor = grid.unitsPerPixel() / unitsPerOld;
    double left = (grid.minX() - before.viewport().extent().getMinX()) / unitsPerOld;
    double top = (before.viewport().extent().getMaxY() - grid.maxY()) / unitsPerOld;
    for (int y = 0; y < grid.height(); y++) {
      double row = Math.floor(top + (y + 0.5) * factor);
      if (row < 0 || row >= before.heightPx()) {
        continue;
      }
      int source = (int) row * before.widthPx();
      int target = y * grid.width();
      for (int x = 0; x < grid.width(); x++) {
        double column = Math.floor(left + (x + 0.5) * factor);
        if (column >= 0 && column < before.widthPx()) {
          pixels[target + x] = before.pixels()[source + (int) column];
        }
      }
    }
  }

  static MapPicture picture(int[] pixels, PixelGrid grid, Viewport asked, boolean complete) {
    return new MapPicture(pixels, grid.width(), grid.height(), shown(grid, asked), complete);
  }

  /** The upper left corner of the viewport is that of the pixels. */
  private static Viewport shown(PixelGrid grid, Viewport asked) {
    int width = (int) Math.round(grid.width() / asked.pixelScale());
    int height = (int) Math.round(grid.height() / asked.pixelScale());
    return new Viewport(
        asked.crs(),
        grid.minX() + width * asked.unitsPerPixel() / 2,
        grid.maxY() - height * asked.unitsPerPixel() / 2,
        asked.unitsPerPixel(),
        width,
        height,
        asked.pixelScale());
  }

  private static void copy(TileKey key, int[] tile, PixelGrid grid, int[] pixels) {
    long left = key.column() * TileKey.SIZE - grid.left();
    long top = key.row() * TileKey.SIZE - grid.top();
    int fromX = (int) Math.max(0, -left);
    int toX = (int) Math.min(TileKey.SIZE, grid.width() - left);
    int fromY = (int) Math.max(0, -top);
    int toY = (int) Math.min(TileKey.SIZE, grid.height() - top);
    for (int y = fromY; y < toY; y++) {
      int target = (int) (top + y) * grid.width() + (int) (left + fromX);
      System.arraycopy(tile, y * TileKey.SIZE + fromX, pixels, target, toX - fromX);
    }
  }
}
