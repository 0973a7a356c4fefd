package org.ecozone.gui.map.tool;

import javafx.scene.Cursor;
import org.locationtech.jts.geom.Envelope;

/** Zooms to a box that is dragged open; a click brings the map twice as near. */
public final class ZoomBoxTool implements Tool {
  private final ToolHost host;
  private final RubberBand band;

  public ZoomBoxTool(ToolHost host, RubberBand band) {
    this.host = host;
    this.band = band;
  }

  @Override
  public Cursor cursor() {
    return Cursor.CROSSHAIR;
  }

  @Override
  public void pressed(Pointer at) {
    band.start(at);
  }

  @Override
  public void dragged(Pointer at) {
    band.drag(at);
  }

  @Override
  public void released(Pointer at) {
    Envelope box = band.end(at, host.viewport());
    if (box != null) {
      host.zoomTo(box);
    }
  }

  @Override
  public boolean cancel() {
    boolean open = band.isOpen();
    band.cancel();
    return open;
  }
}
