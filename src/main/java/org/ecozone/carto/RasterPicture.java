package org.ecozone.carto;

import java.awt.Graphics2D;
import org.ecozone.job.Progress;
import org.locationtech.jts.geom.Envelope;

/**
 * A picture of a part of the world that is shown beneath or between vector layers: tiles, a
 * GeoTIFF.
 *
 * <p>Threads: {@link #paint} is called by several worker threads at a time, each for another part
 * of the map.
 */
public interface RasterPicture {
  /** Where it lies, in the map's CRS. */
  Envelope extent();

  /**
   * Paints what it has within a viewport.
   *
   * @param g draws in device pixels, 0, 0 being the upper left corner of the viewport; a logical
   *     pixel is {@code viewport.pixelScale()} of them wide
   * @param opacity 0 to 1
   * @throws org.ecozone.job.CancelledException soon after the progress is cancelled
   */
  void paint(Graphics2D g, Viewport viewport, double opacity, Progress progress);
}
