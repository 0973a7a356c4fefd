package org.ecozone.carto.style;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.carto.style.Symbolizer.Cap;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.carto.style.Symbolizer.Join;
import org.ecozone.carto.style.Symbolizer.MarkShape;
import org.ecozone.carto.style.Symbolizer.Stroke;

/**
 * Makes a style show features of another kind than it was drawn for: red lines delivered as lines,
 * ponds as points. Nothing of a layer may be invisible because its style has no symbol for it.
 */
public final class StyleFit {
  private static final double POINT_PX = 9;
  private static final double LINE_PX = 1.6;
  private static final double LEAST_OPACITY = 0.7;

  private StyleFit() {}

  /** The style with symbols of this kind in every rule that has any symbol. */
  public static MapStyle to(GeometryKind kind, MapStyle style) {
    List<StyleRule> rules = style.rules().stream().map(rule -> fitted(kind, rule)).toList();
    return new MapStyle(style.name(), rules, style.unsupported());
  }

  private static StyleRule fitted(GeometryKind kind, StyleRule rule) {
    boolean shows = rule.symbolizers().stream().anyMatch(symbol -> shows(kind, symbol));
    boolean hasSymbol = rule.symbolizers().stream().anyMatch(StyleFit::isSymbol);
    if (shows || !hasSymbol) {
      return rule;
    }
    List<Symbolizer> symbols = new ArrayList<>();
    for (Symbolizer symbol : rule.symbolizers()) {
      if (!isSymbol(symbol)) {
        symbols.add(symbol);
      }
    }
    symbols.addAll(
        0, kind == GeometryKind.LINE ? lines(rule.symbolizers()) : marks(rule.symbolizers()));
    return new StyleRule(
        rule.name(),
        rule.title(),
        rule.condition(),
        rule.otherwise(),
        rule.pass(),
        rule.minScaleDenominator(),
        rule.maxScaleDenominator(),
        symbols);
  }

  private static boolean isSymbol(Symbolizer symbol) {
    return !(symbol instanceof Symbolizer.Label);
  }

  /** A line is painted round an area too, a mark inside of it. */
  public static boolean shows(GeometryKind kind, Symbolizer symbol) {
    return switch (kind) {
      case AREA -> isSymbol(symbol);
      case LINE -> symbol instanceof Symbolizer.Line;
      case POINT -> symbol instanceof Symbolizer.Mark;
    };
  }

  private static List<Symbolizer> lines(List<Symbolizer> symbols) {
    List<Symbolizer> lines = new ArrayList<>();
    for (Symbolizer symbol : symbols) {
      if (symbol instanceof Symbolizer.Area area && area.stroke() != null) {
        lines.add(new Symbolizer.Line(area.stroke(), 0));
      }
    }
    if (lines.isEmpty()) {
      lines.add(
          new Symbolizer.Line(
              new Stroke(colour(symbols), LINE_PX, List.of(), Cap.BUTT, Join.ROUND), 0));
    }
    return lines;
  }

  private static List<Symbolizer> marks(List<Symbolizer> symbols) {
    Stroke outline = null;
    for (Symbolizer symbol : symbols) {
      if (symbol instanceof Symbolizer.Area area && area.stroke() != null) {
        outline = area.stroke();
      } else if (symbol instanceof Symbolizer.Line line) {
        outline = line.stroke();
      }
    }
    Stroke solid =
        outline == null ? null : new Stroke(outline.colour(), 1.2, List.of(), Cap.BUTT, Join.ROUND);
    return List.of(
        new Symbolizer.Mark(MarkShape.CIRCLE, POINT_PX, 0, new Fill.Solid(colour(symbols)), solid));
  }

  /** The most telling colour of a rule, opaque enough for something small. */
  private static int colour(List<Symbolizer> symbols) {
    int found = 0;
    for (Symbolizer symbol : symbols) {
      int colour = colourOf(symbol);
      if (colour >>> 24 > found >>> 24) {
        found = colour;
      }
    }
    int least = (int) (LEAST_OPACITY * 255);
    return Math.max(found >>> 24, least) << 24 | found & 0xFFFFFF;
  }

  private static int colourOf(Symbolizer symbol) {
    if (symbol instanceof Symbolizer.Area area) {
      if (area.fill() instanceof Fill.Solid solid) {
        return solid.colour();
      }
      if (area.fill() instanceof Fill.Hatch hatch) {
        return hatch.stroke() == null ? hatch.markColour() : hatch.stroke().colour();
      }
      return area.stroke() == null ? 0 : area.stroke().colour();
    }
    if (symbol instanceof Symbolizer.Line line) {
      return line.stroke().colour();
    }
    return symbol instanceof Symbolizer.Mark mark && mark.fill() instanceof Fill.Solid solid
        ? solid.colour()
        : 0;
  }
}
