package org.ecozone.gui.map;

import java.util.Locale;
import org.ecozone.gui.common.UiTexts;

/**
 * Why a visible layer is not on the map as it should be.
 *
 * @param layerId of the layer
 * @param title of the layer, for people
 * @param kind of problem
 * @param detail a sentence in the language in use, or empty
 */
public record LayerProblem(String layerId, String title, Kind kind, String detail) {
  /** Kinds of problems. */
  public enum Kind {
    /** The file is not there. */
    MISSING,
    /** The file or table cannot be read. */
    BROKEN,
    /** The layer cannot be moved into the map's CRS. */
    CRS,
    /** The layer has no CRS or something else stopped it. */
    FAILED,
    /** Some features have no place in the map's CRS. */
    UNPLACED,
    /** Some features had no usable geometry when the layer was read. */
    LOST,
    /** The filter cannot be understood: all features are shown. */
    FILTER,
    /** The style cannot be used: the usual one is. */
    STYLE,
    /** A part of the picture is empty because painting it failed. */
    PAINTING
  }

  /** True if nothing of the layer is shown. */
  public boolean hidesLayer() {
    return kind == Kind.MISSING
        || kind == Kind.BROKEN
        || kind == Kind.CRS
        || kind == Kind.FAILED
        || kind == Kind.PAINTING;
  }

  LayerProblem withTitle(String other) {
    return new LayerProblem(layerId, other, kind, detail);
  }

  /** For people, in the language in use. */
  public String sentence(UiTexts texts) {
    return texts
        .get("gui/map.problem." + kind.name().toLowerCase(Locale.ROOT), title, detail)
        .strip();
  }
}
