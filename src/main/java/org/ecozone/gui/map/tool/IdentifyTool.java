package org.ecozone.gui.map.tool;

import javafx.scene.Cursor;

/** Asks what is at a place; dragging moves the map. */
public final class IdentifyTool implements Tool {
  private final ToolHost host;
  private final PanTool pan;

  public IdentifyTool(ToolHost host) {
    this.host = host;
    this.pan = new PanTool(host);
  }

  @Override
  public Cursor cursor() {
    return Cursor.CROSSHAIR;
  }

  @Override
  public void pressed(Pointer at) {
    pan.pressed(at);
  }

  @Override
  public void dragged(Pointer at) {
    pan.dragged(at);
  }

  @Override
  public void clicked(Pointer at, int count) {
    if (count == 1) {
      host.whatIsHere(at);
    }
  }
}
