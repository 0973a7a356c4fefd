package org.ecozone.gui.map.overlay;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Shapes with signs, all of them shown and taken away together. FX thread. */
public final class MarkedShapes {
  private static final String STYLE = "map-marked";

  private final OverlayPane overlay;
  private final List<OverlayShape> shapes = new ArrayList<>();
  private final List<OverlayText> signs = new ArrayList<>();

  public MarkedShapes(OverlayPane overlay) {
    this.overlay = overlay;
  }

  /** Instead of those before; the last lies uppermost. */
  public void show(List<Marked> marked) {
    shapes.forEach(overlay::remove);
    signs.forEach(overlay::remove);
    shapes.clear();
    signs.clear();
    for (Marked each : marked) {
      OverlayShape shape = overlay.add(STYLE, each.styleClass());
      overlay.set(shape, each.paths());
      shapes.add(shape);
    }
    for (Marked each : marked) {
      Envelope extent = each.paths().extent();
      if (!each.sign().isEmpty() && !extent.isNull()) {
        OverlayText sign = overlay.addText(STYLE + "-sign");
        sign.node().getStyleClass().add(each.styleClass() + "-sign");
        Coordinate middle = extent.centre();
        overlay.set(sign, each.sign(), middle.x, middle.y);
        signs.add(sign);
      }
    }
  }
}
