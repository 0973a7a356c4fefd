package org.ecozone.carto.style.sld;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.carto.style.StyleIssue;
import org.ecozone.carto.style.Symbolizer.Cap;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.carto.style.Symbolizer.HatchShape;
import org.ecozone.carto.style.Symbolizer.Join;
import org.ecozone.carto.style.Symbolizer.Stroke;

/** Fill and Stroke elements. What a file leaves out has the value that SLD gives it. */
final class FillReader {
  private static final int DEFAULT_FILL = 0x808080;
  private static final int DEFAULT_STROKE = 0x000000;

  /** Spacing of the brushes behind QGIS's nameless hatches. */
  private static final double BRUSH_PX = 8;

  /** Size of a mark without a Size, as GeoServer paints it. */
  private static final double MARK_PX = 16;

  /** A pattern of more parts is none that anybody drew. */
  private static final int MOST_DASHES = 64;

  /** A shorter pattern of dashes is a grey line at best. */
  private static final double LEAST_PERIOD_PX = 0.5;

  /** How wide the arms of a filled cross are, in its size. */
  static final double ARM = 0.25;

  private static final List<String> STROKE =
      List.of(
          "stroke",
          "stroke-opacity",
          "stroke-width",
          "stroke-dasharray",
          "stroke-dashoffset",
          "stroke-linecap",
          "stroke-linejoin");

  private final SldNotes notes;

  FillReader(SldNotes notes) {
    this.notes = notes;
  }

  /**
   * @param options VendorOptions of the symbolizer; {@code graphic-margin} (GeoServer) and {@code
   *     distance} (QGIS) space the marks
   */
  Fill fill(XmlNode node, XmlNode options) {
    notes.ignoreOthers(node, List.of("CssParameter", "SvgParameter", "GraphicFill"));
    CssParameters css = new CssParameters(node, notes, List.of("fill", "fill-opacity"));
    XmlNode graphic = node.findAt("GraphicFill", "Graphic").orElse(null);
    if (graphic == null) {
      return new Fill.Solid(css.colour("fill", "fill-opacity", DEFAULT_FILL));
    }
    // SLD: a graphic fill takes the place of the colour
    return pattern(graphic, options);
  }

  private Fill pattern(XmlNode graphic, XmlNode options) {
    notes.ignoreOthers(graphic, List.of("Mark", "ExternalGraphic", "Size", "Rotation", "Opacity"));
    double opacity = graphic.find("Opacity").map(node -> notes.number(node, 0, 1, 1)).orElse(1.0);
    XmlNode mark = graphic.find("Mark").orElse(null);
    if (mark == null || graphic.find("ExternalGraphic").isPresent()) {
      notes.add(StyleIssue.PICTURE_REPLACED, graphic);
    }
    if (mark == null) {
      return new Fill.Solid(SldNotes.withOpacity(DEFAULT_FILL, opacity / 2));
    }
    Fill ground = mark.find("Fill").map(node -> fill(node, node)).orElse(null);
    int colour = ground instanceof Fill.Solid solid ? SldNotes.faded(solid.colour(), opacity) : 0;
    Stroke stroke =
        mark.find("Stroke").map(this::stroke).map(s -> SldNotes.faded(s, opacity)).orElse(null);
    String name = mark.textOf("WellKnownName");
    if (name.startsWith("brush://dense")) {
      return dense(name, colour);
    }
    double size = graphic.find("Size").map(node -> notes.size(node, MARK_PX)).orElse(-1.0);
    double turn =
        graphic.find("Rotation").map(node -> notes.number(node, -720, 720, 0)).orElse(0.0);
    double least = Math.max(size, 1);
    return hatch(new MarkName(name, mark), size < 0 ? -1 : least, turn, colour, stroke, options);
  }

  private record MarkName(String name, XmlNode place) {}

  private Fill hatch(
      MarkName mark, double size, double turn, int colour, Stroke stroke, XmlNode options) {
    HatchLines lines = HatchLines.of(mark.name(), size < 0 && colour == 0);
    if (lines != null) {
      double spacing = size > 0 ? size : lines.isQgis() ? BRUSH_PX : MARK_PX;
      Stroke of = stroke != null ? stroke : plain(colour == 0 ? opaque(DEFAULT_STROKE) : colour, 1);
      HatchLines.Turned turned = lines.turned(spacing, turn);
      if (!turned.exact()) {
        notes.add(StyleIssue.HATCH_ANGLE, mark.place(), FilterValues.text(turn));
      }
      return new Fill.Hatch(turned.shape(), turned.cellPx(), of, 0, 0);
    }
    HatchShape shape = MarkReader.inHatch(MarkReader.shape(mark.name(), mark.place(), notes));
    double markPx = size > 0 ? size : MARK_PX;
    boolean strokes = shape == HatchShape.CROSS || shape == HatchShape.X;
    Stroke of = strokes && colour != 0 ? plain(colour, ARM * markPx) : stroke;
    return new Fill.Hatch(
        shape, Math.max(markPx, cell(markPx, options)), markPx, of, strokes ? 0 : colour, 0);
  }

