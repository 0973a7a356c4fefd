package org.ecozone.store.txt;

import java.nio.charset.StandardCharsets;
import org.ecozone.store.text.DecimalText;
import org.ecozone.store.txt.AngleText.Angle;
import org.ecozone.store.txt.AngleText.Side;

/**
 * Takes a line of a point apart: number, ring, two coordinates, height. One object is used for all
 * lines of a file.
 *
 * <p>The meaning of fields follows from their count: 4 and 5 are number, ring, x, y (, height) or
 * number, x, y, height; 3 are number, x, y or x, y, height; 2 are x, y. Where the numbers leave
 * that open the line is not understood.
 */
final class PointLine {
  static final int NO_RING = Integer.MIN_VALUE;

  /** Why a line is no point. */
  enum Fault {
    FIELDS,
    NUMBER,
    RING,
    UNCLEAR
  }

  /** Separators between fields. */
  enum Separator {
    COMMA,
    BLANK,
    EITHER
  }

  private static final int MOST_FIELDS = 12;

  /** A coordinate in metres has six digits before the point at least. */
  private static final double LEAST_M = 100_000;

  private static final double MOST = 1e9;

  private final TxtTemplate template;
  private final int[] from = new int[MOST_FIELDS + 1];
  private final int[] to = new int[MOST_FIELDS + 1];
  private final double[] values = new double[MOST_FIELDS + 1];
  private byte[] bytes;
  private int count;
  private Fault fault;
  private int faultField;
  private boolean angles;
  private Side firstSide = Side.NONE;
  private Side secondSide = Side.NONE;

  // what was read
  private double x;
  private double y;
  private int ring;
  private boolean height;

  PointLine(TxtTemplate template) {
    this.template = template;
  }

  /** Reads a line of ASCII or, folded, of UTF-8; false if it is no point. */
  boolean read(byte[] line, int start, int end) {
    bytes = line;
    int last = end;
    while (last > start && isEnd(line[last - 1])) {
      last--;
    }
    int first = start;
    while (first < last && isBlank(line[first])) {
      first++;
    }
    if (template != null) {
      split(first, last, template.separator());
      return byTemplate();
    }
    boolean comma = false;
    for (int i = first; i < last && !comma; i++) {
      comma = line[i] == ',';
    }
    split(first, last, comma ? Separator.COMMA : Separator.BLANK);
    if (byCount()) {
      return true;
    }
    if (!comma) {
      return false;
    }
    Fault firstFault = fault;
    int firstField = faultField;
    split(first, last, Separator.EITHER);
    if (byCount()) {
      return true;
    }
    fault = firstFault;
    faultField = firstField;
    split(first, last, Separator.COMMA);
    return false;
  }

  private static boolean isEnd(byte b) {
    return isBlank(b) || b == ';' || b == ',' || b == '@';
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b >= 0 && b < ' ';
  }

  private void split(int first, int last, Separator separator) {
    count = 0;
    int at = first;
    while (count <= MOST_FIELDS) {
      while (at < last && isBlank(bytes[at])) {
        at++;
      }
      int begin = at;
      while (at < last && !separates(bytes[at], separator)) {
        at++;
      }
      int stop = at;
      while (stop > begin && isBlank(bytes[stop - 1])) {
        stop--;
      }
      from[count] = begin;
      to[count] = stop;
      count++;
      if (at >= last) {
        return;
      }
      if (separator != Separator.COMMA) {
        while (at < last && isBlank(bytes[at])) {
          at++;
        }
        boolean sign = at < last && (bytes[at] == ',' || bytes[at] == ';');
        at += sign && separator == Separator.EITHER || at < last && bytes[at] == ';' ? 1 : 0;
      } else {
        at++;
      }
    }
  }

  private static boolean separates(byte b, Separator separator) {
    return switch (separator) {
      case COMMA -> b == ',';
      case BLANK -> isBlank(b) || b == ';';
      case EITHER -> isBlank(b) || b == ',' || b == ';';
    };
  }

  private boolean byCount() {
    fault = null;
    if (count < 2 || count > 5) {
      fault = Fault.FIELDS;
      return false;
    }
    firstSide = Side.NONE;
    secondSide = Side.NONE;
    // The first of four or more is the number of the point, as a rule: it is looked at on demand.
    for (int i = count >= 4 ? 1 : 0; i < count; i++) {
      values[i] = value(i);
    }
    return switch (count) {
      case 2 -> take(-1, 0, 1, -1);
      case 3 -> ofThree();
      case 4 -> ofFour();
      default -> isPair(2) || !isPair(0) ? take(1, 2, 3, 4) : unclear();
    };
  }

  private boolean ofThree() {
    boolean first = isPair(0);
    boolean second = isPair(1);
    if (first == second) {
      boolean wrong = Double.isNaN(values[1]) || Double.isNaN(values[2]);
      fault = wrong ? Fault.NUMBER : first ? Fault.UNCLEAR : Fault.FIELDS;
      faultField = Double.isNaN(values[1]) ? 1 : 2;
      return false;
    }
    return first ? take(-1, 0, 1, 2) : take(-1, 1, 2, -1);
  }

