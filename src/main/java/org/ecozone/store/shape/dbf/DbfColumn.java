package org.ecozone.store.shape.dbf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import java.util.Locale;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.shape.issue.RowTally;
import org.ecozone.store.shape.issue.ShapeIssue;

/** Values of one column out of rows. */
final class DbfColumn {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final double CURRENCY = 10_000;

  private final DbfField field;
  private final Column column;

  DbfColumn(DbfField field, String name, boolean fractions, boolean tooLong) {
    this.field = field;
    this.column = new Column(name, type(field, fractions, tooLong));
  }

  private static Type type(DbfField field, boolean fractions, boolean tooLong) {
    if (field.isNumber()) {
      if (fractions || field.decimals() > 0) {
        return Type.DOUBLE;
      }
      return tooLong ? Type.TEXT : Type.INTEGER;
    }
    if (field.isMemo()) {
      return Type.TEXT;
    }
    return switch (field.type()) {
      case 'D' -> Type.DATE;
      case 'L' -> field.length() > 0 ? Type.BOOLEAN : Type.TEXT;
      case 'I' -> field.length() == 4 ? Type.INTEGER : Type.TEXT;
      case 'B', 'Y' -> field.length() == 8 ? Type.DOUBLE : Type.TEXT;
      case 'T' -> field.length() == 8 ? Type.DATETIME : Type.TEXT;
      default -> Type.TEXT;
    };
  }

  Column column() {
    return column;
  }

  DbfField field() {
    return field;
  }

  /** True if nobody would expect a text here. */
  boolean isTextInstead() {
    return column.type() == Type.TEXT && !field.isText() && !field.isMemo();
  }

  Object value(byte[] row, TextCells texts, RowTally tally, long fid) {
    if (field.isMemo()) {
      return null;
    }
    return switch (column.type()) {
      case INTEGER, DOUBLE ->
          field.isNumber() ? number(ascii(row), tally, fid) : binaryNumber(row, tally, fid);
      case DATE -> date(ascii(row), tally, fid);
      case DATETIME -> time(row, tally, fid);
      case BOOLEAN -> bool(row, tally, fid);
      default -> texts.read(row, field, column.name(), fid);
    };
  }

  private String ascii(byte[] row) {
    int from = field.offset();
    int to = from + field.length();
    while (from < to && (row[from] == ' ' || row[from] == 0)) {
      from++;
    }
    while (to > from && (row[to - 1] == ' ' || row[to - 1] == 0)) {
      to--;
    }
    return new String(row, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private Object number(String text, RowTally tally, long fid) {
    if (text.isEmpty()) {
      return null;
    }
    if (text.charAt(0) == '*') {
      tally.add(ShapeIssue.NUMBER_OVERFLOWED, fid, column.name());
      return null;
    }
    String plain = text;
    if (text.indexOf(',') >= 0) {
      tally.add(ShapeIssue.NUMBER_WITH_COMMA, fid, column.name());
      plain = NumberText.withoutCommas(text, field.decimals());
    }
    // Not by ?:, which would make a double of either.
    Object value = NumberText.number(plain);
    if (column.type() == Type.INTEGER) {
      value = NumberText.wholeNumber(plain);
    }
    if (value == null) {
      tally.add(ShapeIssue.NUMBER_UNREADABLE, fid, column.name());
    } else if (value instanceof Double number && !NumberText.isKept(plain, number)) {
      tally.add(ShapeIssue.NUMBER_ROUNDED, fid, column.name());
    }
    return value;
  }

  private Object binaryNumber(byte[] row, RowTally tally, long fid) {
    ByteBuffer bytes = binary(row);
    if (field.type() == 'I') {
      return (long) bytes.getInt();
    }
    double value = field.type() == 'Y' ? bytes.getLong() / CURRENCY : bytes.getDouble();
    if (!Double.isFinite(value)) {
      tally.add(ShapeIssue.NUMBER_UNREADABLE, fid, column.name());
      return null;
    }
    return value;
  }

  private ByteBuffer binary(byte[] row) {
    return ByteBuffer.wrap(row, field.offset(), field.length()).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** 20261120, also 2026-11-20 and 2026/11/20; zeros and blanks are no date. */
  private Object date(String text, RowTally tally, long fid) {
    String digits = text.replace("-", "").replace("/", "");
    if (digits.isEmpty() || digits.chars().allMatch(c -> c == '0')) {
      return null;
    }
    try {
      if (digits.length() == 8 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return LocalDate.of(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(6)))
            .toString();
      }
    } catch (DateTimeException e) {
      // said below, as any other text that is no date
      digits = "";
    }
    tally.add(ShapeIssue.DATE_UNREADABLE, fid, column.name());
    return null;
  }

  /** Julian day and milliseconds. */
  private Object time(byte[] row, RowTally tally, long fid) {
    ByteBuffer bytes = binary(row);
    int day = bytes.getInt();
    int ms = bytes.getInt();
    if (day == 0) {
      return null;
    }
    LocalDateTime time =
        LocalDate.EPOCH
            .with(JulianFields.JULIAN_DAY, Math.floorMod(day, 10_000_000))
            .atStartOfDay()
            .plus(ms + 500L, ChronoUnit.MILLIS);
    if (day < 0 || day > 5_373_484 || ms < 0) {
      tally.add(ShapeIssue.DATE_UNREADABLE, fid, column.name());
      return null;
    }
    return time.format(TIME);
  }

  private Object bool(byte[] row, RowTally tally, long fid) {
    return switch (row[field.offset()]) {
      case 'T', 't', 'Y', 'y', '1' -> true;
      case 'F', 'f', 'N', 'n', '0' -> false;
      case ' ', '?', 0 -> null;
      default -> {
        tally.add(ShapeIssue.BOOLEAN_UNREADABLE, fid, column.name());
        yield null;
      }
    };
  }
}
