package org.ecozone.carto.paint;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.geo.packed.IntList;
import org.ecozone.job.Progress;
import org.locationtech.jts.geom.Envelope;

/** Paints the features of a layer that a part of the pixel grid shows. */
final class LayerPainter {
  /** So many features are painted between two looks for a cancel. */
  private static final int LOOK = 16;

  private LayerPainter() {}

  static void paint(
      SceneLayer.Features layer,
      StyleClasses classes,
      PixelGrid grid,
      MapScale scale,
      Brush brush,
      Progress progress) {
    ActiveRules active = ActiveRules.of(layer.style(), scale.denominator());
    if (active.isEmpty()) {
      return;
    }
    double reachPx = scale.pixelScale() * active.reachPx();
    IntList found = found(layer, grid, reachPx);
    double marginPx = active.hasDashes() ? -1 : 2 * reachPx + 2;
    FeaturePainter painter =
        new FeaturePainter(
            brush, grid, scale.pixelScale(), layer.features(), marginPx, brush.paths());
    List<StyleRule> rules = new ArrayList<>();
    for (ActiveRules.Pass pass : active.passes()) {
      for (int i = 0; i < found.size(); i++) {
        if (i % LOOK == 0) {
          progress.checkCancelled();
        }
        rules.clear();
        pass.find(classes, found.get(i), rules);
        for (int k = 0; k < rules.size(); k++) {
          painter.paint(found.get(i), rules.get(k).symbolizers());
        }
      }
    }
  }

  /** In the order of the file. */
  static IntList found(SceneLayer.Features layer, PixelGrid grid, double reachPx) {
    double reach = reachPx * grid.unitsPerPixel();
    IntList found = new IntList();
    layer
        .features()
        .query(
            new Envelope(
                grid.minX() - reach, grid.maxX() + reach, grid.minY() - reach, grid.maxY() + reach),
            found);
    found.sort();
    return found;
  }
}
