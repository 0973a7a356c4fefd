package org.ecozone.store.markup;

import com.fasterxml.jackson.core.io.NumberInput;

/** A decimal number as files write it; not what Java adds to that (1d, 0x1p3, NaN). */
public final class PlainNumber {
  private PlainNumber() {}

  /** NaN if it is none, or beyond the range of doubles. */
  public static double parse(CharSequence text) {
    return parse(text.toString().toCharArray(), 0, text.length());
  }

  /** The same from a part of an array. */
  public static double parse(char[] text, int from, int length) {
    for (int i = from; i < from + length; i++) {
      char c = text[i];
      if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return Double.NaN;
      }
    }
    try {
      double value = NumberInput.parseDouble(text, from, length, true);
      return Double.isInfinite(value) ? Double.NaN : value;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
