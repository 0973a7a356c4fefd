package org.ecozone.store.markup;

/** A decimal number as files write it; not what Java adds to that (1d, 0x1p3, NaN). */
public final class PlainNumber {
  private PlainNumber() {}

  /** NaN if it is none, or beyond the range of doubles. */
  public static double parse(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return Double.NaN;
      }
    }
    try {
      double value = Double.parseDouble(text.toString());
      return Double.isInfinite(value) ? Double.NaN : value;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
