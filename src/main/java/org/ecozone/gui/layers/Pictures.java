package org.ecozone.gui.layers;

import java.util.IdentityHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Images of swatches, each made once. FX thread. */
final class Pictures {
  private static final int MOST = 2000;

  private final Map<LegendEntry.Swatch, Image> known = new IdentityHashMap<>();
  private double pixelScale = 1;

  /** Device pixels per logical pixel of the swatches. */
  double pixelScale() {
    return pixelScale;
  }

  void use(double scale) {
    pixelScale = scale;
    known.clear();
  }

  Image of(LegendEntry.Swatch swatch) {
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(swatch, Pictures::make);
  }

  private static Image make(LegendEntry.Swatch swatch) {
    WritableImage image = new WritableImage(swatch.widthPx(), swatch.heightPx());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            swatch.widthPx(),
            swatch.heightPx(),
            PixelFormat.getIntArgbPreInstance(),
            swatch.pixels(),
            0,
            swatch.widthPx());
    return image;
  }
}
