package org.ecozone.screen;

import java.util.List;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/** A reason attached to a finding: a key of the bundle of {@code screen} under {@code note.} and its values. */
public record Note(String key, List<String> args) {
  public Note {
    args = List.copyOf(args);
  }

  public static Note of(String key, Object... args) {
    return new Note(key, java.util.Arrays.stream(args).map(String::valueOf).toList());
  }

  public String text(Lang lang) {
    return Texts.of("screen", lang).get("note." + key, args.toArray());
  }
}
