package org.ecozone.store.freetext;

import org.ecozone.geo.angle.NumberText.Reading;

/**
 * A piece of a sentence.
 *
 * @param text as it stands
 * @param number of a NUMBER or ANGLE, else null
 */
record SentenceToken(Kind kind, String text, long line, Reading number) {
  /** Kinds of pieces. */
  enum Kind {
    NUMBER,
    ANGLE,
    /** A number with a unit that no coordinate has. */
    QUANTITY,
    /** X=, 东经, Longitude: the half that follows. */
    HALF,
    /** J12. */
    CORNER_NAME,
    /** A number of an item: (1), 1、, ①. */
    ITEM,
    PARCEL,
    INNER_RING,
    OUTER_RING,
    BLANK_LINE,
    /** A semicolon or full stop: a pair does not go on behind it. */
    STOP,
    WORDS
  }
}
