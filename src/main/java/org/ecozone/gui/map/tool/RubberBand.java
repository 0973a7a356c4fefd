package org.ecozone.gui.map.tool;

import java.util.List;
import org.ecozone.carto.Viewport;
import org.ecozone.gui.map.overlay.OverlayPane;
import org.ecozone.gui.map.overlay.OverlayPaths;
import org.ecozone.gui.map.overlay.OverlayShape;
import org.locationtech.jts.geom.Envelope;

/** A box that is dragged open. */
public final class RubberBand {
  private static final double LEAST_PX = 4;

  private final OverlayPane overlay;
  private final OverlayShape shape;
  private Pointer start;

  public RubberBand(OverlayPane overlay) {
    this.overlay = overlay;
    shape = overlay.add("map-band");
  }

  public boolean isOpen() {
    return start != null;
  }

  public void start(Pointer at) {
    start = at;
  }

  public void drag(Pointer at) {
    if (start == null) {
      return;
    }
    double[] ring = {
      start.x(), start.y(), at.x(), start.y(), at.x(), at.y(), start.x(), at.y(), start.x(),
      start.y()
    };
    overlay.set(
        shape, new OverlayPaths(List.of(new OverlayPaths.Part(OverlayPaths.Kind.RING, ring))));
  }

  /** The box in the map's CRS, null if it was not dragged open. */
  public Envelope end(Pointer at, Viewport view) {
    Pointer from = start;
    cancel();
    if (from == null || view == null) {
      return null;
    }
    double width = Math.abs(at.pixelX() - from.pixelX());
    double height = Math.abs(at.pixelY() - from.pixelY());
    return Math.max(width, height) < LEAST_PX
        ? null
        : new Envelope(from.x(), at.x(), from.y(), at.y());
  }

  public void cancel() {
    start = null;
    overlay.set(shape, OverlayPaths.NONE);
  }
}
