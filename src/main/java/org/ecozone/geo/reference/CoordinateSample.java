package org.ecozone.geo.reference;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;

/**
 * What is known of the numbers of a file, the first of each pair as x.
 *
 * @param box of all of them
 * @param points a few of them, x0, y0, x1, y1 ...
 * @param degreePoints how many have both numbers within 180 of 0
 * @param otherPoints how many have not
 * @param prefixes millions of the number that has eight digits, and how many points have them
 */
public record CoordinateSample(
    Envelope box,
    double[] points,
    long degreePoints,
    long otherPoints,
    Map<Integer, Long> prefixes) {
  /** No coordinates at all. */
  public static final CoordinateSample EMPTY = new SampleCollector().sample();

  public CoordinateSample {
    box = new Envelope(box);
    points = points.clone();
    SortedMap<Integer, Long> sorted = new TreeMap<>(prefixes);
    prefixes = java.util.Collections.unmodifiableSortedMap(sorted);
  }

  public boolean isEmpty() {
    return box.isNull();
  }

  @Override
  public Envelope box() {
    return new Envelope(box);
  }

  @Override
  public double[] points() {
    return points.clone();
  }

  /** All numbers within 180 of 0. */
  public boolean isDegrees() {
    return otherPoints == 0 && degreePoints > 0;
  }
}
