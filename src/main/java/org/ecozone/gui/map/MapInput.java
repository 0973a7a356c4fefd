package org.ecozone.gui.map;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.ecozone.carto.Viewport;
import org.ecozone.gui.map.tool.Pointer;
import org.ecozone.gui.map.tool.Pointer.Held;
import org.ecozone.gui.map.tool.RubberBand;
import org.ecozone.gui.map.tool.SelectTool;
import org.ecozone.gui.map.tool.Tool;
import org.locationtech.jts.geom.Envelope;

/**
 * What the mouse does on the map, whatever the tool: the wheel zooms, the middle and the right
 * button and the space bar move the map, Shift and dragging zooms to a box; the rest goes to the
 * tool.
 */
final class MapInput {
  /** A wheel's notch halves or doubles the scale in two steps; with Ctrl in ten. */
  private static final double NOTCH = Math.sqrt(2);

  private static final double FINE_NOTCH = Math.pow(2, 0.1);
  private static final double NOTCH_PX = 40;

  /** Less than this is a click. */
  private static final double DRAG_PX = 4;

  private final MapViewModel model;
  private final Supplier<Tool> tool;
  private final RubberBand band;
  private final Listener listener;
  private Pointer pressed;
  private Pointer last;
  private Mode mode = Mode.NONE;
  private boolean dragged;
  private boolean spaceHeld;
  private boolean gesture;

  private enum Mode {
    NONE,
    TOOL,
    PAN,
    ZOOM_BOX
  }

  /** What the rest of the map hears of. */
  interface Listener {
    /** The user moves the map or works on it. */
    void touched();

    void pointed(Pointer at);

    void left();

    void menu(Pointer at, double screenX, double screenY);

    void cursorChanged(Cursor cursor);
  }

  MapInput(MapViewModel model, Supplier<Tool> tool, RubberBand band, Listener listener) {
    this.model = model;
    this.tool = tool;
    this.band = band;
    this.listener = listener;
  }

  void install(Node node) {
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    node.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    node.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
    node.addEventHandler(MouseEvent.MOUSE_EXITED, event -> listener.left());
    node.addEventHandler(ScrollEvent.SCROLL_STARTED, event -> gesture = true);
    node.addEventHandler(ScrollEvent.SCROLL_FINISHED, event -> gesture = false);
    node.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    node.addEventHandler(ZoomEvent.ZOOM, this::pinch);
    node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
  }

  /** Null while there is no map to point at. */
  private Pointer pointer(double x, double y, Set<Held> held) {
    Viewport view = model.viewport().get();
    return view == null ? null : new Pointer(x, y, view.toMapX(x), view.toMapY(y), held);
  }

  private Pointer pointer(MouseEvent event) {
    Set<Held> held = EnumSet.noneOf(Held.class);
    if (event.isShiftDown()) {
      held.add(Held.SHIFT);
    }
    if (event.isShortcutDown()) {
      held.add(Held.CONTROL);
    }
    if (event.isAltDown()) {
      held.add(Held.ALT);
    }
    return pointer(event.getX(), event.getY(), held);
  }

  /** The space bar is held or let go. */
  void hold(boolean space) {
    spaceHeld = space;
    listener.cursorChanged(space ? Cursor.MOVE : tool.get().cursor());
  }

  private void press(MouseEvent event) {
    ((Node) event.getSource()).requestFocus();
    Pointer at = pointer(event);
    if (at == null) {
      return;
    }
    listener.touched();
    pressed = at;
    last = at;
    dragged = false;
    mode = mode(event, at);
    if (mode == Mode.TOOL) {
      tool.get().pressed(at);
    } else if (mode == Mode.ZOOM_BOX) {
      band.start(at);
    }
    event.consume();
  }

  private Mode mode(MouseEvent event, Pointer at) {
    if (event.getButton() != MouseButton.PRIMARY || spaceHeld) {
      return Mode.PAN;
    }
    boolean box = at.holds(Held.SHIFT) && !(tool.get() instanceof SelectTool);
    return box ? Mode.ZOOM_BOX : Mode.TOOL;
  }

  private void drag(MouseEvent event) {
    Pointer at = pointer(event);
    if (at == null || pressed == null) {
      return;
    }
    boolean first = !dragged;
    dragged |= away(at) >= DRAG_PX;
    listener.pointed(at);
    if (!dragged) {
      return;
    }
    switch (mode) {
      case PAN -> {
        if (first) {
          listener.cursorChanged(Cursor.CLOSED_HAND);
        }
        model.moveBy(at.pixelX() - last.pixelX(), at.pixelY() - last.pixelY());
      }
      case ZOOM_BOX -> band.drag(at);
      case TOOL -> {
        tool.get().dragged(at);
        listener.cursorChanged(tool.get().cursor());
      }
      default -> {}
    }
    last = at;
    event.consume();
  }

  private double away(Pointer at) {
    return Math.hypot(at.pixelX() - pressed.pixelX(), at.pixelY() - pressed.pixelY());
  }

  private void release(MouseEvent event) {
    Pointer at = pointer(event);
    Mode was = mode;
    mode = Mode.NONE;
    if (at == null || pressed == null) {
      return;
    }
    if (was == Mode.ZOOM_BOX) {
      Envelope box = band.end(at, model.viewport().get());
      if (box != null) {
        model.show(box);
      }
    } else if (was == Mode.TOOL && dragged) {
      tool.get().released(at);
    } else if (was == Mode.TOOL) {
      tool.get().released(at);
      tool.get().clicked(at, event.getClickCount());
    }
    boolean rightClick = event.getButton() == MouseButton.SECONDARY && !dragged;
    listener.cursorChanged(tool.get().cursor());
    pressed = null;
    event.consume();
    if (rightClick && !tool.get().finish()) {
      listener.menu(at, event.getScreenX(), event.getScreenY());
    }
  }

  private void move(MouseEvent event) {
    Pointer at = pointer(event);
    if (at == null) {
      return;
    }
    if (spaceHeld && last != null) {
      model.moveBy(at.pixelX() - last.pixelX(), at.pixelY() - last.pixelY());
    } else {
      tool.get().moved(at);
    }
    last = at;
    listener.pointed(at);
  }

  private void scroll(ScrollEvent event) {
    if (model.viewport().get() == null) {
      return;
    }
    listener.touched();
    boolean touchpad = gesture || event.isInertia() || event.getDeltaX() != 0;
    if (touchpad && !event.isShortcutDown()) {
      model.moveBy(event.getDeltaX(), event.getDeltaY());
    } else {
      double notches = event.getDeltaY() / NOTCH_PX;
      double step = event.isShortcutDown() ? FINE_NOTCH : NOTCH;
      model.zoomAt(event.getX(), event.getY(), Math.pow(step, -notches));
    }
    event.consume();
  }

  private void pinch(ZoomEvent event) {
    listener.touched();
    if (event.getZoomFactor() > 0) {
      model.zoomAt(event.getX(), event.getY(), 1 / event.getZoomFactor());
    }
    event.consume();
  }

  /**
   * The key for menus. The mouse's own request is not used: some systems make it when the right
   * button goes down, before anybody knows whether it moves the map.
   */
  private void menu(ContextMenuEvent event) {
    event.consume();
    if (event.isKeyboardTrigger() && last != null && model.viewport().get() != null) {
      listener.menu(last, event.getScreenX(), event.getScreenY());
    }
  }
}
