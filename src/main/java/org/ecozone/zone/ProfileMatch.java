package org.ecozone.zone;

import java.util.List;
import java.util.Map;

/**
 * How one table of a file answers to a layer profile.
 *
 * @param profile the profile, null if none matches
 * @param code canonical layer code, or the table name if no profile matches
 * @param columns canonical attribute name to the actual column of the table
 * @param constants canonical attribute name to the value that the table's alias implies
 * @param candidates codes that might be meant, to be asked for; empty if the match is clear
 */
public record ProfileMatch(
    LayerProfile profile,
    String code,
    Map<String, String> columns,
    Map<String, String> constants,
    List<String> candidates) {

  public ProfileMatch {
    columns = Map.copyOf(columns);
    constants = Map.copyOf(constants);
    candidates = List.copyOf(candidates);
  }

  /** The canonical value for a raw one, or null when the profile does not list it. */
  public String canonicalValue(String attribute, String raw) {
    return ClassSynonyms.canonical(profile, attribute, raw);
  }
}
