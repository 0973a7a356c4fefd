package org.ecozone.gui.frame;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Lays out the middle and the sides around it: left and right over the full height, below between
 * them. Sizes are in pixels and stay when the window grows; the middle takes the rest. A line
 * between two parts can be dragged; a double click on it gives the usual size.
 */
public final class DockLayout extends Region {
  private static final Map<DockSide, Double> USUAL_PX =
      Map.of(DockSide.LEFT, 264.0, DockSide.RIGHT, 368.0, DockSide.BOTTOM, 200.0);

  private static final double LEAST_SIDE_PX = 120;
  private static final double LEAST_BOTTOM_PX = 72;
  private static final double LEAST_CENTRE_PX = 220;

  /** Width of what the mouse can take hold of; the line in it is thinner. */
  private static final double HANDLE_PX = 5;

  private final Region centre;
  private final Map<DockSide, Region> sides;
  private final Map<DockSide, Region> handles = new EnumMap<>(DockSide.class);
  private final Map<DockSide, Double> sizesPx = new EnumMap<>(USUAL_PX);
  private final Set<DockSide> open = EnumSet.noneOf(DockSide.class);

  public DockLayout(Region centre, Map<DockSide, ? extends Region> sides) {
    this.centre = centre;
    this.sides = new EnumMap<>(sides);
    getStyleClass().add("dock-layout");
    getChildren().add(centre);
    getChildren().addAll(this.sides.values());
    for (DockSide side : DockSide.values()) {
      Region handle = handle(side);
      handles.put(side, handle);
      getChildren().add(handle);
    }
    show(Set.of());
  }

  private Region handle(DockSide side) {
    Region handle = new Region();
    handle.getStyleClass().addAll("dock-handle", side == DockSide.BOTTOM ? "across" : "upright");
    handle.setId("handle-" + side.name().toLowerCase(Locale.ROOT));
    handle.setCursor(side == DockSide.BOTTOM ? Cursor.V_RESIZE : Cursor.H_RESIZE);
    handle.addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        event -> {
          Bounds all = localToScene(getLayoutBounds());
          setSizePx(
              side,
              switch (side) {
                case LEFT -> event.getSceneX() - all.getMinX();
                case RIGHT -> all.getMaxX() - event.getSceneX();
                case BOTTOM -> all.getMaxY() - event.getSceneY();
              });
          event.consume();
        });
    handle.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            setSizePx(side, USUAL_PX.get(side));
          }
        });
    return handle;
  }

  /** Shows these sides and no others. */
  public void show(Set<DockSide> sidesShown) {
    open.clear();
    open.addAll(sidesShown);
    for (DockSide side : DockSide.values()) {
      for (Node node : List.of(sides.get(side), handles.get(side))) {
        node.setVisible(open.contains(side));
        node.setManaged(false); // laid out here, whatever its own wishes
      }
    }
    centre.setManaged(false);
    requestLayout();
  }

  double sizePx(DockSide side) {
    return sizesPx.get(side);
  }

  public void setSizePx(DockSide side, double px) {
    double least = side == DockSide.BOTTOM ? LEAST_BOTTOM_PX : LEAST_SIDE_PX;
    double most = side == DockSide.BOTTOM ? getHeight() : getWidth();
    double bound = most > 0 ? Math.max(least, most - LEAST_CENTRE_PX) : px;
    sizesPx.put(side, Math.rint(Math.max(least, Math.min(px, bound))));
    requestLayout();
  }

  void resetSizes() {
    sizesPx.putAll(USUAL_PX);
    requestLayout();
  }

  private double shown(DockSide side, double roomPx) {
    return open.contains(side) ? Math.max(0, Math.min(sizesPx.get(side), roomPx)) : 0;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double left = shown(DockSide.LEFT, width - LEAST_CENTRE_PX);
    double right = shown(DockSide.RIGHT, width - left - LEAST_CENTRE_PX);
    double bottom = shown(DockSide.BOTTOM, height - LEAST_CENTRE_PX / 2);
    sides.get(DockSide.LEFT).resizeRelocate(0, 0, left, height);
    sides.get(DockSide.RIGHT).resizeRelocate(width - right, 0, right, height);
    sides.get(DockSide.BOTTOM).resizeRelocate(left, height - bottom, width - left - right, bottom);
    centre.resizeRelocate(left, 0, width - left - right, height - bottom);
    double half = Math.floor(HANDLE_PX / 2);
    handles.get(DockSide.LEFT).resizeRelocate(left - half, 0, HANDLE_PX, height);
    handles.get(DockSide.RIGHT).resizeRelocate(width - right - half, 0, HANDLE_PX, height);
    handles
        .get(DockSide.BOTTOM)
        .resizeRelocate(left, height - bottom - half, width - left - right, HANDLE_PX);
  }
}
