package org.ecozone.gui.support;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of scenes. */
final class Shots {
  private Shots() {}

  /** FX thread. */
  static Path write(Scene scene, Path file) throws IOException {
    WritableImage picture = scene.snapshot(null);
    int widthPx = (int) picture.getWidth();
    int heightPx = (int) picture.getHeight();
    int[] pixels = new int[widthPx * heightPx];
    picture
        .getPixelReader()
        .getPixels(0, 0, widthPx, heightPx, PixelFormat.getIntArgbInstance(), pixels, 0, widthPx);
    BufferedImage image = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, widthPx, heightPx, pixels, 0, widthPx);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }
}
