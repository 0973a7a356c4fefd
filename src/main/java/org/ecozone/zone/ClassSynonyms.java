package org.ecozone.zone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Raw values of files against the values a profile lists (domain.md 6, items 11, 15, 17). Nothing
 * is ever guessed: a value that is not listed is null, never a default.
 *
 * <p>Callers with many rows should ask once per distinct value.
 */
public final class ClassSynonyms {
  private static final String ORIGINAL_OF = "original:";

  private ClassSynonyms() {}

  /**
   * The canonical value; the raw one where the profile lists no values; null when values are listed
   * and this is not among them, or when the raw value is null or blank.
   */
  public static String canonical(LayerProfile profile, String attribute, String raw) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    Map<String, List<String>> values = profile == null ? null : profile.values().get(attribute);
    return values == null ? raw : find(values, raw);
  }

  private static String find(Map<String, List<String>> values, String raw) {
    for (Map.Entry<String, List<String>> value : values.entrySet()) {
      if (value.getKey().equals(raw) || value.getValue().contains(raw)) {
        return value.getKey();
      }
    }
    String folded = TextFold.value(raw);
    for (Map.Entry<String, List<String>> value : values.entrySet()) {
      if (TextFold.value(value.getKey()).equals(folded)
          || value.getValue().stream()
              .anyMatch(synonym -> TextFold.value(synonym).equals(folded))) {
        return value.getKey();
      }
    }
    return null;
  }

  /**
   * What another attribute says about this one, by the profile's {@code attribute<OTHER} lists
   * (DLMC from DLBM), for rows in which the attribute itself is blank.
   *
   * @param rawOf raw value of another attribute, null if there is none
   * @return null if nothing says anything, or if two say different things
   */
  public static String derived(
      LayerProfile profile, String attribute, UnaryOperator<String> rawOf) {
    String found = null;
    for (Map.Entry<String, Map<String, List<String>>> list : profile.values().entrySet()) {
      if (!list.getKey().startsWith(attribute + "<")) {
        continue;
      }
      String raw = rawOf.apply(list.getKey().substring(attribute.length() + 1));
      String value = raw == null || raw.isBlank() ? null : find(list.getValue(), raw);
      if (value != null && found != null && !value.equals(found)) {
        return null;
      }
      found = value == null ? found : value;
    }
    return found;
  }

  /**
   * Attributes that keep the raw text of a value that was mapped to another one (YGNFQ = 缓冲区 where
   * the class became 核心保护区). Empty if the raw value is the canonical one, is unknown, or if nothing
   * keeps it. A value that the file states for such an attribute goes first.
   */
  public static Map<String, String> originals(LayerProfile profile, String attribute, String raw) {
    return originals(
        profile, attribute, raw, profile == null ? null : canonical(profile, attribute, raw));
  }

  /** The same where the canonical value is known; null if it is not. */
  public static Map<String, String> originals(
      LayerProfile profile, String attribute, String raw, String canonical) {
    Map<String, String> kept = new LinkedHashMap<>();
    if (canonical != null && !TextFold.value(canonical).equals(TextFold.value(raw))) {
      profile
          .types()
          .forEach(
              (name, type) -> {
                if (type.equals(ORIGINAL_OF + attribute)) {
                  kept.put(name, raw.strip());
                }
              });
    }
    return kept;
  }
}
