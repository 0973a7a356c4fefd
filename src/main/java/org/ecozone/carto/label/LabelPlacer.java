package org.ecozone.carto.label;

import java.awt.Graphics2D;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Chooses places for the labels of a picture and paints them.
 *
 * <p>In: requests of all layers, the upper layer's first (of equal priority, the first wins). Out:
 * labels whose boxes do not overlap. Threads: an instance is used by one thread at a time.
 */
public final class LabelPlacer {
  private final int widthPx;
  private final int heightPx;

  /** For a picture of so many logical pixels. */
  public LabelPlacer(int widthPx, int heightPx) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
  }

  /**
   * Places what fits and paints it.
   *
   * @param graphics scaled to logical pixels: (0, 0) is the picture's upper left corner
   * @param cancelled asked now and then; when true, nothing more is painted
   */
  public void paint(
      Graphics2D graphics, Iterable<LabelRequest> requests, BooleanSupplier cancelled) {
    for (PlacedLabel label : place(requests, cancelled)) {
      label.paint(graphics);
    }
  }

  /** Labels in the order of painting; none if cancelled. */
  public List<PlacedLabel> place(Iterable<LabelRequest> requests, BooleanSupplier cancelled) {
    return List.of();
  }
}
