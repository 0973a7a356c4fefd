package org.ecozone.carto.paint;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.lod.Levels;
import org.ecozone.carto.lod.MapPaths;
import org.ecozone.carto.lod.PathStore;
import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.pixel.StepPath;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.carto.style.Symbolizer.Stroke;

/** Paints features with symbolizers. One layer, one grid, one thread. */
final class FeaturePainter {
  /** Areas below so many device pixels have no outline: it would hide what they are. */
  private static final double OUTLINE_PX = 3;

  /** A dot never covers less of a pixel than this, so that nothing is lost in an overview. */
  private static final double LEAST_DOT = 0.25;

  private final Brush brush;
  private final PixelGrid grid;
  private final double pixelScale;
  private final FeatureSet features;
  private final MapPaths paths;
  private final PathStore store;
  private final List<StepPath> rings = new ArrayList<>();
  private final List<StepPath> lines = new ArrayList<>();
  private final double marginPx;
  private final StepPaths pool;
  private boolean loaded;

  /**
   * @param marginPx how far symbols reach beyond outlines, device pixels; negative if all of an
   *     outline counts, because dashes run along it
   */
  FeaturePainter(
      Brush brush,
      PixelGrid grid,
      double pixelScale,
      FeatureSet features,
      double marginPx,
      StepPaths pool) {
    this.marginPx = marginPx;
    this.pool = pool;
    this.brush = brush;
    this.grid = grid;
    this.pixelScale = pixelScale;
    this.features = features;
    this.paths = features.paths(grid.unitsPerPixel());
    this.store = features.paths();
  }

  /** Paints one feature, one symbolizer over the other. */
  void paint(int feature, List<Symbolizer> symbolizers) {
    loaded = false;
    double sizePx = sizePx(feature);
    for (int i = 0; i < symbolizers.size(); i++) {
      Symbolizer symbolizer = symbolizers.get(i);
      if (symbolizer instanceof Symbolizer.Area area) {
        area(feature, sizePx, area);
      } else if (symbolizer instanceof Symbolizer.Line line) {
        line(feature, sizePx, line);
      } else if (symbolizer instanceof Symbolizer.Mark mark) {
        marks(feature, mark);
      }
    }
  }

  /** Of the box, device pixels. */
  private double sizePx(int feature) {
    double width = store.maxX(feature) - store.minX(feature);
    double height = store.maxY(feature) - store.minY(feature);
    return Math.max(width, height) * grid.pixelsPerUnit();
  }

  private void area(int feature, double sizePx, Symbolizer.Area area) {
    if (sizePx < Levels.DOT_PX) {
      if (store.kind(store.firstPath(feature)) == 2) {
        dot(feature, area.fill(), area.stroke());
      }
      return;
    }
    load(feature);
    if (rings.isEmpty()) {
      if (lines.isEmpty() && store.kind(store.firstPath(feature)) == 2) {
        dot(feature, area.fill(), area.stroke());
      }
      return;
    }
    if (area.fill() != null) {
      brush.area(rings, area.fill());
    }
    if (area.stroke() != null && (sizePx >= OUTLINE_PX || area.fill() == null)) {
      brush.lines(rings, area.stroke(), 0);
    }
  }

  private void line(int feature, double sizePx, Symbolizer.Line line) {
    if (line.stroke() == null || store.kind(store.firstPath(feature)) == 0) {
      return;
    }
    if (sizePx < Levels.DOT_PX) {
      dot(feature, null, line.stroke());
      return;
    }
    load(feature);
    if (rings.isEmpty() && lines.isEmpty()) {
      dot(feature, null, line.stroke());
      return;
    }
    brush.lines(rings.isEmpty() ? lines : rings, line.stroke(), line.offsetPx());
    if (!rings.isEmpty() && !lines.isEmpty()) {
      brush.lines(lines, line.stroke(), line.offsetPx());
    }
  }

  /** Covers as much as the feature does, or as its outline would. */
  private void dot(int feature, Fill fill, Stroke stroke) {
    if (fill == null && stroke == null) {
      return;
    }
    double[] box = {
      grid.stepX(store.minX(feature)), grid.stepY(store.maxY(feature)),
      grid.stepX(store.maxX(feature)), grid.stepY(store.minY(feature))
    };
    box[2] = Math.max(box[2], box[0] + 1);
    box[3] = Math.max(box[3], box[1] + 1);
    double boxPx = (box[2] - box[0]) * (box[3] - box[1]) / 65536;
    double share = fill == null ? 1 : store.fillShare(feature);
    double least = fill == null ? Math.min(1, stroke.widthPx() * pixelScale) : LEAST_DOT;
    if (share * boxPx < least) {
      grow(box, least);
      boxPx = (box[2] - box[0]) * (box[3] - box[1]) / 65536;
      share = least / boxPx;
    }
    brush.dot(box, Math.min(1, share), fill == null ? new Fill.Solid(stroke.colour()) : fill);
  }

  /** Widens the box around its middle until its area can hold what is to be seen. */
  private static void grow(double[] box, double least) {
    double side = 256 * Math.sqrt(Math.max(least, 1.0 / 65536));
    for (int i = 0; i < 2; i++) {
      double missing = side - (box[i + 2] - box[i]);
      if (missing > 0) {
        box[i] -= Math.floor(missing / 2);
        box[i + 2] = box[i] + side;
      }
    }
  }

  private void marks(int feature, Symbolizer.Mark mark) {
    boolean points = false;
    for (int path = store.firstPath(feature); path < store.firstPath(feature + 1); path++) {
      if (store.kind(path) == 0) {
        points = true;
        double[] xy = store.path(path);
        for (int i = 0; i < xy.length; i += 2) {
          brush.mark(grid.stepX(xy[i]), grid.stepY(xy[i + 1]), mark);
        }
      }
    }
    if (!points && store.firstPath(feature) < store.firstPath(feature + 1)) {
      double[] place = features.innerPoint(feature);
      brush.mark(grid.stepX(place[0]), grid.stepY(place[1]), mark);
    }
  }

  private void load(int feature) {
    if (loaded) {
      return;
    }
    loaded = true;
    rings.clear();
    lines.clear();
    pool.reset();
    for (int path = paths.firstPath(feature); path < paths.firstPath(feature + 1); path++) {
      int kind = paths.kind(path);
      if (kind > 0) {
        StepPath steps = pool.next();
        if (marginPx < 0) {
          paths.load(path, grid, steps);
        } else {
          paths.loadSeen(path, grid, marginPx, steps);
        }
        if (kind == 2) {
          steps.markRing();
          rings.add(steps);
        } else {
          lines.add(steps);
        }
      }
    }
  }
}
