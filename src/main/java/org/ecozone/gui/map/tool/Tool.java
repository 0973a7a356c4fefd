package org.ecozone.gui.map.tool;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;

/**
 * What the left mouse button does. FX thread. Methods that answer say whether they had something to
 * do; if not, the map does what it does without a tool.
 */
public interface Tool {
  Cursor cursor();

  /** The tool is taken. */
  default void begin() {}

  /** Another one is. */
  default void end() {}

  default void moved(Pointer at) {}

  default void pressed(Pointer at) {}

  default void dragged(Pointer at) {}

  default void released(Pointer at) {}

  /** Pressed and let go in one place. */
  default void clicked(Pointer at, int count) {}

  /** Double-click or right-click. */
  default boolean finish() {
    return false;
  }

  /** Esc. */
  default boolean cancel() {
    return false;
  }

  /** Backspace or Del. */
  default boolean removeLast() {
    return false;
  }

  /** Ctrl+Z. */
  default boolean undo() {
    return false;
  }

  /** Ctrl+Y. */
  default boolean redo() {
    return false;
  }

  /** A character was typed. */
  default boolean typed(KeyEvent key) {
    return false;
  }
}
