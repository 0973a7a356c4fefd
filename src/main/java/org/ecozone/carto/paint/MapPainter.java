package org.ecozone.carto.paint;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.job.Progress;

/**
 * Paints a map on a {@code Graphics2D}: on paper, or into a file of vectors. The screen's tiles are
 * painted by {@link TileScene} with the same rules, faster.
 *
 * <p>Known limit: the opacity of a layer bears on each of its symbols here, because a file of
 * vectors has no groups; what overlaps in one layer shows darker.
 *
 * <p>Threads: none of its own; any may call it.
 */
public final class MapPainter {
  private MapPainter() {}

  /**
   * Paints all layers of a scene, its background and its labels.
   *
   * @param g draws in device pixels, 0, 0 being the upper left corner of the viewport
   * @throws org.ecozone.job.CancelledException soon after the progress is cancelled
   */
  public static void paint(Graphics2D g, MapScene scene, Viewport viewport, Progress progress) {
    PixelGrid grid = PixelGrid.of(viewport);
    ScenePlan plan = ScenePlan.of(scene, null);
    MapScale scale = MapScale.of(viewport);
    Graphics2D own = (Graphics2D) g.create();
    try {
      own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      own.clipRect(0, 0, grid.width(), grid.height());
      if (scene.background() >>> 24 != 0) {
        own.setColor(new Color(scene.background(), true));
        own.fillRect(0, 0, grid.width(), grid.height());
      }
      for (int i = 0; i < scene.layers().size(); i++) {
        progress.checkCancelled();
        paint(own, scene.layers().get(i), plan.classes(i), grid, viewport, progress);
      }
      SceneLabels.paint(own, plan, grid, scale, progress);
    } finally {
      own.dispose();
    }
  }

  private static void paint(
      Graphics2D g,
      SceneLayer layer,
      StyleClasses classes,
      PixelGrid grid,
      Viewport viewport,
      Progress progress) {
    if (layer instanceof SceneLayer.Raster raster) {
      raster.picture().paint(g, viewport, raster.opacity(), progress);
      return;
    }
    Composite before = g.getComposite();
    if (layer.opacity() < 1) {
      float opacity = (float) Math.max(0, layer.opacity());
      g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, opacity));
    }
    Brush brush = new GraphicsBrush(g, grid, viewport.pixelScale());
    LayerPainter.paint(
        (SceneLayer.Features) layer, classes, grid, MapScale.of(viewport), brush, progress);
    g.setComposite(before);
  }
}
