package org.ecozone.carto.pixel;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.carto.style.Symbolizer.HatchShape;
import org.ecozone.carto.style.Symbolizer.MarkShape;
import org.ecozone.carto.style.Symbolizer.Stroke;

/**
 * What a hatch looks like, on screen and on paper: lines through the corners or middles of cells,
 * marks in the middle of cells. Cells begin at 0, 0.
 */
public final class HatchDrawing {
  private HatchDrawing() {}

  /** Edge of a cell in device pixels: a whole number, so that tiles join. */
  public static int cellPx(Fill.Hatch hatch, double pixelScale) {
    return Math.max(2, (int) Math.round(hatch.sizePx() * pixelScale));
  }

  /**
   * Draws the ground and all lines and marks that reach into a box, given in device pixels.
   *
   * @param pixelScale device pixels per logical pixel
   */
  public static void paint(Graphics2D g, Fill.Hatch hatch, Rectangle2D box, double pixelScale) {
    if (hatch.ground() >>> 24 != 0) {
      g.setColor(new Color(hatch.ground(), true));
      g.fill(box);
    }
    int cell = cellPx(hatch, pixelScale);
    boolean lines = hatch.shape().isLines();
    Shape drawing = lines ? lines(hatch, box, cell) : marks(hatch, box, cell, pixelScale);
    if (!lines && hatch.markColour() >>> 24 != 0) {
      g.setColor(new Color(hatch.markColour(), true));
      g.fill(drawing);
    }
    Stroke stroke = hatch.stroke();
    if (stroke != null && stroke.colour() >>> 24 != 0) {
      g.setColor(new Color(stroke.colour(), true));
      g.setStroke(JavaStroke.of(stroke, pixelScale));
      g.draw(drawing);
    }
  }

  private static Shape lines(Fill.Hatch hatch, Rectangle2D box, int cell) {
    Path2D lines = new Path2D.Double();
    switch (hatch.shape()) {
      case SLASH -> slashes(lines, box, cell, -1);
      case BACKSLASH -> slashes(lines, box, cell, 1);
      case CROSS_HATCH -> {
        slashes(lines, box, cell, -1);
        slashes(lines, box, cell, 1);
      }
      case HORIZONTAL -> horizontals(lines, box, cell);
      case VERTICAL -> verticals(lines, box, cell);
      default -> {
        horizontals(lines, box, cell);
        verticals(lines, box, cell);
      }
    }
    return lines;
  }

  /** y = slope x + k cell, beyond the box by a cell on both sides. */
  private static void slashes(Path2D lines, Rectangle2D box, int cell, int slope) {
    double left = first(box.getMinX(), cell) - cell;
    double right = first(box.getMaxX(), cell) + 2 * cell;
    double lowest = Math.min(slope * left, slope * right);
    double highest = Math.max(slope * left, slope * right);
    double from = first(box.getMinY() - highest, cell) - cell;
    for (double at = from; at <= box.getMaxY() - lowest + cell; at += cell) {
      lines.moveTo(left, slope * left + at);
      lines.lineTo(right, slope * right + at);
    }
  }

  private static void horizontals(Path2D lines, Rectangle2D box, int cell) {
    double from = first(box.getMinY(), cell) - cell / 2.0;
    for (double y = from; y <= box.getMaxY() + cell; y += cell) {
      lines.moveTo(first(box.getMinX(), cell) - cell, y);
      lines.lineTo(first(box.getMaxX(), cell) + 2 * cell, y);
    }
  }

  private static void verticals(Path2D lines, Rectangle2D box, int cell) {
    double from = first(box.getMinX(), cell) - cell / 2.0;
    for (double x = from; x <= box.getMaxX() + cell; x += cell) {
      lines.moveTo(x, first(box.getMinY(), cell) - cell);
      lines.lineTo(x, first(box.getMaxY(), cell) + 2 * cell);
    }
  }

  private static Shape marks(Fill.Hatch hatch, Rectangle2D box, int cell, double pixelScale) {
    List<double[]> outlines = MarkShapes.outlines(markShape(hatch.shape()), 0);
    double half = hatch.markSizePx() * pixelScale / 2;
    Path2D marks = new Path2D.Double();
    for (double y = first(box.getMinY(), cell) - cell; y <= box.getMaxY() + cell; y += cell) {
      for (double x = first(box.getMinX(), cell) - cell; x <= box.getMaxX() + cell; x += cell) {
        for (double[] outline : outlines) {
          append(marks, outline, x + cell / 2.0, y + cell / 2.0, half);
        }
      }
    }
    return marks;
  }

  /** Adds an outline of height 2, scaled and moved; what ends where it began is closed. */
  public static void append(Path2D path, double[] outline, double x, double y, double half) {
    int last = outline.length - 2;
    boolean closed = outline[0] == outline[last] && outline[1] == outline[last + 1];
    path.moveTo(x + outline[0] * half, y + outline[1] * half);
    for (int i = 2; i < (closed ? last : last + 2); i += 2) {
      path.lineTo(x + outline[i] * half, y + outline[i + 1] * half);
    }
    if (closed) {
      path.closePath();
    }
  }

  private static MarkShape markShape(HatchShape shape) {
    return switch (shape) {
      case SQUARE -> MarkShape.SQUARE;
      case TRIANGLE -> MarkShape.TRIANGLE;
      case DIAMOND -> MarkShape.DIAMOND;
      case STAR -> MarkShape.STAR;
      case CROSS -> MarkShape.CROSS;
      case X -> MarkShape.X;
      default -> MarkShape.CIRCLE;
    };
  }

  /** Border of the cell that a place lies in. */
  private static double first(double at, int cell) {
    return Math.floor(at / cell) * cell;
  }
}
