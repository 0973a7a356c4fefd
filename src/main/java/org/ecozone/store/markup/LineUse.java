package org.ecozone.store.markup;

import java.util.Locale;
import java.util.Optional;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.zone.Issue;

/** What lines of a file are taken for; see {@link ReadOption#POINTS_AS}. */
public enum LineUse {
  /** Nobody said: they stay lines, and closed ones are proposed as areas. */
  ASK,
  AREA,
  LINE,
  POINTS;

  /** What happens to a line that is not closed where areas are wanted. */
  public enum OpenLine {
    /** A walk around a parcel, which never ends exactly where it began. */
    CLOSE,
    KEEP
  }

  /** As chosen; refuses a word that is none of these. */
  public static LineUse of(ReadChoices choices, String file) throws StoreException {
    Optional<String> chosen = choices.get(ReadOption.POINTS_AS).filter(word -> !word.isBlank());
    if (chosen.isEmpty()) {
      return ASK;
    }
    String word = chosen.get().strip().toUpperCase(Locale.ROOT);
    for (LineUse use : values()) {
      if (use != ASK && use.name().equals(word)) {
        return use;
      }
    }
    throw new StoreException(
        Issue.of(MarkupIssue.CHOICE_UNKNOWN, file, "", ReadOption.POINTS_AS.key(), chosen.get()),
        null);
  }
}
