package org.ecozone.gui.intake.received;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.gui.common.UiTexts;

/** What JTS calls a fault of a geometry, and readers a note of a file, in the user's words. */
public final class Terms {
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

  /** Notes that readers name alike; those of a survey text have names of their own. */
  private static final Map<String, String> NOTES =
      Map.of(
          "title", "title",
          "description", "description",
          "desc", "description",
          "name", "name",
          "time", "time",
          "creator", "creator",
          "author", "author",
          "$ACADVER", "acad-version",
          "$DWGCODEPAGE", "code-page",
          "$INSUNITS", "units");

  private static final Pattern TITLE = Pattern.compile("title(\\d+)");

  private Terms() {}

  /** What a note of a file is called; its own name where there is no word for it. */
  public static String note(String key, UiTexts texts) {
    Matcher title = TITLE.matcher(key);
    if (title.matches()) {
      return texts.get("gui/intake.note.title-n", title.group(1));
    }
    String known = NOTES.get(key);
    return known == null ? key : texts.get("gui/intake.note." + known);
  }

  /** The term itself where there is no word for it. */
  public static String problem(String term, UiTexts texts) {
    String key = KEYS.get(term);
    return key == null ? term : texts.get("gui/intake.problem." + key);
  }
}
