package org.ecozone.gui.map;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.ecozone.gui.map.tool.Tool;

/**
 * What the keys do on the map, in every tool. They work wherever in the window the focus is, unless
 * a field or another control had a use for the key.
 */
final class MapKeys {
  private static final double STEP = 0.25;
  private static final double ZOOM = 2;

  private final MapView map;
  private final MapViewModel model;
  private final MapTools tools;
  private final MapInput input;
  private final Runnable stopPainting;

  MapKeys(MapView map, MapViewModel model, MapTools tools, MapInput input, Runnable stopPainting) {
    this.map = map;
    this.model = model;
    this.tools = tools;
    this.input = input;
    this.stopPainting = stopPainting;
  }

  void install() {
    map.sceneProperty()
        .addListener(
            (any, before, now) -> {
              if (before != null) {
                remove(before);
              }
              if (now != null) {
                add(now);
              }
            });
  }

  private final javafx.event.EventHandler<KeyEvent> pressing = this::press;
  private final javafx.event.EventHandler<KeyEvent> letting = this::release;
  private final javafx.event.EventHandler<KeyEvent> typing = this::type;

  private void add(Scene scene) {
    scene.addEventHandler(KeyEvent.KEY_PRESSED, pressing);
    scene.addEventHandler(KeyEvent.KEY_RELEASED, letting);
    scene.addEventHandler(KeyEvent.KEY_TYPED, typing);
  }

  private void remove(Scene scene) {
    scene.removeEventHandler(KeyEvent.KEY_PRESSED, pressing);
    scene.removeEventHandler(KeyEvent.KEY_RELEASED, letting);
    scene.removeEventHandler(KeyEvent.KEY_TYPED, typing);
  }

  private boolean isOurs(KeyEvent event) {
    boolean writing =
        map.getScene() != null
            && map.getScene().getFocusOwner() instanceof TextInputControl field
            && field.isEditable();
    return !event.isConsumed() && !writing && map.isVisible() && !map.isDisabled();
  }

  private void press(KeyEvent event) {
    if (isOurs(event) && (event.isAltDown() ? withAlt(event) : plain(event))) {
      event.consume();
    }
  }

  private boolean withAlt(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> map.previousView();
      case RIGHT -> map.nextView();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plain(KeyEvent event) {
    if (event.isShortcutDown()) {
      return switch (event.getCode()) {
        case Z -> event.isShiftDown() ? tools.redo() : tools.undo();
        case Y -> tools.redo();
        case F -> {
          map.openGoTo();
          yield true;
        }
        default -> false;
      };
    }
    return move(event.getCode()) || work(event.getCode());
  }

  private boolean move(KeyCode key) {
    double width = map.getWidth() * STEP;
    double height = map.getHeight() * STEP;
    switch (key) {
      case LEFT -> model.moveBy(width, 0);
      case RIGHT -> model.moveBy(-width, 0);
      case UP -> model.moveBy(0, height);
      case DOWN -> model.moveBy(0, -height);
      case PAGE_UP, PLUS, ADD, EQUALS -> model.zoom(1 / ZOOM);
      case PAGE_DOWN, MINUS, SUBTRACT -> model.zoom(ZOOM);
      case HOME -> map.zoomToAll();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean work(KeyCode key) {
    Tool tool = tools.tool();
    switch (key) {
      case SPACE -> input.hold(true);
      case F5 -> map.redraw();
      case ESCAPE -> {
        if (!tool.cancel()) {
          stopPainting.run();
        }
      }
      case ENTER -> {
        return tool.finish();
      }
      case BACK_SPACE, DELETE -> {
        return tool.removeLast();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void release(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      input.hold(false);
    }
  }

  private void type(KeyEvent event) {
    boolean plain =
        !event.isShortcutDown() && !event.isAltDown() && !event.getCharacter().isEmpty();
    if (plain && map.isFocused() && isOurs(event) && tools.tool().typed(event)) {
      event.consume();
    }
  }
}
