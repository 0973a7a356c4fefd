package org.ecozone.carto.style;

import java.util.List;

/**
 * How a layer is painted: rules in the order of the file, every rule that applies is painted, later
 * ones over earlier ones.
 *
 * @param name name of the style, for people and for choosing it
 * @param rules at least one
 * @param unsupported what the file asks for that is not painted, each a sentence with its place
 */
public record MapStyle(String name, List<StyleRule> rules, List<String> unsupported) {
  public MapStyle {
    rules = List.copyOf(rules);
    unsupported = List.copyOf(unsupported);
  }
}
