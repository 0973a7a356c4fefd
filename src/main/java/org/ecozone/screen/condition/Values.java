package org.ecozone.screen.condition;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import org.ecozone.zone.Truth;

/** Compares a value of unknown type with a literal. Anything that does not fit is UNKNOWN. */
public final class Values {
  private Values() {}

  /**
   * NFKC and trimmed: full-width forms, compatibility Roman numerals and blanks do not make a
   * difference.
   */
  public static String normal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c > ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF;
      if (!plain) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
      }
    }
    return text;
  }

  /** True if there is no value: null, blank text, NaN, an empty collection. */
  static boolean isUnknown(Object value) {
    return value == null
        || value instanceof String text && text.isBlank()
        || value instanceof Double number && number.isNaN()
        || value instanceof Collection<?> several && several.isEmpty();
  }

  /** A collection answers TRUE if any of its elements does. */
  static Truth compare(Object value, Operator operator, Object literal) {
    if (isUnknown(value)) {
      return Truth.UNKNOWN;
    }
    if (value instanceof Collection<?> several) {
      Truth any = Truth.FALSE;
      for (Object one : several) {
        any = any.or(compare(one, operator, literal));
      }
      return any;
    }
    if (literal instanceof Boolean wanted) {
      Boolean stated = value instanceof Boolean known ? known : readBoolean(value);
      return stated == null ? Truth.UNKNOWN : operator.holds(stated.compareTo(wanted));
    }
    if (literal instanceof Number wanted) {
      BigDecimal stated = readNumber(value);
      return stated == null ? Truth.UNKNOWN : operator.holds(stated.compareTo(readNumber(wanted)));
    }
    return compareText(value, operator, (String) literal);
  }

  private static Truth compareText(Object value, Operator operator, String literal) {
    if (value instanceof String text) {
      return operator.holds(normal(text).compareTo(literal));
    }
    if (value instanceof Number number) {
      // a code kept as a number has lost its leading zeros: only equal numbers are certain
      BigDecimal wanted = readNumber(literal);
      return wanted == null ? Truth.UNKNOWN : operator.holds(readNumber(number).compareTo(wanted));
    }
    return Truth.UNKNOWN;
  }

  private static Boolean readBoolean(Object value) {
    if (!(value instanceof String text)) {
      return null;
    }
    return switch (normal(text).toLowerCase(Locale.ROOT)) {
      case "true", "是" -> Boolean.TRUE;
      case "false", "否" -> Boolean.FALSE;
      default -> null;
    };
  }

  private static BigDecimal readNumber(Object value) {
    if (value instanceof Boolean) {
      return null;
    }
    String text = normal(value.toString());
    if (text.isEmpty() || text.length() > 40) {
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
