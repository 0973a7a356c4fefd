package org.ecozone.carto.raster;

import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.ecozone.carto.RasterPicture;
import org.ecozone.carto.Viewport;
import org.ecozone.geo.CrsTransform;
import org.ecozone.job.Progress;
import org.locationtech.jts.geom.Envelope;

/** A raster in the CRS of the map. */
final class ProjectedRaster implements RasterPicture {
  private static final int ROWS_BETWEEN_LOOKS = 16;

  private final RasterLayer layer;
  private final RasterSource source;
  private final CrsTransform mapToRaster;
  private final Envelope extent;

  ProjectedRaster(RasterLayer layer, CrsTransform mapToRaster, CrsTransform rasterToMap) {
    this.layer = layer;
    this.source = layer.source();
    this.mapToRaster = mapToRaster;
    this.extent = ExtentOutline.moved(source.extent(), rasterToMap);
  }

  @Override
  public Envelope extent() {
    return new Envelope(extent);
  }

  @Override
  public void paint(Graphics2D g, Viewport viewport, double opacity, Progress progress) {
    if (!viewport.extent().intersects(extent)) {
      return;
    }
    int width = (int) Math.ceil(viewport.widthPx() * viewport.pixelScale());
    int height = (int) Math.ceil(viewport.heightPx() * viewport.pixelScale());
    WarpGrid warp = WarpGrid.of(viewport, mapToRaster, width, height);
    double unitsPerPixel = warp.unitsPerPixel();
    if (Double.isNaN(unitsPerPixel)) {
      return;
    }
    LevelChoice choice = LevelChoice.of(source.levels(), unitsPerPixel);
    LevelWindow window =
        LevelWindow.of(warp, source.levels().get(choice.level()), choice.halvings());
    if (window.isEmpty()) {
      return;
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Mosaic mosaic = choice.readable() ? layer.mosaic(choice, window, progress) : null;
    if (mosaic == null) {
      layer.reportZoomIn();
    }
    sample(pixels, width, height, new Sampling(window, mosaic, phase(viewport)), warp, progress);
    draw(g, image, opacity);
  }

  /** What a pixel is looked up in; without a mosaic the level's area is hatched. */
  private record Sampling(LevelWindow window, Mosaic mosaic, long phase) {}

  private static void draw(Graphics2D g, BufferedImage image, double opacity) {
    Composite before = g.getComposite();
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
    g.drawImage(image, 0, 0, null);
    g.setComposite(before);
  }

  /** Column plus row of the first pixel, counted from the origin of the map's CRS. */
  private static long phase(Viewport viewport) {
    double devicePixel = viewport.unitsPerPixel() / viewport.pixelScale();
    return Math.round(viewport.toMapX(0) / devicePixel)
        - Math.round(viewport.toMapY(0) / devicePixel);
  }

  private static void sample(
      int[] pixels, int width, int height, Sampling sampling, WarpGrid warp, Progress progress) {
    int step = warp.stepPx();
    for (int y = 0; y < height; y++) {
      if (y % ROWS_BETWEEN_LOOKS == 0) {
        progress.checkCancelled();
      }
      int gridRow = y / step;
      double v = (y + 0.5 - gridRow * step) / step;
      for (int cell = 0; cell < warp.columns() - 1; cell++) {
        int from = cell * step;
        int to = Math.min(from + step, width);
        double x0 = along(warp.x(cell, gridRow), warp.x(cell, gridRow + 1), v);
        double y0 = along(warp.y(cell, gridRow), warp.y(cell, gridRow + 1), v);
        double x1 = along(warp.x(cell + 1, gridRow), warp.x(cell + 1, gridRow + 1), v);
        double y1 = along(warp.y(cell + 1, gridRow), warp.y(cell + 1, gridRow + 1), v);
        if (Double.isFinite(x0 + y0 + x1 + y1)) {
          sampleRun(pixels, y * width, from, to, sampling, new double[] {x0, y0, x1, y1}, step, y);
        }
      }
    }
  }

  private static double along(double a, double b, double t) {
    return a + t * (b - a);
  }

  private static void sampleRun(
      int[] pixels,
      int rowStart,
      int from,
      int to,
      Sampling sampling,
      double[] ends,
      int step,
      int deviceRow) {
    LevelWindow window = sampling.window();
    double column = window.column(ends[0], ends[1]);
    double row = window.row(ends[0], ends[1]);
    double perPixelColumn = (window.column(ends[2], ends[3]) - column) / step;
    double perPixelRow = (window.row(ends[2], ends[3]) - row) / step;
    column += perPixelColumn / 2;
    row += perPixelRow / 2;
    for (int x = from; x < to; x++) {
      int colour;
      if (sampling.mosaic() == null) {
        boolean inside = window.isInside(column, row);
        colour =
            inside
                ? RasterMarks.hatch(RasterMarks.USUAL.closer(), sampling.phase() + x + deviceRow)
                : 0;
      } else {
        colour = sampling.mosaic().sample(column, row);
        if (colour == Mosaic.DAMAGED) {
          colour = RasterMarks.hatch(RasterMarks.USUAL.damaged(), sampling.phase() + x + deviceRow);
        }
      }
      pixels[rowStart + x] = colour;
      column += perPixelColumn;
      row += perPixelRow;
    }
  }
}
