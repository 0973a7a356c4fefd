package org.ecozone.carto.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.PathStore;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.geo.packed.IntList;
import org.ecozone.job.Progress;

/**
 * Paints a map on a {@code Graphics2D}: on paper, into a file of vectors, or as a picture.
 *
 * <p>Threads: none of its own; any may call it.
 */
public final class MapPainter {
  private MapPainter() {}

  /**
   * Paints all layers of a scene and its background.
   *
   * @param g draws in device pixels, 0, 0 being the upper left corner of the viewport
   * @throws org.ecozone.job.CancelledException soon after the progress is cancelled
   */
  public static void paint(Graphics2D g, MapScene scene, Viewport viewport, Progress progress) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(new Color(scene.background(), true));
    double scale = viewport.pixelScale();
    g.fillRect(
        0,
        0,
        (int) Math.ceil(viewport.widthPx() * scale),
        (int) Math.ceil(viewport.heightPx() * scale));
    for (SceneLayer layer : scene.layers()) {
      progress.checkCancelled();
      if (layer instanceof SceneLayer.Raster raster) {
        raster.picture().paint(g, viewport, raster.opacity(), progress);
      } else if (layer instanceof SceneLayer.Features features) {
        paint(g, features, viewport, progress);
      }
    }
  }

  private static void paint(
      Graphics2D g, SceneLayer.Features layer, Viewport viewport, Progress progress) {
    IntList found = new IntList();
    FeatureSet set = layer.features();
    set.query(viewport.extent(), found);
    found.sort();
    for (StyleRule rule : layer.style().rules()) {
      if (!rule.appliesAt(viewport.scaleDenominator())) {
        continue;
      }
      for (int i = 0; i < found.size(); i++) {
        progress.checkCancelled();
        int feature = found.get(i);
        if (layer.filter().test(set.value(feature)) && rule.condition().test(set.value(feature))) {
          rule.symbolizers().forEach(s -> paint(g, s, set.paths(), feature, viewport));
        }
      }
    }
  }

  private static void paint(
      Graphics2D g, Symbolizer symbolizer, PathStore paths, int feature, Viewport viewport) {
    if (!(symbolizer instanceof Symbolizer.Area area)) {
      return;
    }
    Path2D shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (int p = paths.firstPath(feature); p < paths.firstPath(feature + 1); p++) {
      double[] xy = paths.path(p);
      for (int i = 0; i < xy.length; i += 2) {
        double x = viewport.toPixelX(xy[i]) * viewport.pixelScale();
        double y = viewport.toPixelY(xy[i + 1]) * viewport.pixelScale();
        if (i == 0) {
          shape.moveTo(x, y);
        } else {
          shape.lineTo(x, y);
        }
      }
    }
    if (area.fill() instanceof Symbolizer.Fill.Solid solid) {
      g.setColor(new Color(solid.colour(), true));
      g.fill(shape);
    }
    if (area.stroke() != null) {
      g.setColor(new Color(area.stroke().colour(), true));
      g.setStroke(new BasicStroke((float) (area.stroke().widthPx() * viewport.pixelScale())));
      g.draw(shape);
    }
  }
}
