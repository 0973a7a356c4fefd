package org.ecozone.gui.map.tool;

import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where the mouse is.
 *
 * @param pixelX from the map's left edge
 * @param pixelY from its top edge
 * @param x in the map's CRS
 * @param y in the map's CRS
 * @param held keys that are held
 */
public record Pointer(double pixelX, double pixelY, double x, double y, Set<Held> held) {
  /** Keys that change what the mouse does. */
  public enum Held {
    SHIFT,
    CONTROL,
    ALT
  }

  public Pointer {
    held = Set.copyOf(held);
  }

  public Coordinate place() {
    return new Coordinate(x, y);
  }

  public boolean holds(Held key) {
    return held.contains(key);
  }
}
