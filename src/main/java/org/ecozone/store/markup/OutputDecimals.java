package org.ecozone.store.markup;

import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.text.DecimalOutput;

/**
 * Coordinates as decimals: as many digits as the user wants, or the fewest that give the same
 * double again.
 */
public final class OutputDecimals {
  private static final int MOST_DECIMALS = 20;

  /** Digits after the point, -1 for as many as it takes. */
  private final int decimals;

  private OutputDecimals(int decimals) {
    this.decimals = decimals;
  }

  /** As the user wants it; fails if that is no number of digits. */
  public static OutputDecimals of(WriteChoices choices, String file) throws StoreException {
    return new OutputDecimals(choices.decimals(MOST_DECIMALS, file).orElse(-1));
  }

  public String of(double value) {
    return decimals >= 0 ? DecimalOutput.fixed(value, decimals) : DecimalOutput.shortest(value);
  }
}
