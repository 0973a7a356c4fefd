package org.ecozone.carto.raster;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.ecozone.carto.RasterPicture;
import org.ecozone.carto.Viewport;
import org.ecozone.job.Progress;

/** What a raster paints, pixel by pixel. */
final class Canvas {
  private final BufferedImage image;

  private Canvas(BufferedImage image) {
    this.image = image;
  }

  static Canvas of(RasterPicture picture, Viewport viewport) {
    return of(picture, viewport, 1);
  }

  static Canvas of(RasterPicture picture, Viewport viewport, double opacity) {
    BufferedImage image =
        new BufferedImage(
            (int) (viewport.widthPx() * viewport.pixelScale()),
            (int) (viewport.heightPx() * viewport.pixelScale()),
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    picture.paint(g, viewport, opacity, Progress.NONE);
    g.dispose();
    return new Canvas(image);
  }

  /** 0xAARRGGBB, not premultiplied. */
  int at(int x, int y) {
    return image.getRGB(x, y);
  }

  int alpha(int x, int y) {
    return at(x, y) >>> 24;
  }

  int red(int x, int y) {
    return at(x, y) >>> 16 & 0xFF;
  }

  int green(int x, int y) {
    return at(x, y) >>> 8 & 0xFF;
  }

  /** Pixels that are not quite transparent. */
  int painted() {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += alpha(x, y) == 0 ? 0 : 1;
      }
    }
    return count;
  }

  int widthPx() {
    return image.getWidth();
  }

  int heightPx() {
    return image.getHeight();
  }
}
