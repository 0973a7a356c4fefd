package org.ecozone.carto.style.sld;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.StyleIssue;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.zone.Issue;

/**
 * Reads styles of SLD 1.0 (OGC 02-070) and SLD 1.1 with Symbology Encoding 1.1 (05-078r4,
 * 05-077r4), as QGIS and GeoServer write them. What is supported stands in {@code styles.md}.
 *
 * <p>Out: one style per UserStyle, the default one first, each with at least one rule; what is not
 * supported is listed in it and the rest is read.
 *
 * <p>Fails: {@link SldException} for what is no SLD, with line and reason.
 *
 * <p>Threads: no state; any number.
 */
public final class SldReader {
  private static final List<String> ROOTS =
      List.of("StyledLayerDescriptor", "UserStyle", "FeatureTypeStyle");

  private SldReader() {}

  public static List<MapStyle> read(Path path) throws SldException {
    String file = String.valueOf(path.getFileName());
    try (InputStream in = Files.newInputStream(path)) {
      return read(file, in.readNBytes(XmlTree.MOST_BYTES + 1));
    } catch (IOException e) {
      throw new SldException(
          Issue.of(StyleIssue.FILE_UNREADABLE, file, "", e.getClass().getSimpleName()));
    }
  }

  /**
   * @param file name for messages, and of a style that has none
   */
  public static List<MapStyle> read(String file, byte[] bytes) throws SldException {
    XmlNode root = XmlTree.read(file, bytes);
    if (!ROOTS.contains(root.name())) {
      throw new SldException(
          Issue.of(StyleIssue.NOT_SLD, file, "", root.line(), root.column(), root.name()));
    }
    List<MapStyle> styles = new ArrayList<>();
    List<Issue> others = new ArrayList<>();
    for (XmlNode user : userStyles(root)) {
      SldNotes notes = new SldNotes(file);
      MapStyle style = style(user, notes, file);
      others.addAll(notes.issues());
      if (!style.rules().isEmpty()) {
        styles.add(isDefault(user) ? 0 : styles.size(), style);
      }
    }
    if (styles.isEmpty()) {
      throw new SldException(
          others.isEmpty()
              ? Issue.of(StyleIssue.NO_RULE, file, "", root.line(), root.column())
              : others.get(0));
    }
    return styles;
  }

  private static List<XmlNode> userStyles(XmlNode root) {
    if (!root.is("StyledLayerDescriptor")) {
      return List.of(root);
    }
    List<XmlNode> styles = new ArrayList<>();
    for (XmlNode layer : root.elements()) {
      if (layer.is("NamedLayer") || layer.is("UserLayer")) {
        styles.addAll(layer.elements("UserStyle"));
      }
    }
    return styles;
  }

  private static boolean isDefault(XmlNode user) {
    return List.of("1", "true").contains(user.textOf("IsDefault"));
  }

  private static MapStyle style(XmlNode user, SldNotes notes, String file) {
    List<StyleRule> rules = new ArrayList<>();
    List<XmlNode> passes =
        user.is("FeatureTypeStyle") ? List.of(user) : user.elements("FeatureTypeStyle");
    RuleReader reader = new RuleReader(notes);
    for (int pass = 0; pass < passes.size(); pass++) {
      XmlNode node = passes.get(pass);
      node.find("Transformation")
          .ifPresent(
              child -> notes.add(StyleIssue.ELEMENT_IGNORED, child, child.name(), node.name()));
      notes.ignoreOptions(node, List.of());
      for (XmlNode rule : node.elements("Rule")) {
        reader.read(rule, pass).map(read -> apart(read, passes.size())).ifPresent(rules::add);
      }
    }
    return new MapStyle(name(user, file), rules, notes.issues());
  }

  /**
   * QGIS writes its labels as one more rule for all features; in a pass of its own such a rule does
   * not take the features from an ElseFilter. Labels are painted after all symbols in any case.
   */
  private static StyleRule apart(StyleRule rule, int passes) {
    boolean labels =
        !rule.symbolizers().isEmpty()
            && rule.symbolizers().stream().allMatch(Symbolizer.Label.class::isInstance);
    return !labels
        ? rule
        : new StyleRule(
            rule.name(),
            rule.title(),
            rule.condition(),
            rule.otherwise(),
            passes + rule.pass(),
            rule.minScaleDenominator(),
            rule.maxScaleDenominator(),
            rule.symbolizers());
  }

  /** Title before name: names are for programs. */
  private static String name(XmlNode user, String file) {
    String title = user.textOf("Title");
    if (title.isEmpty()) {
      title = user.findAt("Description", "Title").map(XmlNode::text).orElse("");
    }
    String name = title.isEmpty() ? user.textOf("Name") : title;
    return name.isEmpty() ? file.replaceFirst("(?i)\\.sld$", "") : name;
  }
}
