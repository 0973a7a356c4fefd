package org.ecozone.carto.style;

import java.util.Set;
import java.util.function.Function;

/** Which features a rule of a style is for. Immutable; share freely. */
@FunctionalInterface
public interface FeatureCondition {
  FeatureCondition ALL = value -> true;

  /**
   * @param value attribute name to value (String, Long, Double, Boolean), null if unknown
   */
  boolean test(Function<String, Object> value);

  /** Names of the attributes it reads. */
  default Set<String> attributes() {
    return Set.of();
  }
}
