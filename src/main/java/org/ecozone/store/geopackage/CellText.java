package org.ecozone.store.geopackage;

import java.math.BigDecimal;

/** The text that a value of a column stands for. */
public final class CellText {
  private CellText() {}

  /** Without blanks at either end; a number without exponent; empty for null. */
  public static String of(Object value) {
    if (value instanceof Double number && Double.isFinite(number)) {
      BigDecimal decimal = new BigDecimal(number.toString()).stripTrailingZeros();
      return decimal.toPlainString();
    }
    return value == null ? "" : value.toString().strip();
  }
}
