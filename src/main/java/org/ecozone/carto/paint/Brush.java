package org.ecozone.carto.paint;

import java.util.List;
import org.ecozone.carto.pixel.StepPath;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.carto.style.Symbolizer.Stroke;

/** What features are painted with: the pixels of a tile, or a {@code Graphics2D}. */
interface Brush {
  /** Paths for whoever uses the brush. */
  StepPaths paths();

  /** Fills rings by the even-odd rule. */
  void area(List<StepPath> rings, Fill fill);

  /** Draws lines and outlines as one. */
  void lines(List<StepPath> paths, Stroke stroke, double offsetPx);

  /** Draws a mark at a place in steps. */
  void mark(double stepX, double stepY, Symbolizer.Mark mark);

  /**
   * Something too small for its details, spread evenly over a box of steps.
   *
   * @param box left, top, right, bottom
   * @param share of the box that is covered, 0 to 1
   */
  void dot(double[] box, double share, Fill fill);
}
