package org.ecozone.store;

import java.util.List;
import org.ecozone.zone.Issue;
import org.ecozone.zone.UncheckedLayer;
import org.ecozone.zone.ZoneLayer;

/**
 * What was read of one table and what could not be. Exactly one of layer and unchecked is not null.
 *
 * @param layer the layer, usable
 * @param unchecked why there is none
 * @param issues everything met on the way, in the order of the file
 */
public record LayerLoad(ZoneLayer layer, UncheckedLayer unchecked, List<Issue> issues) {
  public LayerLoad {
    issues = List.copyOf(issues);
  }
}
