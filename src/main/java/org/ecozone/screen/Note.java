package org.ecozone.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/**
 * A reason attached to a finding: a key of the bundle of {@code screen} under {@code note.} and its
 * values.
 *
 * @param args values; one made by {@link Texts#bilingual} says itself in both languages, one of the
 *     form {@code @key} stands for that text of the bundle, if it has it
 */
public record Note(String key, List<String> args) {
  public Note {
    args = List.copyOf(args);
  }

  /**
   * Keys of reasons that name one place or one form: a zone, a distance, a county as it was stated.
   */
  private static final Set<String> OF_ONE_PLACE =
      Set.of(
          "SEARCH_LEAVES_COVERAGE",
          "OVERLAY_FAILED",
          "FEATURES_LOST",
          "SITE_FAILED",
          "INTERNAL",
          "CLASS_UNKNOWN",
          "ZONE_ATTRIBUTE_UNKNOWN",
          "HIT_LENGTH",
          "DISTANCE",
          "ZONE_COUNT",
          "JOINT_WITH",
          "COUNTY_FROM_FORM",
          "COUNTY_NOT_LISTED",
          "COUNTY_CODE_UNREADABLE");

  /**
   * True if the same reason is given for many sites: there are not many more of these than rules,
   * whatever the number of sites, so that they may be kept.
   */
  public boolean recurs() {
    return !OF_ONE_PLACE.contains(key);
  }

  public static Note of(String key, Object... args) {
    return new Note(key, Arrays.stream(args).map(String::valueOf).toList());
  }

  public String text(Lang lang) {
    Texts texts = Texts.of("screen", lang);
    return texts.get("note." + key, args.stream().map(arg -> resolve(texts, arg)).toArray());
  }

  private static String resolve(Texts texts, String arg) {
    boolean key = arg.startsWith("@") && texts.keys().contains(arg.substring(1));
    return key ? texts.get(arg.substring(1)) : arg;
  }
}