  /** Edge of the cell: the mark with its margins, or the distance that QGIS names. */
  private double cell(double markPx, XmlNode options) {
    for (XmlNode option : options.elements("VendorOption")) {
      List<Double> numbers = numbers(option, option.text());
      if (option.attribute("name").equals("distance") && !numbers.isEmpty()) {
        return numbers.get(0);
      }
      if (option.attribute("name").equals("graphic-margin") && !numbers.isEmpty()) {
        // top right bottom left, as in CSS: a single number is for all sides
        double right = numbers.size() > 1 ? numbers.get(1) : numbers.get(0);
        double left = numbers.size() > 3 ? numbers.get(3) : right;
        return markPx + left + right;
      }
    }
    return markPx;
  }

  /** Qt's dense brushes 1 to 7 are screens from nearly full to nearly empty. */
  private static Fill dense(String name, int colour) {
    double[] share = {1, 0.94, 0.88, 0.63, 0.5, 0.38, 0.13, 0.06};
    int step = Math.max(0, Math.min(7, name.charAt(name.length() - 1) - '0'));
    int base = colour == 0 ? opaque(DEFAULT_FILL) : colour;
    return new Fill.Solid(SldNotes.faded(base, share[step]));
  }

  private static int opaque(int rgb) {
    return 0xFF << 24 | rgb;
  }

  static Stroke plain(int colour, double widthPx) {
    return new Stroke(colour, widthPx, List.of(), Cap.BUTT, Join.MITRE);
  }

  /** A line; null if it has no width. */
  Stroke stroke(XmlNode node) {
    notes.ignoreOthers(
        node, List.of("CssParameter", "SvgParameter", "GraphicStroke", "GraphicFill"));
    XmlNode graphic = node.findAt("GraphicStroke", "Graphic").orElse(null);
    CssParameters css = new CssParameters(node, notes, STROKE);
    if (graphic != null) {
      return new MarkLine(notes, this)
          .stroke(node.find("GraphicStroke").orElseThrow(), graphic, css);
    }
    node.find("GraphicFill").ifPresent(fill -> notes.add(StyleIssue.LINE_OF_MARKS, fill));
    double width = css.size("stroke-width", 1);
    if (width == 0) {
      return null;
    }
    List<Double> dash =
        css.has("stroke-dasharray")
            ? dashes(css.node("stroke-dasharray"), css.text("stroke-dasharray", ""))
            : List.of();
    double offset =
        css.has("stroke-dashoffset")
            ? notes.number(css.node("stroke-dashoffset"), -1e6, 1e6, 0)
            : 0;
    return new Stroke(
        css.colour("stroke", "stroke-opacity", DEFAULT_STROKE),
        width,
        dash,
        wrapped(offset, dash),
        cap(css),
        join(css));
  }

  /** 0 up to the length of the pattern. */
  private static double wrapped(double offset, List<Double> dash) {
    double period = dash.stream().mapToDouble(Double::doubleValue).sum();
    return period <= 0 ? 0 : ((offset % period) + period) % period;
  }

  /** Pairs of dash and gap; a list of odd length goes round twice (SVG). */
  private List<Double> dashes(XmlNode place, String text) {
    List<Double> numbers = numbers(place, text);
    if (numbers.isEmpty()) {
      return numbers; // "none", or said already
    }
    boolean usable =
        numbers.size() <= MOST_DASHES && numbers.stream().allMatch(number -> number >= 0);
    if (!usable || numbers.stream().mapToDouble(Double::doubleValue).sum() < LEAST_PERIOD_PX) {
      notes.add(StyleIssue.VALUE_UNREADABLE, place, "stroke-dasharray", text);
      return List.of();
    }
    if (numbers.size() % 2 == 0) {
      return numbers;
    }
    List<Double> twice = new ArrayList<>(numbers);
    twice.addAll(numbers);
    return twice;
  }

  private List<Double> numbers(XmlNode place, String text) {
    List<Double> numbers = new ArrayList<>();
    for (String part : text.strip().split("[\\s,]+")) {
      try {
        numbers.add(Double.valueOf(part));
      } catch (NumberFormatException e) {
        if (!part.isEmpty() && !part.equals("none")) {
          notes.add(StyleIssue.VALUE_UNREADABLE, place, place.attribute("name"), text);
        }
        return List.of();
      }
    }
    return numbers;
  }

  private Cap cap(CssParameters css) {
    String text = css.text("stroke-linecap", "butt");
    return switch (text) {
      case "butt", "flat" -> Cap.BUTT;
      case "round" -> Cap.ROUND;
      case "square" -> Cap.SQUARE;
      default -> {
        notes.add(StyleIssue.VALUE_UNREADABLE, css.node("stroke-linecap"), "stroke-linecap", text);
        yield Cap.BUTT;
      }
    };
  }

  private Join join(CssParameters css) {
    String text = css.text("stroke-linejoin", "mitre");
    return switch (text) {
      case "mitre", "miter" -> Join.MITRE;
      case "round" -> Join.ROUND;
      case "bevel" -> Join.BEVEL;
      default -> {
        notes.add(
            StyleIssue.VALUE_UNREADABLE, css.node("stroke-linejoin"), "stroke-linejoin", text);
        yield Join.MITRE;
      }
    };
  }
}
