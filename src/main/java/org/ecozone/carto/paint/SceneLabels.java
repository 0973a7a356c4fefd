package org.ecozone.carto.paint;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.label.LabelAnchor;
import org.ecozone.carto.label.LabelPlacer;
import org.ecozone.carto.label.LabelRequest;
import org.ecozone.carto.lod.MapPaths;
import org.ecozone.carto.lod.PathStore;
import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.pixel.Pixels;
import org.ecozone.carto.pixel.StepPath;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.geo.packed.IntList;
import org.ecozone.job.Progress;
import org.locationtech.jts.geom.Envelope;

/** Collects the labels of a scene and has them placed and painted. */
public final class SceneLabels {
  /** Areas and lines below so many logical pixels are too small for a name. */
  private static final double LEAST_PX = 6;

  private final ScenePlan plan;
  private final PixelGrid grid;
  private final MapScale scale;
  private final List<LabelRequest> requests = new ArrayList<>();

  private SceneLabels(ScenePlan plan, PixelGrid grid, MapScale scale) {
    this.plan = plan;
    this.grid = grid;
    this.scale = scale;
  }

  /**
   * Paints the labels of all layers.
   *
   * @param g draws in device pixels, 0, 0 being the corner of the grid
   * @throws org.ecozone.job.CancelledException if cancelled
   */
  public static void paint(
      Graphics2D g, ScenePlan plan, PixelGrid grid, MapScale scale, Progress progress) {
    SceneLabels labels = new SceneLabels(plan, grid, scale);
    labels.collect(progress);
    if (!labels.requests.isEmpty()) {
      labels.place(g, progress);
    }
  }

  /**
   * The labels of all layers on a ground that is not there; null if there are none.
   *
   * @throws org.ecozone.job.CancelledException if cancelled
   */
  public static Pixels paint(ScenePlan plan, PixelGrid grid, MapScale scale, Progress progress) {
    SceneLabels labels = new SceneLabels(plan, grid, scale);
    labels.collect(progress);
    if (labels.requests.isEmpty()) {
      return null;
    }
    Pixels pixels = new Pixels(new int[grid.width() * grid.height()], grid.width(), grid.height());
    Graphics2D g = TileScene.image(pixels).createGraphics();
    try {
      labels.place(g, progress);
    } finally {
      g.dispose();
    }
    return pixels;
  }

  private void place(Graphics2D g, Progress progress) {
    Graphics2D logical = (Graphics2D) g.create();
    try {
      logical.scale(scale.pixelScale(), scale.pixelScale());
      int width = (int) Math.ceil(grid.width() / scale.pixelScale());
      int height = (int) Math.ceil(grid.height() / scale.pixelScale());
      new LabelPlacer(width, height).paint(logical, requests, progress::isCancelled);
    } finally {
      logical.dispose();
    }
    progress.checkCancelled();
  }

  /** The uppermost layer first. */
  private void collect(Progress progress) {
    for (int i = plan.scene().layers().size() - 1; i >= 0; i--) {
      if (plan.scene().layers().get(i) instanceof SceneLayer.Features layer
          && layer.opacity() > 0) {
        collect(layer, plan.classes(i), progress);
      }
    }
  }

  private void collect(SceneLayer.Features layer, StyleClasses classes, Progress progress) {
    ActiveRules active = ActiveRules.of(layer.style(), scale.denominator());
    if (!active.hasLabels()) {
      return;
    }
    IntList found = LayerPainter.found(layer, grid, 0);
    List<StyleRule> rules = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      progress.checkCancelled();
      int feature = found.get(i);
      Envelope box = box(layer.features(), feature);
      if (isTooSmall(layer.features(), feature, box)) {
        continue;
      }
      rules.clear();
      for (ActiveRules.Pass pass : active.passes()) {
        pass.find(classes, feature, rules);
      }
      for (StyleRule rule : rules) {
        request(layer, feature, box, rule);
      }
    }
  }

  private void request(SceneLayer.Features layer, int feature, Envelope box, StyleRule rule) {
    FeatureSet features = layer.features();
    for (Symbolizer symbolizer : rule.symbolizers()) {
      if (symbolizer instanceof Symbolizer.Label label) {
        String text = label.text().apply(features.value(feature));
        if (text != null && !text.isBlank()) {
          double clearPx = markPx(rule) / 2;
          Supplier<LabelAnchor> anchor = () -> anchor(features, feature, clearPx);
          requests.add(
              new LabelRequest(layer.id(), features.fid(feature), text, label, box, anchor));
        }
      }
    }
  }

  private static double markPx(StyleRule rule) {
    double size = 0;
    for (Symbolizer symbolizer : rule.symbolizers()) {
      if (symbolizer instanceof Symbolizer.Mark mark) {
        size = Math.max(size, mark.sizePx());
      }
    }
    return size;
  }

  private static boolean isTooSmall(FeatureSet features, int feature, Envelope box) {
    PathStore store = features.paths();
    int first = store.firstPath(feature);
    return first == store.firstPath(feature + 1)
        || store.kind(first) > 0 && Math.max(box.getWidth(), box.getHeight()) < LEAST_PX;
  }

  private Envelope box(FeatureSet features, int feature) {
    PathStore store = features.paths();
    return new Envelope(
        toPx(grid.stepX(store.minX(feature))), toPx(grid.stepX(store.maxX(feature))),
        toPx(grid.stepY(store.maxY(feature))), toPx(grid.stepY(store.minY(feature))));
  }

  private double toPx(double steps) {
    return steps / 256 / scale.pixelScale();
  }

  private LabelAnchor anchor(FeatureSet features, int feature, double clearPx) {
    PathStore store = features.paths();
    int first = store.firstPath(feature);
    if (store.kind(first) == 0) {
      double[] xy = store.path(first);
      return new LabelAnchor.Spot(toPx(grid.stepX(xy[0])), toPx(grid.stepY(xy[1])), clearPx);
    }
    MapPaths paths = features.paths(grid.unitsPerPixel());
    List<double[]> rings = new ArrayList<>();
    List<double[]> lines = new ArrayList<>();
    for (int path = paths.firstPath(feature); path < paths.firstPath(feature + 1); path++) {
      double[] xy = pixels(paths, path);
      (paths.kind(path) == 2 ? rings : lines).add(xy);
    }
    if (!rings.isEmpty()) {
      return new LabelAnchor.Area(rings);
    }
    return lines.isEmpty() ? null : new LabelAnchor.Path(lines);
  }

  private double[] pixels(MapPaths paths, int path) {
    StepPath steps = new StepPath();
    paths.load(path, grid, steps);
    double[] xy = new double[2 * steps.size()];
    for (int i = 0; i < steps.size(); i++) {
      xy[2 * i] = toPx(steps.stepX(i));
      xy[2 * i + 1] = toPx(steps.stepY(i));
    }
    return xy;
  }
}
