package org.ecozone.carto.paint;

import java.util.List;
import org.ecozone.carto.pixel.StepPath;
import org.ecozone.carto.pixel.TilePainter;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.carto.style.Symbolizer.Stroke;

/** Paints on the pixels of a tile. */
final class TileBrush implements Brush {
  private final TilePainter painter;
  private final StepPaths paths = new StepPaths();

  TileBrush(TilePainter painter) {
    this.painter = painter;
  }

  TilePainter painter() {
    return painter;
  }

  @Override
  public StepPaths paths() {
    return paths;
  }

  @Override
  public void area(List<StepPath> rings, Fill fill) {
    for (int i = 0; i < rings.size(); i++) {
      painter.addRing(rings.get(i));
    }
    painter.paintArea(fill);
  }

  @Override
  public void lines(List<StepPath> paths, Stroke stroke, double offsetPx) {
    for (int i = 0; i < paths.size(); i++) {
      painter.addStroke(paths.get(i), stroke, offsetPx);
    }
    painter.paintStrokes(stroke);
  }

  @Override
  public void mark(double stepX, double stepY, Symbolizer.Mark mark) {
    painter.mark(stepX, stepY, mark);
  }

  @Override
  public void dot(double[] box, double share, Fill fill) {
    painter.dot(box[0], box[1], box[2], box[3], share, painter.mean(fill));
  }
}
