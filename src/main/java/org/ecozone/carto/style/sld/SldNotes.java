package org.ecozone.carto.style.sld;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.carto.style.StyleIssue;
import org.ecozone.carto.style.Symbolizer.Stroke;
import org.ecozone.zone.Issue;

/** Collects what a style file asks for in vain; reads the plain values of elements. */
final class SldNotes {
  /** Wider than a screen; a symbol of a million pixels would stop the painter. */
  private static final double MOST_PX = 2000;

  private final String file;
  private final List<Issue> issues = new ArrayList<>();

  SldNotes(String file) {
    this.file = file;
  }

  List<Issue> issues() {
    return issues;
  }

  void add(StyleIssue code, XmlNode place, Object... args) {
    Object[] all = new Object[args.length + 2];
    all[0] = place.line();
    all[1] = place.column();
    System.arraycopy(args, 0, all, 2, args.length);
    issues.add(Issue.of(code, file, "", all));
  }

  /** Notes every element that nobody reads. */
  void ignoreOthers(XmlNode parent, List<String> read) {
    for (XmlNode child : parent.elements()) {
      if (!read.contains(child.name())) {
        add(StyleIssue.ELEMENT_IGNORED, child, child.name(), parent.name());
      }
    }
  }

  /** Notes every VendorOption that nobody reads. */
  void ignoreOptions(XmlNode parent, List<String> read) {
    for (XmlNode option : parent.elements("VendorOption")) {
      if (!read.contains(option.attribute("name"))) {
        add(StyleIssue.OPTION_IGNORED, option, option.attribute("name"));
      }
    }
  }

  /**
   * A constant: the element's text, or that of a Literal in it; null if it depends on a feature.
   */
  String constant(XmlNode node) {
    for (XmlNode child : node.elements()) {
      if (!child.is("Literal")) {
        add(StyleIssue.VALUE_FROM_ATTRIBUTE, child, nameOf(node), child.name());
        return null;
      }
    }
    StringBuilder text = new StringBuilder(node.text());
    node.elements().forEach(literal -> text.append(literal.text()));
    return text.toString().strip();
  }

  /** A length that a screen can show, or the fallback with a note. */
  double size(XmlNode node, double fallback) {
    return number(node, 0, MOST_PX, fallback);
  }

  double number(XmlNode node, double least, double most, double fallback) {
    String text = constant(node);
    if (text == null) {
      return fallback;
    }
    try {
      double value = Double.parseDouble(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below, with its place
    }
    add(StyleIssue.VALUE_UNREADABLE, node, nameOf(node), text);
    return fallback;
  }

  /** Colour and opacity as 0xAARRGGBB. */
  int colour(XmlNode node, int fallbackRgb, double opacity) {
    String text = constant(node);
    int rgb = fallbackRgb;
    if (text != null && text.matches("#[0-9a-fA-F]{6}")) {
      rgb = Integer.parseInt(text.substring(1), 16);
    } else if (text != null && text.matches("#[0-9a-fA-F]{3}")) {
      int three = Integer.parseInt(text.substring(1), 16);
      rgb = ((three >> 8) * 17 << 16) | ((three >> 4 & 15) * 17 << 8) | (three & 15) * 17;
    } else if (text != null) {
      add(StyleIssue.VALUE_UNREADABLE, node, nameOf(node), text);
    }
    return withOpacity(rgb, opacity);
  }

  static int withOpacity(int rgb, double opacity) {
    return (int) Math.round(opacity * 255) << 24 | rgb & 0xFFFFFF;
  }

  /** An opaque or half-opaque colour made fainter. */
  static int faded(int argb, double opacity) {
    return (int) Math.round((argb >>> 24) * opacity) << 24 | argb & 0xFFFFFF;
  }

  /** The same stroke, fainter; null for none. */
  static Stroke faded(Stroke stroke, double opacity) {
    return stroke == null
        ? null
        : new Stroke(
            faded(stroke.colour(), opacity),
            stroke.widthPx(),
            stroke.dashPx(),
            stroke.dashOffsetPx(),
            stroke.cap(),
            stroke.join());
  }

  /** Name of the element, or of the CSS parameter that it is. */
  private static String nameOf(XmlNode node) {
    String parameter = node.attribute("name");
    return parameter.isEmpty() ? node.name() : parameter;
  }
}
