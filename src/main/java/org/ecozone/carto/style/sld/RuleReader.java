package org.ecozone.carto.style.sld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.carto.style.FeatureCondition;
import org.ecozone.carto.style.StyleIssue;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.sld.FilterExpression.UnsupportedPart;

/** Rule elements of a FeatureTypeStyle. */
final class RuleReader {
  private static final List<String> READ =
      List.of(
          "Name",
          "Title",
          "Abstract",
          "Description",
          "LegendGraphic",
          "Filter",
          "ElseFilter",
          "MinScaleDenominator",
          "MaxScaleDenominator",
          "VendorOption");

  /** QGIS writes a comment in the place of an expression that it cannot put as a filter. */
  private static final String LOST = "Parser Error";

  private final SldNotes notes;
  private final SymbolReader symbols;

  RuleReader(SldNotes notes) {
    this.notes = notes;
    this.symbols = new SymbolReader(notes);
  }

  /** Empty if the filter cannot be understood: who paints for other features tells untruths. */
  Optional<StyleRule> read(XmlNode node, int pass) {
    String name = node.textOf("Name");
    String title = title(node);
    List<Symbolizer> symbolizers = new ArrayList<>();
    for (XmlNode child : node.elements()) {
      if (child.name().endsWith("Symbolizer")) {
        symbols.read(child).ifPresent(symbolizers::add);
      } else if (!READ.contains(child.name())) {
        notes.add(StyleIssue.ELEMENT_IGNORED, child, child.name(), node.name());
      }
    }
    try {
      return Optional.of(
          new StyleRule(
              name,
              title,
              condition(node, name),
              node.find("ElseFilter").isPresent() || isLostElse(node),
              pass,
              scale(node, "MinScaleDenominator", 0),
              scale(node, "MaxScaleDenominator", Double.POSITIVE_INFINITY),
              symbolizers));
    } catch (UnsupportedPart e) {
      notes.add(StyleIssue.RULE_LEFT_OUT, node, title.isEmpty() ? name : title, e.part());
      return Optional.empty();
    }
  }

  private static String title(XmlNode node) {
    String title = node.textOf("Title");
    return title.isEmpty()
        ? node.findAt("Description", "Title").map(XmlNode::text).orElse("")
        : title;
  }

  /** QGIS does not know how to write its ELSE, but what it says about it is clear. */
  private static boolean isLostElse(XmlNode node) {
    return node.findComment(LOST)
        .filter(comment -> comment.content().strip().endsWith("Expression was: ELSE"))
        .isPresent();
  }

  private FeatureCondition condition(XmlNode node, String name) throws UnsupportedPart {
    if (!isLostElse(node)) {
      node.findComment(LOST).ifPresent(comment -> notes.add(StyleIssue.FILTER_LOST, comment, name));
    }
    Optional<XmlNode> filter = node.find("Filter");
    return filter.isPresent() ? FilterReader.read(filter.get()) : FeatureCondition.ALL;
  }

  private double scale(XmlNode node, String element, double fallback) {
    return node.find(element)
        .map(child -> notes.number(child, 0, Double.POSITIVE_INFINITY, fallback))
        .orElse(fallback);
  }
}