  private boolean ofFour() {
    if (isPair(2)) {
      boolean unclear = isPair(1) && !isWhole(1);
      return unclear ? unclear() : take(1, 2, 3, -1);
    }
    if (isPair(1)) {
      return take(-1, 1, 2, 3);
    }
    return isPair(0) ? unclear() : take(1, 2, 3, -1);
  }

  private boolean unclear() {
    fault = Fault.UNCLEAR;
    return false;
  }

  /** True if two fields from here look like coordinates of a place, not like a count or height. */
  private boolean isPair(int field) {
    values[0] = field == 0 ? value(0) : values[0];
    double a = values[field];
    double b = values[field + 1];
    if (Math.abs(a) >= LEAST_M && Math.abs(b) >= LEAST_M) {
      return true;
    }
    double larger = Math.max(Math.abs(a), Math.abs(b));
    double smaller = Math.min(Math.abs(a), Math.abs(b));
    return larger <= 180 && larger >= 60 && smaller <= 60 && !isWhole(field) && !isWhole(field + 1);
  }

  /** True for an integer as it is written. */
  private boolean isWhole(int field) {
    for (int i = from[field]; i < to[field]; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return true;
  }

  private boolean byTemplate() {
    fault = null;
    if (count != template.pointFields()) {
      fault = Fault.FIELDS;
      return false;
    }
    for (int i = 0; i < count; i++) {
      values[i] = value(i);
    }
    return take(
        template.at(TxtTemplate.PointField.RING),
        template.at(TxtTemplate.PointField.FIRST),
        template.at(TxtTemplate.PointField.SECOND),
        template.at(TxtTemplate.PointField.HEIGHT));
  }

  private boolean take(int ringAt, int xAt, int yAt, int heightAt) {
    ring = ringAt < 0 ? NO_RING : wholeNumber(ringAt);
    if (ringAt >= 0 && ring == -1) {
      fault = Fault.RING;
      faultField = ringAt;
      return false;
    }
    boolean first = Math.abs(values[xAt]) <= MOST;
    if (!first || !(Math.abs(values[yAt]) <= MOST)) {
      fault = Fault.NUMBER;
      faultField = first ? yAt : xAt;
      return false;
    }
    height = heightAt >= 0 && to[heightAt] > from[heightAt];
    if (height && Double.isNaN(values[heightAt])) {
      fault = Fault.NUMBER;
      faultField = heightAt;
      return false;
    }
    x = values[xAt];
    y = values[yAt];
    return true;
  }

  /** NO_RING for an empty field, -1 if it is no whole number. */
  private int wholeNumber(int field) {
    if (from[field] == to[field]) {
      return NO_RING;
    }
    if (!isWhole(field) || to[field] - from[field] > 9) {
      return -1;
    }
    return (int) values[field];
  }

  private double value(int field) {
    double decimal = DecimalText.parse(bytes, from[field], to[field]);
    int length = to[field] - from[field];
    if (!Double.isNaN(decimal) || length < 2 || length > 60 || !mayBeAngle(field)) {
      return decimal;
    }
    Angle angle = AngleText.parse(text(field));
    if (!Double.isNaN(angle.degrees())) {
      angles = true;
      if (angle.side() != Side.NONE) {
        secondSide = firstSide == Side.NONE ? secondSide : angle.side();
        firstSide = firstSide == Side.NONE ? angle.side() : firstSide;
      }
    }
    return angle.degrees();
  }

  /** Number of a point is no angle: {@code E1}. */
  private boolean mayBeAngle(int field) {
    for (int i = from[field]; i < to[field]; i++) {
      if (bytes[i] == '.' || bytes[i] < 0 || bytes[i] == ':' || bytes[i] == '\'') {
        return true;
      }
    }
    return false;
  }

  private String text(int field) {
    return new String(bytes, from[field], to[field] - from[field], StandardCharsets.UTF_8);
  }

  double x() {
    return x;
  }

  double y() {
    return y;
  }

  /** {@link #NO_RING} if the line names none. */
  int ring() {
    return ring;
  }

  boolean hasHeight() {
    return height;
  }

  /** True if one of the numbers of any line so far was degrees, minutes and seconds. */
  boolean hasAngles() {
    return angles;
  }

  /** What the letters beside the first number of the last line say, NONE if there were none. */
  Side firstSide() {
    return firstSide;
  }

  Fault fault() {
    return fault;
  }

  int fieldCount() {
    return count;
  }

  /** The field that was wrong. */
  String faultText() {
    return text(faultField);
  }

  /**
   * True if the numbers could not be a list of other things: coordinates of metres or degrees with
   * decimals.
   */
  boolean isPlausible() {
    double larger = Math.max(Math.abs(x), Math.abs(y));
    double smaller = Math.min(Math.abs(x), Math.abs(y));
    return smaller >= LEAST_M
        || larger <= 180 && larger >= 60 && smaller <= 60 && x != Math.rint(x);
  }
}
