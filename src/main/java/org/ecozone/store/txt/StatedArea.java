package org.ecozone.store.txt;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.text.DecimalText;
import org.ecozone.store.text.TextFolding;

/**
 * An area as a head writes it.
 *
 * @param value NaN if there is none, or none that can be read
 * @param unit null if none is written
 * @param readable false for a text that is no area
 */
record StatedArea(double value, AreaUnit unit, boolean readable) {
  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("([+-]?[\\d.]{1,40})\\s*(\\D{0,12})");

  static StatedArea of(String text) {
    String folded = TextFolding.fold(text).strip();
    if (folded.isEmpty()) {
      return new StatedArea(Double.NaN, null, true);
    }
    double plain = DecimalText.parse(folded);
    if (!Double.isNaN(plain)) {
      return new StatedArea(plain, null, plain >= 0);
    }
    Matcher matcher = NUMBER_AND_UNIT.matcher(folded);
    AreaUnit unit = matcher.matches() ? unit(matcher.group(2)) : null;
    double value = unit == null ? Double.NaN : DecimalText.parse(matcher.group(1));
    boolean readable = value >= 0;
    return new StatedArea(readable ? value : Double.NaN, readable ? unit : null, readable);
  }

  private static AreaUnit unit(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "公顷", "ha", "hm2", "hm²", "h㎡" -> AreaUnit.HECTARE;
      case "平方米", "平米", "㎡", "m2", "m²", "m^2" -> AreaUnit.SQUARE_METRE;
      case "亩", "市亩", "mu" -> AreaUnit.MU;
      default -> null;
    };
  }

  /** In a unit; NaN if there is no area. */
  double in(AreaUnit wanted) {
    return unit == null || unit == wanted
        ? value
        : value * unit.squareMetres() / wanted.squareMetres();
  }
}
