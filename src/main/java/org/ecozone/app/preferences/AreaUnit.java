package org.ecozone.app.preferences;

/** Unit in which areas are shown; everything is computed in square metres. */
public enum AreaUnit {
  SQUARE_METRE(1, 1),
  HECTARE(10_000, 4),
  /** 亩: 15 to the hectare. */
  MU(10_000.0 / 15, 3),
  SQUARE_KILOMETRE(1_000_000, 4);

  private final double sizeM2;
  private final int decimals;

  AreaUnit(double sizeM2, int decimals) {
    this.sizeM2 = sizeM2;
    this.decimals = decimals;
  }

  /** An area in this unit. */
  public double of(double areaM2) {
    return areaM2 / sizeM2;
  }

  /** Decimals to show. */
  public int decimals() {
    return decimals;
  }
}
