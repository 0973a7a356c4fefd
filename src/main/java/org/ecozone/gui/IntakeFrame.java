package org.ecozone.gui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;
import org.ecozone.gui.frame.DockLayout;
import org.ecozone.gui.frame.DockSide;
import org.ecozone.gui.intake.Surround;

/** Lays out the preview of what comes in around the map, as the docks lie around it. */
final class IntakeFrame implements Surround {
  private static final double LEFT_PX = 288;
  private static final double RIGHT_PX = 380;
  private static final double BOTTOM_PX = 214;

  @Override
  public Region around(Region middle, Sides sides, ObservableBooleanValue shown) {
    Map<DockSide, Region> docks = new EnumMap<>(DockSide.class);
    docks.put(DockSide.LEFT, sides.left());
    docks.put(DockSide.RIGHT, sides.right());
    docks.put(DockSide.BOTTOM, sides.below());
    DockLayout layout = new DockLayout(middle, docks);
    layout.setSizePx(DockSide.LEFT, LEFT_PX);
    layout.setSizePx(DockSide.RIGHT, RIGHT_PX);
    layout.setSizePx(DockSide.BOTTOM, BOTTOM_PX);
    shown.addListener((any, before, now) -> show(layout, now));
    show(layout, shown.get());
    return layout;
  }

  private static void show(DockLayout layout, boolean shown) {
    layout.show(shown ? Set.of(DockSide.values()) : Set.of());
  }
}
