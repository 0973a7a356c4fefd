package org.ecozone.carto.style.sld;

import java.util.Locale;
import java.util.OptionalDouble;
import org.ecozone.carto.style.AttributeLookup;

/**
 * Compares values of features with those of a style. A style knows texts only; a value that is a
 * number in the file is compared as a number. Texts are equal only if they are the same text (land
 * codes 0101 and 101 are two things), but are put in order as numbers where both are numbers.
 */
final class FilterValues {
  private FilterValues() {}

  /** Blanks at the ends do not count. An unknown value equals nothing. */
  static boolean same(Object left, Object right, boolean caseMatters) {
    if (left == null || right == null) {
      return false;
    }
    if (left instanceof AttributeLookup.Synonym synonym) {
      return synonym.means(text(right).strip());
    }
    if (right instanceof AttributeLookup.Synonym synonym) {
      return synonym.means(text(left).strip());
    }
    if (left instanceof Number || right instanceof Number) {
      OptionalDouble a = number(left);
      OptionalDouble b = number(right);
      return a.isPresent() && b.isPresent() && a.getAsDouble() == b.getAsDouble();
    }
    if (left instanceof Boolean || right instanceof Boolean) {
      return truth(left).equals(truth(right));
    }
    String a = text(left).strip();
    String b = text(right).strip();
    return caseMatters ? a.equals(b) : a.equalsIgnoreCase(b);
  }

  /** Less than 0, 0 or more than 0; null if the two cannot be put in order. */
  static Integer order(Object left, Object right) {
    if (left == null || right == null) {
      return null;
    }
    OptionalDouble a = number(left);
    OptionalDouble b = number(right);
    if (a.isPresent() && b.isPresent()) {
      return Double.compare(a.getAsDouble(), b.getAsDouble());
    }
    boolean mixed = a.isPresent() || b.isPresent();
    return mixed ? null : Integer.valueOf(text(left).strip().compareTo(text(right).strip()));
  }

  static OptionalDouble number(Object value) {
    if (value instanceof Number number) {
      return OptionalDouble.of(number.doubleValue());
    }
    try {
      double number = Double.parseDouble(text(value).strip());
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private static String truth(Object value) {
    String text = text(value).strip().toLowerCase(Locale.ROOT);
    return switch (text) {
      case "1", "true", "t", "是" -> "true";
      case "0", "false", "f", "否" -> "false";
      default -> text;
    };
  }

  /** As people write it: whole numbers without a point. */
  static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 9e15) {
      return Long.toString(number.longValue());
    }
    return value.toString();
  }
}
