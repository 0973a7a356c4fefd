package org.ecozone.gui.map.tool;

import javafx.scene.Cursor;

/** Drags the map; a click asks nothing. */
public final class PanTool implements Tool {
  private final ToolHost host;
  private Pointer last;

  public PanTool(ToolHost host) {
    this.host = host;
  }

  @Override
  public Cursor cursor() {
    return Cursor.OPEN_HAND;
  }

  @Override
  public void pressed(Pointer at) {
    last = at;
  }

  @Override
  public void dragged(Pointer at) {
    if (last != null) {
      host.moveBy(at.pixelX() - last.pixelX(), at.pixelY() - last.pixelY());
    }
    last = at;
  }
}
