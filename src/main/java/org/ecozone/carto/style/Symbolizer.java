package org.ecozone.carto.style;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One stroke of the brush. Lengths are logical pixels (0.28 mm); colours are 0xAARRGGBB, not
 * premultiplied; 0 is nothing at all.
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

  /**
   * A mark at a point, or at a point inside an area.
   *
   * @param rotationDeg clockwise
   * @param fill null: no fill
   * @param stroke null: no outline
   */
  record Mark(MarkShape shape, double sizePx, double rotationDeg, Fill fill, Stroke stroke)
      implements Symbolizer {}

  /**
   * A label. Painted by {@code carto.label}, after all symbols of all layers.
   *
   * @param priority larger wins the place
   * @param repeatPx at least so far from another label of the same text and layer; 0 if the placer
   *     may choose
   */
  record Label(
      LabelText text,
      LabelFont font,
      Halo halo,
      Placement placement,
      double priority,
      double repeatPx)
      implements Symbolizer {}

  /** Attributes to text, empty for no label. */
  @FunctionalInterface
  interface LabelText extends Function<Function<String, Object>, String> {
    /** Names of the attributes it reads. */
    default Set<String> attributes() {
      return Set.of();
    }
  }

  /**
   * @param sizePx height of the font
   */
  record LabelFont(double sizePx, boolean bold, boolean italic, int colour) {}

  /**
   * Ring of light around the letters.
   *
   * @param radiusPx 0 for none
   */
  record Halo(double radiusPx, int colour) {
    public static final Halo NONE = new Halo(0, 0);
  }

  /** Where a label stands. */
  enum Placement {
    /** Inside the area, or beside the point. */
    POINT,
    /** Along the line. */
    LINE
  }

  /** Well-known marks of SLD and those that QGIS writes besides. Height and width are the size. */
  enum MarkShape {
    SQUARE,
    CIRCLE,
    TRIANGLE,
    STAR,
    /** Two strokes, upright. */
    CROSS,
    /** Two strokes, diagonal. */
    X,
    DIAMOND,
    PENTAGON,
    HEXAGON
  }

  /** What an area is filled with. */
  sealed interface Fill {
    /** One colour. */
    record Solid(int colour) implements Fill {}

    /**
     * Lines or marks repeated on a grid over an optional ground.
     *
     * @param shape what is repeated
     * @param sizePx edge of the repeated cell; a diagonal runs from corner to corner
     * @param markSizePx size of a mark in the middle of its cell; lines fill the cell
     * @param stroke of the lines or the mark's outline; null for none
     * @param markColour fill of a mark; 0 for none
     * @param ground under it; 0 for none
     */
    record Hatch(
        HatchShape shape,
        double sizePx,
        double markSizePx,
        Stroke stroke,
        int markColour,
        int ground)
        implements Fill {
      /** Lines, or marks that fill their cell. */
      public Hatch(HatchShape shape, double sizePx, Stroke stroke, int markColour, int ground) {
        this(shape, sizePx, sizePx, stroke, markColour, ground);
      }
    }
  }

  /**
   * {@code shape://} names of GeoServer, names of QGIS, and marks. The first six are lines through
   * the whole cell, the others marks.
   */
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
    TRIANGLE,
    DIAMOND,
    STAR,
    /** A small upright cross that does not reach the next one. */
    CROSS,
    /** A small diagonal cross that does not reach the next one. */
    X;

    /** True if its lines join those of the next cell. */
    public boolean isLines() {
      return ordinal() <= PLUS.ordinal();
    }
  }

  /**
   * @param dashPx lengths of dashes and gaps, empty for a solid line
   * @param dashOffsetPx how far into the pattern the line begins
   */
  record Stroke(
      int colour, double widthPx, List<Double> dashPx, double dashOffsetPx, Cap cap, Join join) {
    public Stroke {
      dashPx = List.copyOf(dashPx);
    }

    /** A pattern that begins with its first dash. */
    public Stroke(int colour, double widthPx, List<Double> dashPx, Cap cap, Join join) {
      this(colour, widthPx, dashPx, 0, cap, join);
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
