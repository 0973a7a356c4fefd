package org.ecozone.store.staging;

import java.util.Map;
import java.util.TreeMap;
import org.ecozone.store.exchange.ReadChoices;

/**
 * How a file that is no GeoPackage is to be read.
 *
 * @param choices what the user chose
 * @param placings how numbers become coordinates, by table; empty for all others. Where nothing is
 *     said it is as the file states it, and undecided where it does not
 * @param rows what its rows are
 */
public record Reading(ReadChoices choices, Map<String, Placing> placings, Rows rows) {
  private static final String ALL = "";

  /** As layers, by what the file states. */
  public static final Reading LAYERS = new Reading(ReadChoices.NONE, Map.of(), Rows.LAYERS);

  /** As sites, by what the file states. */
  public static final Reading SITES = new Reading(ReadChoices.NONE, Map.of(), Rows.SITES);

  public Reading {
    placings = Map.copyOf(placings);
  }

  /**
   * @param placing of all tables; null as the file states it
   */
  public Reading(ReadChoices choices, Placing placing, Rows rows) {
    this(choices, placing == null ? Map.of() : Map.of(ALL, placing), rows);
  }

  /** What the rows of a file are. */
  public enum Rows {
    /** Features of layers, under their own columns. */
    LAYERS,
    /** One site or many, as is usual in the format. */
    SITES,
    /** The parcels of one site. */
    ONE_SITE,
    /** Each is a site. */
    SITE_PER_ROW,
    /** Those that say the same in the column of the id are the parcels of one site. */
    SITE_PER_VALUE
  }

  public Reading withChoices(ReadChoices changed) {
    return new Reading(changed, placings, rows);
  }

  /** The same for all tables. */
  public Reading withPlacing(Placing changed) {
    return new Reading(choices, Map.of(ALL, changed), rows);
  }

  public Reading withPlacings(Map<String, Placing> byTable) {
    return new Reading(choices, byTable, rows);
  }

  /** What was said of a table; null if nothing was. */
  Placing placing(String table) {
    Placing own = placings.get(table);
    return own == null ? placings.get(ALL) : own;
  }

  public Reading withRows(Rows changed) {
    return new Reading(choices, placings, changed);
  }

  /** Two readings of one key give the same rows. */
  String key() {
    return rows + "|" + keyOfPlacings() + "|" + new TreeMap<>(choices.chosen());
  }

  private String keyOfPlacings() {
    StringBuilder key = new StringBuilder();
    new TreeMap<>(placings)
        .forEach((table, placing) -> key.append(table).append('=').append(placing.key()));
    return key.toString();
  }
}
