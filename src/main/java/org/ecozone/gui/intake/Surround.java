package org.ecozone.gui.intake;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;

/** Who lays out the preview around the map. */
@FunctionalInterface
public interface Surround {
  /**
   * What lies around the map.
   *
   * @param left the files
   * @param right what has to be decided
   * @param below parcels and problems
   */
  record Sides(Region left, Region right, Region below) {}

  /**
   * Lays them out.
   *
   * @param shown while it is false, the middle has all the room
   */
  Region around(Region middle, Sides sides, ObservableBooleanValue shown);
}
