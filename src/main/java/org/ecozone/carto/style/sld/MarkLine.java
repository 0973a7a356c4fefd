package org.ecozone.carto.style.sld;

import java.util.List;
import org.ecozone.carto.style.StyleIssue;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.Symbolizer.Cap;
import org.ecozone.carto.style.Symbolizer.Join;
import org.ecozone.carto.style.Symbolizer.Stroke;

/**
 * A line made of marks. Ticks across the line (railways, boundaries) are a wide line of short
 * dashes, which is the same picture; other marks are replaced by a thin line of their colour.
 */
final class MarkLine {
  private static final double MARK_PX = 6;

  private final SldNotes notes;
  private final FillReader fills;

  MarkLine(SldNotes notes, FillReader fills) {
    this.notes = notes;
    this.fills = fills;
  }

  Stroke stroke(XmlNode graphicStroke, XmlNode graphic, CssParameters css) {
    XmlNode mark = graphic.find("Mark").orElse(null);
    double size = graphic.find("Size").map(node -> notes.size(node, MARK_PX)).orElse(MARK_PX);
    Stroke tick = mark == null ? null : mark.find("Stroke").map(fills::stroke).orElse(null);
    String name = mark == null ? "" : mark.textOf("WellKnownName");
    int colour = tick != null ? tick.colour() : colourOf(mark);
    if (tick == null || !List.of("shape://vertline", "line", "vertline").contains(name)) {
      notes.add(StyleIssue.LINE_OF_MARKS, graphic, name);
      return new Stroke(colour, 1, List.of(), Cap.BUTT, Join.ROUND);
    }
    double period = period(graphicStroke, css, size);
    double gap = Math.max(period - tick.widthPx(), 0.5);
    return new Stroke(
        colour, Math.max(size, 1), List.of(tick.widthPx(), gap), gap / 2, Cap.BUTT, Join.BEVEL);
  }

  /** From one mark to the next: Gap of QGIS, dash array of GeoServer, else mark beside mark. */
  private double period(XmlNode graphicStroke, CssParameters css, double size) {
    double gap = graphicStroke.find("Gap").map(node -> notes.size(node, 0)).orElse(0.0);
    if (gap > 0) {
      return gap;
    }
    double sum = 0;
    for (String part : css.text("stroke-dasharray", "").strip().split("[\\s,]+")) {
      sum += FilterValues.number(part).orElse(0);
    }
    return sum > 0 ? sum : Math.max(size, 1);
  }

  private int colourOf(XmlNode mark) {
    Symbolizer.Fill fill =
        mark == null ? null : mark.find("Fill").map(node -> fills.fill(node, node)).orElse(null);
    return fill instanceof Symbolizer.Fill.Solid solid ? solid.colour() : 0xFF << 24;
  }
}
