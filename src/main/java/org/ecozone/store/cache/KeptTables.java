package org.ecozone.store.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ecozone.store.LayerLoad;
import org.ecozone.store.StoreException;
import org.ecozone.store.ZoneLayerReader.Wanted;

/** Reads tables of which some are kept: those are recalled, the others are read together. */
final class KeptTables {
  private KeptTables() {}

  /** Reads tables that are not kept; in their order. */
  @FunctionalInterface
  interface Reader {
    List<LayerLoad> read(List<Wanted> tables) throws StoreException;
  }

  /**
   * All of them, in their order.
   *
   * @param recall null for a table that is not kept
   */
  static List<LayerLoad> read(
      List<Wanted> tables, Function<Wanted, LayerLoad> recall, Reader reader)
      throws StoreException {
    LayerLoad[] loads = new LayerLoad[tables.size()];
    List<Wanted> unknown = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < loads.length; i++) {
      loads[i] = recall.apply(tables.get(i));
      if (loads[i] == null) {
        unknown.add(tables.get(i));
        places.add(i);
      }
    }
    if (!unknown.isEmpty()) {
      List<LayerLoad> read = reader.read(unknown);
      for (int i = 0; i < read.size(); i++) {
        loads[places.get(i)] = read.get(i);
      }
    }
    return List.of(loads);
  }
}
