package org.ecozone.carto.style.sld;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.carto.style.StyleIssue;

/** CssParameter (SLD 1.0) and SvgParameter (SE 1.1) elements of a Fill, a Stroke or a Font. */
final class CssParameters {
  private final SldNotes notes;
  private final Map<String, XmlNode> byName = new LinkedHashMap<>();

  CssParameters(XmlNode owner, SldNotes notes, List<String> known) {
    this.notes = notes;
    for (XmlNode child : owner.elements()) {
      if (!child.is("CssParameter") && !child.is("SvgParameter")) {
        continue;
      }
      String name = child.attribute("name");
      if (known.contains(name)) {
        byName.put(name, child);
      } else {
        notes.add(StyleIssue.ELEMENT_IGNORED, child, name, owner.name());
      }
    }
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  XmlNode node(String name) {
    return byName.get(name);
  }

  /** Constant text; the fallback if absent or dependent on a feature. */
  String text(String name, String fallback) {
    XmlNode node = byName.get(name);
    String text = node == null ? null : notes.constant(node);
    return text == null || text.isEmpty() ? fallback : text;
  }

  double size(String name, double fallback) {
    XmlNode node = byName.get(name);
    return node == null ? fallback : notes.size(node, fallback);
  }

  double share(String name, double fallback) {
    XmlNode node = byName.get(name);
    return node == null ? fallback : notes.number(node, 0, 1, fallback);
  }

  /** 0xAARRGGBB of a colour parameter and its opacity parameter. */
  int colour(String name, String opacityName, int fallbackRgb) {
    double opacity = share(opacityName, 1);
    XmlNode node = byName.get(name);
    return node == null
        ? SldNotes.withOpacity(fallbackRgb, opacity)
        : notes.colour(node, fallbackRgb, opacity);
  }
}
