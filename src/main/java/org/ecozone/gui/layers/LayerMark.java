package org.ecozone.gui.layers;

/**
 * Something to be seen at a glance on a layer's line of the tree.
 *
 * @param kind what it is; decides about icon and colour
 * @param text short, for the line; empty for an icon alone
 * @param why a sentence for the tooltip
 */
record LayerMark(Kind kind, String text, String why) {
  /** What a mark says. The order is that of their weight. */
  enum Kind {
    /** The file is not where the project says. */
    MISSING,
    /** File or table cannot be used. */
    BROKEN,
    NO_CRS,
    /** The rules of this layer are not checked, or not all of them. */
    NOT_CHECKED,
    /** Some of it cannot be decided: features lost, classes unknown. */
    UNDECIDED,
    FILTERED,
    /** 密级 above 内部. */
    CONFIDENTIAL,
    /** 密级 stated, 公开 or 内部. */
    CLASSIFIED;

    /** True if the rules of the layer are not checked. */
    boolean isUnchecked() {
      return compareTo(NOT_CHECKED) <= 0;
    }

    boolean isAlarm() {
      return this == MISSING || this == BROKEN || this == NO_CRS;
    }
  }
}
