package org.ecozone.screen.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.screen.condition.Condition;
import org.ecozone.zone.Truth;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/**
 * What the zone filter of one rule says of zones; zones whose values are the same as far as the
 * filter reads them get the answer that was found before.
 *
 * <p>Threads: safe.
 */
public final class ZoneAnswers {
  /** Different values kept per layer; a filter on names would otherwise keep every name. */
  private static final int KEPT = 1024;

  private static final Object NO_VALUE = new Object();

  private final Condition filter;
  private final String[] names;
  private final Map<ZoneLayer, Map<Object, Truth>> known = new IdentityHashMap<>();

  ZoneAnswers(Condition filter, Iterable<ZoneLayer> layers) {
    this.filter = filter;
    List<String> read = new ArrayList<>(filter.attributes());
    read.remove("layer"); // the same for all zones of a layer
    this.names = read.toArray(String[]::new);
    for (ZoneLayer layer : layers) {
      known.put(layer, new ConcurrentHashMap<>());
    }
  }

  Truth of(Zone zone, ZoneLayer layer) {
    Map<Object, Truth> answers = known.get(layer);
    if (answers == null) {
      return filter.evaluate(ZoneValues.of(zone, layer));
    }
    Object values = values(zone);
    Truth truth = answers.get(values);
    if (truth == null) {
      truth = filter.evaluate(ZoneValues.of(zone, layer));
      if (answers.size() < KEPT) {
        answers.put(values, truth);
      }
    }
    return truth;
  }

  private Object values(Zone zone) {
    if (names.length == 0) {
      return NO_VALUE;
    }
    if (names.length == 1) {
      Object value = zone.attribute(names[0]);
      return value == null ? NO_VALUE : value;
    }
    Object[] values = new Object[names.length];
    for (int i = 0; i < names.length; i++) {
      values[i] = zone.attribute(names[i]);
    }
    return Arrays.asList(values);
  }
}
