package org.ecozone.app.measure;

import java.util.Locale;
import org.ecozone.app.preferences.AreaUnit;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/** Figures with their units, as they are shown and copied. */
public final class FigureText {
  private static final double KILOMETRE_FROM_M = 10_000;

  private FigureText() {}

  /** Metres to 2 decimals, from 10 km on kilometres to 3. */
  public static String length(double metres) {
    return metres >= KILOMETRE_FROM_M
        ? String.format(Locale.ROOT, "%.3f km", metres / 1000)
        : String.format(Locale.ROOT, "%.2f m", metres);
  }

  /** An area in the unit that the user chose. */
  public static String area(double squareMetres, AreaUnit unit, Lang lang) {
    String number = String.format(Locale.ROOT, "%." + unit.decimals() + "f", unit.of(squareMetres));
    return Texts.of("app/measure", lang)
        .get("area." + unit.name().toLowerCase(Locale.ROOT), number);
  }

  /** Degrees to 2 decimals, empty for NaN. */
  public static String degrees(double degrees) {
    return Double.isNaN(degrees) ? "" : String.format(Locale.ROOT, "%.2f°", degrees);
  }
}
