package org.ecozone.screen.condition;

/**
 * Reads filters written in ECQL. GeoTools reads them ({@link EcqlReader}); for the texts of the
 * shipped catalogue what it gave is kept ({@link KnownFilters}), so that a run with that catalogue
 * need not load it.
 */
public final class ConditionParser {
  private ConditionParser() {}

  /** The condition; {@link Condition#ALWAYS} for a blank text. */
  public static Condition parse(String text) throws ConditionSyntaxException {
    if (text.isBlank()) {
      return Condition.ALWAYS;
    }
    Condition known = KnownFilters.find(text);
    return known == null ? EcqlReader.read(text) : known;
  }
}
