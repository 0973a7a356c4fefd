package org.ecozone.carto.style.sld;

import java.util.Locale;
import org.ecozone.carto.style.StyleIssue;
import org.ecozone.carto.style.Symbolizer.HatchShape;
import org.ecozone.carto.style.Symbolizer.MarkShape;

/** Names of marks: those of SLD, of GeoServer and of QGIS. */
final class MarkReader {
  private MarkReader() {}

  /** The mark of a name, or one that is most like it with a note. An empty name is a square. */
  static MarkShape shape(String name, XmlNode place, SldNotes notes) {
    return switch (name) {
      case "square", "rectangle", "" -> MarkShape.SQUARE;
      case "circle", "shape://dot" -> MarkShape.CIRCLE;
      case "triangle", "equilateral_triangle" -> MarkShape.TRIANGLE;
      case "star" -> MarkShape.STAR;
      case "cross", "cross_fill", "shape://plus" -> MarkShape.CROSS;
      case "x", "cross2", "shape://times" -> MarkShape.X;
      case "diamond" -> MarkShape.DIAMOND;
      case "pentagon" -> MarkShape.PENTAGON;
      case "hexagon", "octagon" -> MarkShape.HEXAGON;
      case "arrow", "filled_arrowhead", "arrowhead" ->
          replaced(MarkShape.TRIANGLE, name, place, notes);
      case "shape://oarrow", "shape://carrow", "shape://coarrow", "shape://ccarrow" ->
          replaced(MarkShape.TRIANGLE, name, place, notes);
      default -> replaced(MarkShape.CIRCLE, name, place, notes);
    };
  }

  private static MarkShape replaced(MarkShape by, String name, XmlNode place, SldNotes notes) {
    notes.add(StyleIssue.MARK_REPLACED, place, name, by.name().toLowerCase(Locale.ROOT));
    return by;
  }

  /** The same mark, repeated over an area. */
  static HatchShape inHatch(MarkShape mark) {
    return switch (mark) {
      case SQUARE -> HatchShape.SQUARE;
      case CIRCLE, PENTAGON, HEXAGON -> HatchShape.CIRCLE;
      case TRIANGLE -> HatchShape.TRIANGLE;
      case STAR -> HatchShape.STAR;
      case CROSS -> HatchShape.CROSS;
      case X -> HatchShape.X;
      case DIAMOND -> HatchShape.DIAMOND;
    };
  }
}
