package org.ecozone.store.corner.cell;

import org.ecozone.store.StoreException;

/** Rows of cells that can be gone through as often as wanted. */
public interface CellSource {
  /** Takes rows; false ends the going through. */
  @FunctionalInterface
  interface Visitor {
    boolean row(CellRow row) throws StoreException;
  }

  /** All rows in their order, blank ones too as far as the format has them. */
  void each(Visitor visitor) throws StoreException;
}
