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
 * @param classes raw class value to the canonical class that the user says it is, for values that
 *     the profile does not know
 */
public record ProfileMatch(
    LayerProfile profile,
    String code,
    Map<String, String> columns,
    Map<String, String> constants,
    List<String> candidates,
    Map<String, String> classes) {

  public ProfileMatch {
    columns = Map.copyOf(columns);
    constants = Map.copyOf(constants);
    candidates = List.copyOf(candidates);
    classes = Map.copyOf(classes);
  }

  /** The user said nothing about classes. */
  public ProfileMatch(
      LayerProfile profile,
      String code,
      Map<String, String> columns,
      Map<String, String> constants,
      List<String> candidates) {
    this(profile, code, columns, constants, candidates, Map.of());
  }

  /**
   * The canonical value for a raw one; null when neither the profile lists it nor the user said
   * what it is.
   */
  public String canonicalValue(String attribute, String raw) {
    String listed = ClassSynonyms.canonical(profile, attribute, raw);
    return listed != null || !attribute.equals("class") || raw == null
        ? listed
        : classes.get(raw.strip());
  }
}
