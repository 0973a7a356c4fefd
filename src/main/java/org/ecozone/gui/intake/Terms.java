package org.ecozone.gui.intake;

import java.util.Map;
import org.ecozone.gui.common.UiTexts;

/** What JTS calls a fault of a geometry, in the user's words. */
final class Terms {
  private static final Map<String, String> KEYS =
      Map.of(
          "Self-intersection", "self-intersection",
          "Ring Self-intersection", "ring-self-intersection",
          "Hole lies outside shell", "hole-outside",
          "Holes are nested", "nested-holes",
          "Nested shells", "nested-shells",
          "Interior is disconnected", "disconnected",
          "Duplicate Rings", "duplicate-rings",
          "Too few distinct points in geometry component", "too-few-points");

  private Terms() {}

  /** The term itself where there is no word for it. */
  static String problem(String term, UiTexts texts) {
    String key = KEYS.get(term);
    return key == null ? term : texts.get("gui/intake.problem." + key);
  }
}
