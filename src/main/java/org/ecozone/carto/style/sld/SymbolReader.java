package org.ecozone.carto.style.sld;

import java.util.List;
import java.util.Optional;
import org.ecozone.carto.style.StyleIssue;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.Symbolizer.Cap;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.carto.style.Symbolizer.Join;
import org.ecozone.carto.style.Symbolizer.MarkShape;
import org.ecozone.carto.style.Symbolizer.Stroke;

/** PolygonSymbolizer, LineSymbolizer, PointSymbolizer and TextSymbolizer elements. */
final class SymbolReader {
  /** Size of a mark that states none (SLD: "about 6 pixels" for a mark). */
  private static final double MARK_PX = 6;

  private static final List<String> COMMON =
      List.of("Name", "Description", "Title", "Abstract", "Geometry", "VendorOption");

  /** What GeoServer's options ask for and this program's painter does or need not do. */
  private static final List<String> OPTIONS =
      List.of("graphic-margin", "distance", "labelObstacle", "point", "inclusion");

  private final SldNotes notes;
  private final FillReader fills;

  SymbolReader(SldNotes notes) {
    this.notes = notes;
    this.fills = new FillReader(notes);
  }

  /** Empty for what is no symbolizer, or cannot be painted at all. */
  Optional<Symbolizer> read(XmlNode node) {
    if (!node.name().endsWith("Symbolizer")) {
      return Optional.empty();
    }
    checkUnit(node);
    checkGeometry(node);
    return switch (node.name()) {
      case "PolygonSymbolizer" -> Optional.of(area(node));
      case "LineSymbolizer" -> line(node);
      case "PointSymbolizer" -> Optional.of(mark(node));
      case "TextSymbolizer" -> new LabelReader(notes).read(node);
      default -> {
        notes.add(StyleIssue.ELEMENT_IGNORED, node, node.name(), "Rule");
        yield Optional.empty();
      }
    };
  }

  private void checkUnit(XmlNode node) {
    String unit = node.attribute("uom");
    if (!unit.isEmpty() && !unit.endsWith("pixel")) {
      notes.add(StyleIssue.UNIT_UNSUPPORTED, node, unit.substring(unit.lastIndexOf('/') + 1));
    }
  }

  /** A geometry of its own is painted as the feature's; a function of it would be another one. */
  private void checkGeometry(XmlNode node) {
    node.find("Geometry")
        .flatMap(geometry -> geometry.find("Function"))
        .filter(function -> !function.attribute("name").matches("(?i)centroid|interiorPoint"))
        .ifPresent(
            function ->
                notes.add(
                    StyleIssue.ELEMENT_IGNORED, function, function.attribute("name"), "Geometry"));
  }

  private void others(XmlNode node, String... read) {
    for (XmlNode child : node.elements()) {
      if (!COMMON.contains(child.name()) && !List.of(read).contains(child.name())) {
        notes.add(StyleIssue.ELEMENT_IGNORED, child, child.name(), node.name());
      }
    }
    notes.ignoreOptions(node, OPTIONS);
  }

  private Symbolizer area(XmlNode node) {
    others(node, "Fill", "Stroke");
    Fill fill = node.find("Fill").map(child -> fills.fill(child, node)).orElse(null);
    Stroke stroke = node.find("Stroke").map(fills::stroke).orElse(null);
    return new Symbolizer.Area(fill, stroke);
  }

  private Optional<Symbolizer> line(XmlNode node) {
    others(node, "Stroke", "PerpendicularOffset");
    Stroke stroke =
        node.find("Stroke")
            .map(fills::stroke)
            .orElse(
                node.find("Stroke").isPresent()
                    ? null
                    : new Stroke(0xFF << 24, 1, List.of(), Cap.BUTT, Join.MITRE));
    double offset =
        node.find("PerpendicularOffset").map(n -> notes.number(n, -1e4, 1e4, 0)).orElse(0.0);
    return stroke == null ? Optional.empty() : Optional.of(new Symbolizer.Line(stroke, offset));
  }

  private Symbolizer mark(XmlNode node) {
    others(node, "Graphic");
    XmlNode graphic = node.find("Graphic").orElse(node);
    notes.ignoreOthers(
        graphic,
        List.of(
            "Mark", "ExternalGraphic", "Size", "Rotation", "Opacity", "VendorOption", "Graphic"));
    double opacity = graphic.find("Opacity").map(child -> notes.number(child, 0, 1, 1)).orElse(1.0);
    double size = graphic.find("Size").map(child -> notes.size(child, MARK_PX)).orElse(MARK_PX);
    double turn =
        graphic.find("Rotation").map(child -> notes.number(child, -720, 720, 0)).orElse(0.0);
    XmlNode mark = graphic.find("Mark").orElse(null);
    if (graphic.find("ExternalGraphic").isPresent()) {
      notes.add(StyleIssue.PICTURE_REPLACED, graphic);
    }
    if (mark == null) {
      return plainMark(size, opacity);
    }
    notes.ignoreOthers(mark, List.of("WellKnownName", "Fill", "Stroke"));
    MarkShape shape = MarkReader.shape(mark.textOf("WellKnownName"), mark, notes);
    Fill fill = mark.find("Fill").map(child -> fills.fill(child, child)).orElse(null);
    Stroke stroke = mark.find("Stroke").map(fills::stroke).orElse(null);
    if ((shape == MarkShape.CROSS || shape == MarkShape.X) && fill instanceof Fill.Solid solid) {
      // a cross with a fill has broad arms, which the fill's colour is seen of
      stroke = FillReader.plain(solid.colour(), FillReader.ARM * size);
    }
    return new Symbolizer.Mark(
        shape, size, turn, faded(fill, opacity), SldNotes.faded(stroke, opacity));
  }

  /** The mark that SLD paints where a file names none: a grey square with a black outline. */
  private static Symbolizer plainMark(double size, double opacity) {
    return new Symbolizer.Mark(
        MarkShape.SQUARE,
        size,
        0,
        new Fill.Solid(SldNotes.withOpacity(0x808080, opacity)),
        new Stroke(SldNotes.withOpacity(0, opacity), 1, List.of(), Cap.BUTT, Join.MITRE));
  }

  private static Fill faded(Fill fill, double opacity) {
    return fill instanceof Fill.Solid solid
        ? new Fill.Solid(SldNotes.faded(solid.colour(), opacity))
        : fill;
  }
}
