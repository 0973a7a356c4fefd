package org.ecozone.carto.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.ecozone.carto.pixel.HatchDrawing;
import org.ecozone.carto.pixel.JavaStroke;
import org.ecozone.carto.pixel.MarkShapes;
import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.pixel.StepPath;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.carto.style.Symbolizer.Stroke;

/** Paints with the calls of a {@code Graphics2D}: hatches are lines, so that they stay sharp. */
final class GraphicsBrush implements Brush {
  private static final double STEPS = 256;

  private final Graphics2D g;
  private final PixelGrid grid;
  private final double pixelScale;
  private final StepPaths paths = new StepPaths();

  GraphicsBrush(Graphics2D g, PixelGrid grid, double pixelScale) {
    this.g = g;
    this.grid = grid;
    this.pixelScale = pixelScale;
  }

  @Override
  public StepPaths paths() {
    return paths;
  }

  @Override
  public void area(List<StepPath> rings, Fill fill) {
    fill(shape(rings), fill);
  }

  private void fill(Shape shape, Fill fill) {
    if (fill instanceof Fill.Solid solid) {
      g.setColor(new Color(solid.colour(), true));
      g.fill(shape);
      return;
    }
    Fill.Hatch hatch = (Fill.Hatch) fill;
    Rectangle2D box = shape.getBounds2D();
    Rectangle2D seen =
        box.createIntersection(new Rectangle2D.Double(0, 0, grid.width(), grid.height()));
    if (seen.isEmpty()) {
      return;
    }
    int cell = HatchDrawing.cellPx(hatch, pixelScale);
    double left = -Math.floorMod(grid.left(), cell);
    double top = -Math.floorMod(grid.top(), cell);
    Graphics2D inside = (Graphics2D) g.create();
    inside.clip(shape);
    inside.transform(AffineTransform.getTranslateInstance(left, top));
    seen.setRect(seen.getX() - left, seen.getY() - top, seen.getWidth(), seen.getHeight());
    HatchDrawing.paint(inside, hatch, seen, pixelScale);
    inside.dispose();
  }

  @Override
  public void lines(List<StepPath> paths, Stroke stroke, double offsetPx) {
    List<StepPath> moved =
        offsetPx == 0
            ? paths
            : paths.stream().map(path -> path.moved(offsetPx * pixelScale)).toList();
    draw(shape(moved), stroke);
  }

  private void draw(Shape shape, Stroke stroke) {
    g.setColor(new Color(stroke.colour(), true));
    g.setStroke(JavaStroke.of(stroke, pixelScale));
    g.draw(shape);
  }

  @Override
  public void mark(double stepX, double stepY, Symbolizer.Mark mark) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    double half = mark.sizePx() * pixelScale / 2;
    for (double[] outline : MarkShapes.outlines(mark.shape(), mark.rotationDeg())) {
      HatchDrawing.append(path, outline, stepX / STEPS, stepY / STEPS, half);
    }
    if (mark.fill() != null && !MarkShapes.isLines(mark.shape())) {
      fill(path, mark.fill());
    }
    Stroke stroke = MarkShapes.strokeOf(mark.shape(), mark.fill(), mark.stroke());
    if (stroke != null) {
      draw(path, stroke);
    }
  }

  @Override
  public void dot(double[] box, double share, Fill fill) {
    double side = Math.sqrt(share * (box[2] - box[0]) * (box[3] - box[1])) / STEPS;
    double x = (box[0] + box[2]) / 2 / STEPS;
    double y = (box[1] + box[3]) / 2 / STEPS;
    fill(new Rectangle2D.Double(x - side / 2, y - side / 2, side, side), fill);
  }

  private static Shape shape(List<StepPath> paths) {
    Path2D shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (StepPath path : paths) {
      int count = path.isRing() ? path.size() - 1 : path.size();
      for (int i = 0; i < count; i++) {
        double x = path.stepX(i) / STEPS;
        double y = path.stepY(i) / STEPS;
        if (i == 0) {
          shape.moveTo(x, y);
        } else {
          shape.lineTo(x, y);
        }
      }
      if (path.isRing() && count > 0) {
        shape.closePath();
      }
    }
    return shape;
  }
}
