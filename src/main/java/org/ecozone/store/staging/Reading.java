package org.ecozone.store.staging;

import java.util.TreeMap;
import org.ecozone.store.exchange.ReadChoices;

/**
 * How a file that is no GeoPackage is to be read.
 *
 * @param choices what the user chose
 * @param placing how numbers become coordinates; null: as the file states it, and undecided where
 *     it does not
 * @param rows what its rows are
 */
public record Reading(ReadChoices choices, Placing placing, Rows rows) {
  /** As layers, by what the file states. */
  public static final Reading LAYERS = new Reading(ReadChoices.NONE, null, Rows.LAYERS);

  /** As sites, by what the file states. */
  public static final Reading SITES = new Reading(ReadChoices.NONE, null, Rows.SITES);

  /** What the rows of a file are. */
  public enum Rows {
    /** Features of layers, under their own columns. */
    LAYERS,
    /** One site or many, as is usual in the format. */
    SITES,
    /** The parcels of one site. */
    ONE_SITE,
    /** Each is a site. */
    SITE_PER_ROW
  }

  public Reading withChoices(ReadChoices changed) {
    return new Reading(changed, placing, rows);
  }

  public Reading withPlacing(Placing changed) {
    return new Reading(choices, changed, rows);
  }

  public Reading withRows(Rows changed) {
    return new Reading(choices, placing, changed);
  }

  /** Two readings of one key give the same rows. */
  String key() {
    return rows
        + "|"
        + (placing == null ? "?" : placing.key())
        + "|"
        + new TreeMap<>(choices.chosen());
  }
}
