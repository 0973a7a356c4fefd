package org.ecozone.zone.column;

import java.util.List;

/**
 * A column whose name is what is left of a longer one.
 *
 * @param column as the table has it
 * @param target what it stands for, null if that is not certain
 * @param names whole names that it may be left of, the shortest first
 */
public record CutColumn(String column, String target, List<String> names) {
  public CutColumn {
    names = List.copyOf(names);
  }

  public boolean isCertain() {
    return target != null;
  }
}
