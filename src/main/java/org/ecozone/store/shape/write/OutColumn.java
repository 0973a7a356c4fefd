package org.ecozone.store.shape.write;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.shape.issue.RowTally;
import org.ecozone.store.shape.issue.ShapeIssue;

/**
 * A column while rows are spooled: what it has seen decides what its field will be.
 *
 * <p>A field of numbers takes 24 bytes with 15 decimals at most, as GDAL and ArcGIS write them.
 */
final class OutColumn {
  static final int LONGEST_TEXT = 254;
  private static final int WIDEST_NUMBER = 24;
  private static final int MOST_DECIMALS = 15;

  /** Whole numbers of at most so many digits are read as such everywhere. */
  private static final int SAFE_DIGITS = 18;

  private final Column column;
  private final RowTally tally;
  private boolean sawText;
  private boolean sawNumber;
  private boolean sawBoolean;
  private int textBytes;
  private int wholeDigits = 1;
  private int decimals;
  private boolean negative;
  private boolean fractions;

  /** What a field is. */
  record Field(char type, int length, int decimals) {}

  OutColumn(Column column, RowTally tally) {
    this.column = column;
    this.tally = tally;
  }

  String name() {
    return column.name();
  }

  /** The value as it is spooled: null, Long, Double, Boolean or bytes. */
  Object take(Object value, FieldText texts, long fid) {
    if (value == null || value instanceof byte[]) {
      return null;
    }
    if (column.type() == Type.DATE) {
      return date(String.valueOf(value), fid);
    }
    if (value instanceof Boolean) {
      sawBoolean = true;
      textBytes = Math.max(textBytes, 5);
      return value;
    }
    if (value instanceof Number number) {
      return number(number, fid);
    }
    byte[] bytes = texts.encode(String.valueOf(value));
    if (texts.wasCut()) {
      tally.add(ShapeIssue.OUT_TEXT_CUT, fid, name());
    }
    if (texts.wasLost()) {
      tally.add(ShapeIssue.OUT_CHARACTER_LOST, fid, name());
    }
    sawText = true;
    textBytes = Math.max(textBytes, bytes.length);
    return bytes;
  }

  private Object date(String text, long fid) {
    try {
      LocalDate date = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
      if (date.getYear() >= 0 && date.getYear() <= 9999 && text.length() <= 10) {
        return String.format(
                Locale.ROOT,
                "%04d%02d%02d",
                date.getYear(),
                date.getMonthValue(),
                date.getDayOfMonth())
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      }
    } catch (DateTimeException e) {
      tally.add(ShapeIssue.OUT_DATE_LOST, fid, name());
      return null;
    }
    tally.add(ShapeIssue.OUT_DATE_LOST, fid, name());
    return null;
  }

  private Object number(Number number, long fid) {
    if (number instanceof Double value && !Double.isFinite(value)) {
      tally.add(ShapeIssue.OUT_NUMBER_TOO_LONG, fid, name());
      return null;
    }
    BigDecimal exact = exact(number);
    int digits = Math.max(1, exact.precision() - exact.scale());
    if (digits > WIDEST_NUMBER - 3 && column.type() != Type.TEXT) {
      tally.add(ShapeIssue.OUT_NUMBER_TOO_LONG, fid, name());
      return null;
    }
    sawNumber = true;
    negative |= exact.signum() < 0;
    wholeDigits = Math.max(wholeDigits, digits);
    fractions |= exact.scale() > 0;
    decimals = Math.max(decimals, exact.scale());
    textBytes = Math.max(textBytes, Math.min(LONGEST_TEXT, exact.toPlainString().length()));
    boolean whole = column.type() == Type.INTEGER;
    if (whole && digits > SAFE_DIGITS) {
      tally.add(ShapeIssue.OUT_INTEGER_LONG, fid, name());
    }
    boolean rounded = exact.scale() > Math.min(MOST_DECIMALS, WIDEST_NUMBER - 2 - digits);
    if (rounded && column.type() != Type.TEXT) {
      tally.add(ShapeIssue.OUT_NUMBER_ROUNDED, fid, name());
    }
    return number instanceof Double || number instanceof Float
        ? (Object) number.doubleValue()
        : (Object) number.longValue();
  }

  static BigDecimal exact(Number number) {
    if (number instanceof Double || number instanceof Float) {
      BigDecimal value = BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros();
      return value.scale() < 0 ? value.setScale(0) : value;
    }
    return BigDecimal.valueOf(number.longValue());
  }

  /** What the field is, once all rows were seen. */
  Field field() {
    return switch (column.type()) {
      case DATE -> new Field('D', 8, 0);
      case BOOLEAN -> sawText || sawNumber ? text() : new Field('L', 1, 0);
      case INTEGER -> sawText || sawBoolean ? text() : fractions ? real() : whole();
      case DOUBLE -> sawText || sawBoolean ? text() : real();
      default -> text();
    };
  }

  private Field text() {
    return new Field('C', Math.max(1, Math.min(LONGEST_TEXT, textBytes)), 0);
  }

  /** Nine digits are a long integer of ArcGIS and an integer of QGIS. */
  private Field whole() {
    int sign = negative ? 1 : 0;
    return new Field('N', Math.max(9, wholeDigits + sign), 0);
  }

  private Field real() {
    if (!sawNumber) {
      return new Field('N', WIDEST_NUMBER, MOST_DECIMALS);
    }
    int room = WIDEST_NUMBER - 1 - wholeDigits - (negative ? 1 : 0);
    int kept = Math.max(1, Math.min(Math.min(decimals, MOST_DECIMALS), room));
    int length = wholeDigits + 1 + kept + (negative ? 1 : 0);
    return new Field('N', Math.max(length, 12), kept);
  }
}
