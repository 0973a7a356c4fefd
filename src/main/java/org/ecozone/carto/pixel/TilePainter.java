package org.ecozone.carto.pixel;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.carto.style.Symbolizer.Stroke;

/**
 * Paints areas, lines, marks and dots on the pixels of a tile.
 *
 * <p>One thread at a time. What is collected by {@code add...} is painted by the next {@code
 * paint...}.
 */
public final class TilePainter {
  private final CoverageCells cells;
  private final StrokeOutline outline;
  private final HatchTiles hatches;
  private double pixelScale;
  private PixelGrid grid;
  private Pixels pixels;
  private int colour;
  private HatchTile hatch;
  private final CoverageCells.Spans solid = this::solidSpan;
  private final CoverageCells.Spans pattern = this::patternSpan;

  /**
   * For the tiles of one size, one after the other.
   *
   * @param cells of the tile's size, empty
   * @param hatches shared with others
   */
  public TilePainter(CoverageCells cells, HatchTiles hatches) {
    this.cells = cells;
    this.outline = new StrokeOutline(cells);
    this.hatches = hatches;
  }

  /**
   * Begins another tile.
   *
   * @param newPixelScale device pixels per logical pixel of the styles
   */
  public void begin(PixelGrid newGrid, double newPixelScale, Pixels newPixels) {
    grid = newGrid;
    pixelScale = newPixelScale;
    pixels = newPixels;
  }

  /** Paints on other pixels of the same size from now on; gives the ones before. */
  public Pixels exchange(Pixels others) {
    Pixels before = pixels;
    pixels = others;
    return before;
  }

  public PixelGrid grid() {
    return grid;
  }

  public double pixelScale() {
    return pixelScale;
  }

  /** Adds a ring to the area that is painted next. */
  public void addRing(StepPath ring) {
    ring.fill(cells);
  }

  /** Paints the rings that were added, by the even-odd rule. */
  public void paintArea(Fill fill) {
    if (fill instanceof Fill.Solid one) {
      colour = Pixels.premultiplied(one.colour());
      cells.sweep(CoverageCells.Overlap.EVEN_ODD, solid);
    } else {
      hatch = hatches.of((Fill.Hatch) fill, pixelScale);
      cells.sweep(CoverageCells.Overlap.EVEN_ODD, pattern);
    }
  }

  /** Adds a line or an outline to what is painted next. */
  public void addStroke(StepPath path, Stroke stroke, double offsetPx) {
    outline.add(path, stroke, pixelScale, offsetPx);
  }

  /** Paints the lines that were added; where they overlap nothing adds up. */
  public void paintStrokes(Stroke stroke) {
    colour = Pixels.premultiplied(stroke.colour());
    cells.sweep(CoverageCells.Overlap.UNION, solid);
  }

  /** Paints a mark at a place given in steps from the tile's corner. */
  public void mark(double stepX, double stepY, Symbolizer.Mark mark) {
    double half = mark.sizePx() * pixelScale * CoverageCells.STEPS / 2;
    List<StepPath> outlines = new ArrayList<>();
    for (double[] outline : MarkShapes.outlines(mark.shape(), mark.rotationDeg())) {
      StepPath path = new StepPath();
      for (int i = 0; i < outline.length; i += 2) {
        path.add(
            stepX + Math.floor(outline[i] * half + 0.5),
            stepY + Math.floor(outline[i + 1] * half + 0.5));
      }
      if (path.isFar()) {
        return;
      }
      outlines.add(path);
    }
    boolean lines = MarkShapes.isLines(mark.shape());
    if (mark.fill() != null && !lines) {
      outlines.forEach(this::addRing);
      paintArea(mark.fill());
    }
    Stroke stroke = MarkShapes.strokeOf(mark.shape(), mark.fill(), mark.stroke());
    if (stroke != null) {
      for (StepPath path : outlines) {
        if (!lines) {
          path.markRing();
        }
        addStroke(path, stroke, 0);
      }
      paintStrokes(stroke);
    }
  }

  /**
   * Something smaller than its details: a box of steps, evenly covered.
   *
   * @param share of the box that is covered, 0 to 1
   * @param premultiplied see {@link #mean}
   */
  public void dot(
      double fromX, double fromY, double toX, double toY, double share, int premultiplied) {
    int firstX = Math.max(0, (int) fromX >> CoverageCells.SHIFT);
    int lastX = Math.min(pixels.width() - 1, (int) toX >> CoverageCells.SHIFT);
    int firstY = Math.max(0, (int) fromY >> CoverageCells.SHIFT);
    int lastY = Math.min(pixels.height() - 1, (int) toY >> CoverageCells.SHIFT);
    for (int y = firstY; y <= lastY; y++) {
      double high = covered(y, fromY, toY) * share;
      for (int x = firstX; x <= lastX; x++) {
        int coverage = (int) (high * covered(x, fromX, toX) * 256 + 0.5);
        if (coverage > 0) {
          pixels.blend(
              y * pixels.width() + x, Pixels.scaled(premultiplied, Math.min(256, coverage)));
        }
      }
    }
  }

  /** The colour that a fill has where its pattern is too small to be seen; premultiplied. */
  public int mean(Fill fill) {
    return fill instanceof Fill.Solid one
        ? Pixels.premultiplied(one.colour())
        : hatches.of((Fill.Hatch) fill, pixelScale).mean();
  }

  /** Of a row or column of pixels, as a share. */
  private static double covered(int pixel, double from, double to) {
    double start = pixel << CoverageCells.SHIFT;
    double end = start + CoverageCells.STEPS;
    return (Math.min(end, to) - Math.max(start, from)) / CoverageCells.STEPS;
  }

  private void solidSpan(int y, int fromX, int toX, int coverage) {
    pixels.blend(y, fromX, toX, colour, coverage);
  }

  private void patternSpan(int y, int fromX, int toX, int coverage) {
    hatch.paint(pixels, grid, y, fromX, toX, coverage);
  }
}
