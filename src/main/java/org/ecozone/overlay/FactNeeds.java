package org.ecozone.overlay;

import java.util.List;

/**
 * What the rules want to know beyond the plain intersections; told to the overlay before it starts.
 *
 * @param nearM nearest zones are looked for up to this distance in metres (largest rule distance),
 *     0 = not at all
 */
public record FactNeeds(
    double nearM, List<Remainder> remainders, List<Joint> joints, List<Nearest> nearest) {
  public FactNeeds {
    remainders = List.copyOf(remainders);
    joints = List.copyOf(joints);
    nearest = List.copyOf(nearest);
  }

  /** The part of a parcel that the selected zones of a layer code do not cover. */
  public record Remainder(String key, String layerCode, ZoneTest test) {}

  /**
   * Parcel ∩ A ∩ B for zones of two layer codes, or of one (then each unordered pair of different
   * zones once).
   */
  public record Joint(String key, String layerA, ZoneTest testA, String layerB, ZoneTest testB) {}

  /**
   * The nearest selected zone of each class of a layer code within distanceM (inclusive; 0 if it
   * meets the parcel).
   */
  public record Nearest(String key, String layerCode, ZoneTest test, double distanceM) {}
}
