package org.ecozone.screen.evaluation;

import java.util.function.Function;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/** Attribute values of zones under the names that filters use. */
final class ZoneValues {
  private ZoneValues() {}

  static Function<String, Object> of(Zone zone, ZoneLayer layer) {
    return name -> name.equals("layer") ? layer.code() : zone.attribute(name);
  }

  /** Names carry the layer code and a dot in front. */
  static Function<String, Object> ofPair(
      Zone zoneA, ZoneLayer layerA, Zone zoneB, ZoneLayer layerB) {
    Function<String, Object> valuesA = of(zoneA, layerA);
    Function<String, Object> valuesB = of(zoneB, layerB);
    return name -> {
      int dot = name.indexOf('.');
      String code = name.substring(0, Math.max(dot, 0));
      Function<String, Object> values =
          code.equals(layerA.code()) ? valuesA : code.equals(layerB.code()) ? valuesB : null;
      return values == null ? null : values.apply(name.substring(dot + 1));
    };
  }
}
