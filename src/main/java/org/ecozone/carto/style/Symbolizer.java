package org.ecozone.carto.style;

import java.util.List;
import java.util.function.Function;

/**
 * One stroke of the brush. Lengths are logical pixels (0.28 mm); colours are 0xAARRGGBB, not
 * premultiplied.
 */
public sealed interface Symbolizer {
  /**
   * @param fill null: no fill
   * @param stroke null: no outline
   */
  record Area(Fill fill, Stroke stroke) implements Symbolizer {}

  /**
   * @param offsetPx to the left of the line's direction
   */
  record Line(Stroke stroke, double offsetPx) implements Symbolizer {}

  /** A mark at a point, or at a point inside an area. */
  record Mark(MarkShape shape, double sizePx, double rotationDeg, Fill fill, Stroke stroke)
      implements Symbolizer {}

  /**
   * A label.
   *
   * @param text attributes to text, empty for no label
   * @param fontSizePx height of the font
   * @param haloPx radius, 0 for none
   * @param placement where
   * @param priority larger wins the place
   */
  record Label(
      Function<Function<String, Object>, String> text,
      double fontSizePx,
      boolean bold,
      int colour,
      double haloPx,
      int haloColour,
      Placement placement,
      double priority)
      implements Symbolizer {}

  /** Where a label stands. */
  enum Placement {
    /** Inside the area, or beside the point. */
    POINT,
    /** Along the line. */
    LINE
  }

  /** Well-known marks of SLD. */
  enum MarkShape {
    SQUARE,
    CIRCLE,
    TRIANGLE,
    STAR,
    CROSS,
    X
  }

  /** What an area is filled with. */
  sealed interface Fill {
    record Solid(int colour) implements Fill {}

    /**
     * Lines or marks repeated on a grid over an optional ground.
     *
     * @param shape what is repeated
     * @param sizePx edge of the repeated cell
     * @param stroke of the lines or the mark's outline
     * @param markColour fill of a mark; 0 for none
     * @param ground under it; 0 for none
     */
    record Hatch(HatchShape shape, double sizePx, Stroke stroke, int markColour, int ground)
        implements Fill {}
  }

  /** {@code shape://} names of GeoServer and QGIS, and marks. */
  enum HatchShape {
    SLASH,
    BACKSLASH,
    CROSS_HATCH,
    HORIZONTAL,
    VERTICAL,
    PLUS,
    DOT,
    CIRCLE,
    SQUARE,
    TRIANGLE
  }

  /**
   * @param dashPx lengths of dashes and gaps, empty for a solid line
   */
  record Stroke(int colour, double widthPx, List<Double> dashPx, Cap cap, Join join) {
    public Stroke {
      dashPx = List.copyOf(dashPx);
    }
  }

  /** Ends of lines. */
  enum Cap {
    BUTT,
    ROUND,
    SQUARE
  }

  /** Corners of lines. */
  enum Join {
    MITRE,
    ROUND,
    BEVEL
  }
}
