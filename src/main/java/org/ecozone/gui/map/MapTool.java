package org.ecozone.gui.map;

import java.util.Locale;

/** What the left mouse button does on the map. */
public enum MapTool {
  PAN,
  ZOOM_BOX,
  IDENTIFY,
  SELECT,
  MEASURE,
  /** Only by {@link MapView#draw}. */
  DRAW,
  /** Only by {@link MapView#reshape}. */
  RESHAPE,
  SWIPE;

  /** Text key of its name. */
  public String textKey() {
    return "gui/map.tool." + name().toLowerCase(Locale.ROOT);
  }

  /** Text key of the line that says what the next click does. */
  public String hintKey() {
    return "gui/map.hint." + name().toLowerCase(Locale.ROOT);
  }
}
