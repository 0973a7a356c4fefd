package org.ecozone.store.exchange;

/** Unit of an area that a file states. */
public enum AreaUnit {
  HECTARE(10_000),
  SQUARE_METRE(1),
  /** 亩. */
  MU(2000.0 / 3);

  private final double squareMetres;

  AreaUnit(double squareMetres) {
    this.squareMetres = squareMetres;
  }

  public double squareMetres() {
    return squareMetres;
  }
}
