package org.ecozone.carto.style;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.zone.Issue;

/**
 * How a layer is painted: rules in the order of the file, every rule that applies is painted, later
 * ones over earlier ones.
 *
 * @param name name of the style, for people and for choosing it
 * @param rules at least one
 * @param unsupported what the file asks for that is not painted, each with its line and column;
 *     {@code message(lang)} is a sentence
 */
public record MapStyle(String name, List<StyleRule> rules, List<Issue> unsupported) {
  public MapStyle {
    rules = List.copyOf(rules);
    unsupported = List.copyOf(unsupported);
  }

  /** Names of the attributes that its conditions and labels read. */
  public Set<String> attributes() {
    Set<String> names = new TreeSet<>();
    for (StyleRule rule : rules) {
      names.addAll(rule.condition().attributes());
      for (Symbolizer symbolizer : rule.symbolizers()) {
        if (symbolizer instanceof Symbolizer.Label label) {
          names.addAll(label.text().attributes());
        }
      }
    }
    return names;
  }
}
