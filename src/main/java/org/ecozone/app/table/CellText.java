package org.ecozone.app.table;

import java.math.BigDecimal;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/** The text that a cell shows and copies. */
public final class CellText {
  private CellText() {}

  /** Numbers without exponent or grouping; empty for null. */
  public static String of(Object value, Lang lang) {
    if (value instanceof Double number) {
      return Double.isFinite(number)
          ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
          : "";
    }
    if (value instanceof Boolean truth) {
      return Texts.of("app/table", lang).get(truth ? "cell.true" : "cell.false");
    }
    if (value instanceof RowColumn.Bytes bytes) {
      return Texts.of("app/table", lang).get("cell.bytes", bytes.length());
    }
    return value == null ? "" : value.toString();
  }
}
