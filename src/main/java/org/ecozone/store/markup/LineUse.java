package org.ecozone.store.markup;

import java.util.EnumSet;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;

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
    return choices
        .oneOf(ReadOption.POINTS_AS, EnumSet.complementOf(EnumSet.of(ASK)), file)
        .orElse(ASK);
  }
}
