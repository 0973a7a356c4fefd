package org.ecozone.gui.layers.style;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import org.ecozone.carto.legend.Swatch;

/** Images of swatches, each made once. FX thread. */
public final class SwatchImages {
  private static final int MOST = 500;

  private final Map<Swatch, Image> known = new IdentityHashMap<>();

  /** Puts a swatch into a view, in its logical size. */
  public void show(Swatch swatch, ImageView view) {
    view.setImage(of(swatch));
    view.setFitHeight(Swatch.Size.TREE.heightPx());
    view.setPreserveRatio(true);
  }

  /** Slices of some swatches side by side, as wide as one: a layer with classes at a glance. */
  public Node strip(List<Swatch> swatches) {
    HBox strip = new HBox();
    strip.setAlignment(Pos.CENTER);
    for (Swatch swatch : swatches) {
      double part = (double) swatch.widthPx() / swatches.size();
      ImageView view = new ImageView(of(swatch));
      view.setViewport(new Rectangle2D((swatch.widthPx() - part) / 2, 0, part, swatch.heightPx()));
      view.setFitHeight(Swatch.Size.TREE.heightPx());
      view.setPreserveRatio(true);
      strip.getChildren().add(view);
    }
    return strip;
  }

  private Image of(Swatch swatch) {
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(swatch, SwatchImages::make);
  }

  private static Image make(Swatch swatch) {
    WritableImage image = new WritableImage(swatch.widthPx(), swatch.heightPx());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            swatch.widthPx(),
            swatch.heightPx(),
            PixelFormat.getIntArgbPreInstance(),
            swatch.argb(),
            0,
            swatch.widthPx());
    return image;
  }
}
