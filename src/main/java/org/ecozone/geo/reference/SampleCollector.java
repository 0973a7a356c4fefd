package org.ecozone.geo.reference;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Goes through geometries as they were received and keeps what their CRS can be told from. For one
 * thread.
 */
public final class SampleCollector {
  private static final int MOST_POINTS = 64;
  private static final double MILLION = 1e6;
  private static final int PREFIXES = 100;

  private final Envelope box = new Envelope();
  private final double[] points = new double[2 * MOST_POINTS];
  private final long[] prefixes = new long[PREFIXES];
  private int kept;
  private long degreePoints;
  private long otherPoints;
  private long step = 1;
  private long seen;

  /** Null and empty geometries are passed over. */
  public void add(Geometry received) {
    if (received != null && !received.isEmpty()) {
      received.apply(new Filter());
    }
  }

  public CoordinateSample sample() {
    Map<Integer, Long> found = new TreeMap<>();
    for (int i = 10; i < PREFIXES; i++) {
      if (prefixes[i] > 0) {
        found.put(i, prefixes[i]);
      }
    }
    return new CoordinateSample(
        box, Arrays.copyOf(points, 2 * kept), degreePoints, otherPoints, found);
  }

  private void point(double first, double second) {
    box.expandToInclude(first, second);
    if (Math.abs(first) <= 180 && Math.abs(second) <= 180) {
      degreePoints++;
    } else {
      otherPoints++;
    }
    prefix(first);
    prefix(second);
    if (seen++ % step == 0) {
      keep(first, second);
    }
  }

  /** Every second one is let go when there are too many, so that those kept lie all over. */
  private void keep(double first, double second) {
    if (kept == MOST_POINTS) {
      for (int i = 0; i < MOST_POINTS / 2; i++) {
        points[2 * i] = points[4 * i];
        points[2 * i + 1] = points[4 * i + 1];
      }
      kept = MOST_POINTS / 2;
      step *= 2;
    }
    points[2 * kept] = first;
    points[2 * kept + 1] = second;
    kept++;
  }

  private void prefix(double number) {
    double millions = Math.floor(number / MILLION);
    if (millions >= 10 && millions < PREFIXES) {
      prefixes[(int) millions]++;
    }
  }

  private final class Filter implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence sequence, int i) {
      point(sequence.getX(i), sequence.getY(i));
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return false;
    }
  }
}
