package org.ecozone.zone;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of an environmental control unit (环境管控单元编码): ZH, 6-digit county, class digit, 4-digit
 * serial (domain.md 3.1). Profiles may state another pattern with the same three named groups.
 *
 * @param county GB/T 2260 code
 * @param classDigit what the code says about the class: 1 优先保护, 2 重点管控, 3 一般管控
 * @param serial serial number inside county and class
 */
public record UnitCode(String county, String classDigit, String serial) {
  private static final Pattern STANDARD =
      Pattern.compile("ZH(?<county>\\d{6})(?<class>[123])(?<serial>\\d{4})");

  /**
   * Empty if the text is not such a code; full-width digits, blanks and small letters are accepted.
   */
  public static Optional<UnitCode> parse(String text) {
    return parse(text, STANDARD);
  }

  /** By a pattern with the groups {@code county}, {@code class} and {@code serial}. */
  public static Optional<UnitCode> parse(String text, Pattern pattern) {
    if (text == null) {
      return Optional.empty();
    }
    Matcher code = pattern.matcher(TextFold.value(text));
    return code.matches()
        ? Optional.of(new UnitCode(code.group("county"), code.group("class"), code.group("serial")))
        : Optional.empty();
  }

  /** The canonical class that the code's digit stands for; null if the profile does not know it. */
  public String statedClass(LayerProfile profile) {
    return ClassSynonyms.canonical(profile, "class", classDigit);
  }

  /** False if the class in the attribute table is known and the code's digit says another one. */
  public boolean agreesWith(LayerProfile profile, String canonicalClass) {
    String stated = statedClass(profile);
    return stated == null || canonicalClass == null || stated.equals(canonicalClass);
  }
}
