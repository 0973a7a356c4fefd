package org.ecozone.carto.style.sld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ecozone.carto.style.StyleIssue;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.Symbolizer.Halo;
import org.ecozone.carto.style.Symbolizer.LabelFont;
import org.ecozone.carto.style.Symbolizer.LabelText;
import org.ecozone.carto.style.Symbolizer.Placement;
import org.ecozone.carto.style.sld.FilterExpression.UnsupportedPart;

/** TextSymbolizer elements. The place itself is chosen by {@code carto.label}. */
final class LabelReader {
  /** SLD's default. */
  private static final double FONT_PX = 10;

  private static final double MOST_FONT_PX = 300;
  private static final double MOST_HALO_PX = 40;
  private static final int TEXT_COLOUR = 0x000000;
  private static final int HALO_COLOUR = 0xFFFFFF;

  private static final List<String> READ =
      List.of(
          "Name",
          "Description",
          "Title",
          "Abstract",
          "Geometry",
          "Label",
          "Font",
          "LabelPlacement",
          "Halo",
          "Fill",
          "Priority",
          "VendorOption");

  /** Options that choose among places; the placer avoids collisions and follows lines by itself. */
  private static final List<String> OPTIONS =
      List.of(
          "repeat",
          "followLine",
          "autoWrap",
          "maxDisplacement",
          "maxAngleDelta",
          "group",
          "labelAllGroup",
          "minGroupDistance",
          "spaceAround",
          "goodnessOfFit",
          "polygonAlign",
          "forceLeftToRight",
          "removeOverlaps",
          "conflictResolution",
          "partials",
          "fontShrinkSizeMin");

  private final SldNotes notes;

  LabelReader(SldNotes notes) {
    this.notes = notes;
  }

  Optional<Symbolizer> read(XmlNode node) {
    notes.ignoreOthers(node, READ);
    notes.ignoreOptions(node, OPTIONS);
    XmlNode label = node.find("Label").orElse(node);
    LabelText text;
    try {
      text = text(label);
    } catch (UnsupportedPart e) {
      notes.add(StyleIssue.LABEL_LEFT_OUT, label, e.part());
      return Optional.empty();
    }
    return Optional.of(
        new Symbolizer.Label(
            text, font(node), halo(node), placement(node), priority(node), repeat(node)));
  }

  /** A text of pieces: attributes and constants. */
  private record Pieces(List<FilterExpression> pieces, Set<String> attributes)
      implements LabelText {
    @Override
    public String apply(Function<String, Object> feature) {
      StringBuilder all = new StringBuilder();
      boolean known = attributes.isEmpty();
      for (FilterExpression piece : pieces) {
        Object value = piece.of(feature);
        known |= value != null && !piece.attributes().isEmpty();
        all.append(FilterValues.text(value));
      }
      // "No. " alone names nothing
      return known ? all.toString().strip() : "";
    }
  }

  private static LabelText text(XmlNode label) throws UnsupportedPart {
    if (label.findComment("SE Export for").isPresent()) {
      throw new UnsupportedPart(label.findComment("SE Export for").get().content().strip());
    }
    List<FilterExpression> pieces = new ArrayList<>();
    Set<String> attributes = new TreeSet<>();
    for (XmlNode child : label.children()) {
      if (child.isElement()) {
        FilterExpression piece = FilterExpression.read(child);
        pieces.add(piece);
        attributes.addAll(piece.attributes());
      } else if (child.isText()) {
        // outside of CDATA a line break of the file is a blank, and indentation nothing
        String constant =
            child.isCdata() ? child.content() : child.content().replaceAll("\\s*\\n\\s*", "");
        pieces.add(FilterExpression.constant(constant));
      }
    }
    return new Pieces(List.copyOf(pieces), attributes);
  }

  private LabelFont font(XmlNode node) {
    CssParameters css =
        new CssParameters(
            node.find("Font").orElse(node),
            notes,
            List.of("font-family", "font-size", "font-style", "font-weight"));
    CssParameters fill =
        new CssParameters(node.find("Fill").orElse(node), notes, List.of("fill", "fill-opacity"));
    String weight = css.text("font-weight", "normal");
    String style = css.text("font-style", "normal");
    return new LabelFont(
        Math.max(1, Math.min(MOST_FONT_PX, css.size("font-size", FONT_PX))),
        weight.startsWith("bold") || FilterValues.number(weight).orElse(400) >= 600,
        style.equals("italic") || style.equals("oblique"),
        fill.colour("fill", "fill-opacity", TEXT_COLOUR));
  }

  private Halo halo(XmlNode node) {
    XmlNode halo = node.find("Halo").orElse(null);
    if (halo == null) {
      return Halo.NONE;
    }
    double asked = halo.find("Radius").map(child -> notes.size(child, 1)).orElse(1.0);
    double radius = Math.min(asked, MOST_HALO_PX);
    CssParameters fill =
        new CssParameters(halo.find("Fill").orElse(halo), notes, List.of("fill", "fill-opacity"));
    return new Halo(radius, fill.colour("fill", "fill-opacity", HALO_COLOUR));
  }

  private static Placement placement(XmlNode node) {
    boolean line = node.findAt("LabelPlacement", "LinePlacement").isPresent();
    return line ? Placement.LINE : Placement.POINT;
  }

  private double priority(XmlNode node) {
    return node.find("Priority").map(child -> notes.number(child, -1e9, 1e9, 0)).orElse(0.0);
  }

  private double repeat(XmlNode node) {
    for (XmlNode option : node.elements("VendorOption")) {
      if (option.attribute("name").equals("repeat")) {
        return Math.max(notes.number(option, -1, 1e6, 0), 0);
      }
    }
    XmlNode line = node.findAt("LabelPlacement", "LinePlacement").orElse(null);
    boolean repeats = line != null && line.textOf("IsRepeated").equals("true");
    return repeats ? line.find("Gap").map(child -> notes.size(child, 0)).orElse(0.0) : 0;
  }
}
