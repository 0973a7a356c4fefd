package org.ecozone.zone;

import java.util.List;

/**
 * Several columns of a table fit one attribute; the first by the order of the profile's aliases was
 * taken.
 *
 * @param attribute canonical attribute
 * @param chosen column that is read
 * @param others columns that are not, in the order of the aliases
 */
public record FieldConflict(String attribute, String chosen, List<String> others) {
  public FieldConflict {
    others = List.copyOf(others);
  }
}
