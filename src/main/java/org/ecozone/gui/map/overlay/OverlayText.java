package org.ecozone.gui.map.overlay;

import javafx.scene.control.Label;
import org.ecozone.carto.Viewport;

/** A text at a place of the map, right of it. FX thread. */
public final class OverlayText {
  private static final double BESIDE_PX = 8;

  private final Label label = new Label();
  private double x = Double.NaN;
  private double y = Double.NaN;

  OverlayText(String styleClass) {
    label.getStyleClass().add(styleClass);
    label.setMouseTransparent(true);
    label.setVisible(false);
  }

  Label node() {
    return label;
  }

  void set(String text, double placeX, double placeY) {
    label.setText(text);
    x = placeX;
    y = placeY;
  }

  void follow(Viewport view) {
    boolean shown = view != null && !Double.isNaN(x);
    label.setVisible(shown);
    if (shown) {
      label.relocate(view.toPixelX(x) + BESIDE_PX, view.toPixelY(y) + BESIDE_PX);
    }
  }
}
