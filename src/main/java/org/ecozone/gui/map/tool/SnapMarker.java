package org.ecozone.gui.map.tool;

import java.util.List;
import org.ecozone.app.measure.Snap;
import org.ecozone.carto.Viewport;
import org.ecozone.gui.map.overlay.OverlayPaths;

/**
 * Marks of places that are snapped to: a square on a vertex, a cross on a crossing, an hourglass on
 * an edge.
 */
final class SnapMarker {
  private static final double HALF_PX = 6;

  private SnapMarker() {}

  static OverlayPaths of(Snap snap, Viewport view) {
    double half = HALF_PX * view.unitsPerPixel();
    double[] shape =
        switch (snap.kind()) {
          case VERTEX -> new double[] {-1, -1, 1, -1, 1, 1, -1, 1, -1, -1};
          case INTERSECTION -> new double[] {-1, -1, 1, 1, 0, 0, -1, 1, 1, -1};
          case EDGE -> new double[] {-1, -1, 1, -1, -1, 1, 1, 1, -1, -1};
        };
    double[] xy = new double[shape.length];
    for (int i = 0; i < xy.length; i += 2) {
      xy[i] = snap.x() + half * shape[i];
      xy[i + 1] = snap.y() + half * shape[i + 1];
    }
    return new OverlayPaths(List.of(new OverlayPaths.Part(OverlayPaths.Kind.LINE, xy)));
  }
}
