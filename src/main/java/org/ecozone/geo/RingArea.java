package org.ecozone.geo;

import org.locationtech.jts.geom.CoordinateSequence;

/**
 * Sums the trapezoids of one ring to a reference meridian through its first point. Points are worked on in batches, so
 * that neither a long edge nor a big ring costs memory.
 *
 * <p>Not thread safe: one per call.
 */
final class RingArea {
  /** Longest part of an edge, metres: 国土调查办发〔2008〕32号 software practice. */
  private static final double MAX_PART_M = 70;

  private static final int BATCH_POINTS = 512;

  private enum Mode {
    SPLIT,
    BARE,
    SURVEY
  }

  private final Crs crs;
  private final Mode mode;
  private final TrapezoidSeries series;
  private final double[] batch = new double[2 * BATCH_POINTS];
  private int inBatch;
  private boolean started;
  private double referenceRad;
  private double lastLongitudeRad;
  private double lastSeries;
  private double sum;
  private double lost;

  private RingArea(Crs crs, Mode mode) {
    this.crs = crs;
    this.mode = mode;
    this.series = new TrapezoidSeries(crs.ellipsoid());
  }

  static RingArea splitting(Crs crs) {
    return new RingArea(crs, Mode.SPLIT);
  }

  static RingArea bare(Crs crs) {
    return new RingArea(crs, Mode.BARE);
  }

  static RingArea survey(Crs plane) {
    return new RingArea(plane, Mode.SURVEY);
  }

  /** Positive if the ring runs clockwise with east to the right. */
  double signedM2(CoordinateSequence ring) {
    started = false;
    inBatch = 0;
    sum = 0;
    lost = 0;
    int n = ring.size();
    for (int i = 0; i < n; i++) {
      double x = ring.getX(i);
      double y = ring.getY(i);
      if (i > 0 && mode != Mode.BARE) {
        split(ring.getX(i - 1), ring.getY(i - 1), x, y);
      }
      add(x, y);
    }
    flush();
    return (sum + lost) * series.semiMinorSquaredM2();
  }

  /** Adds the points strictly between two vertices. */
  private void split(double ax, double ay, double bx, double by) {
    double parts = Math.ceil(lengthM(ax, ay, bx, by) / MAX_PART_M);
    for (int i = 1; i < parts; i++) {
      double t = i / parts;
      add(ax + (bx - ax) * t, ay + (by - ay) * t);
    }
  }

  private double lengthM(double ax, double ay, double bx, double by) {
    double dx = bx - ax;
    double dy = by - ay;
    if (crs.isGeographic()) {
      if (dx * dx + dy * dy < 1e-7) {
        return 0; // 3e-4 degrees are at most 36 m
      }
      double latitudeRad = StrictMath.toRadians((ay + by) / 2);
      Ellipsoid ellipsoid = crs.ellipsoid();
      dx *= StrictMath.toRadians(ellipsoid.primeVerticalRadiusM(latitudeRad) * StrictMath.cos(latitudeRad));
      dy *= StrictMath.toRadians(ellipsoid.meridianRadiusM(latitudeRad));
    } else {
      dx *= crs.metresPerUnit();
      dy *= crs.metresPerUnit();
    }
    return StrictMath.sqrt(dx * dx + dy * dy);
  }

  private void add(double x, double y) {
    if (inBatch == BATCH_POINTS) {
      flush();
    }
    batch[2 * inBatch] = mode == Mode.SURVEY ? round(x, 1e4) : x;
    batch[2 * inBatch + 1] = mode == Mode.SURVEY ? round(y, 1e4) : y;
    inBatch++;
  }

  private void flush() {
    crs.projection().toLonLat(batch, inBatch);
    for (int i = 0; i < inBatch; i++) {
      double longitudeDeg = batch[2 * i];
      double latitudeDeg = batch[2 * i + 1];
      if (!(Double.isFinite(longitudeDeg) && Double.isFinite(latitudeDeg))) {
        throw new IllegalArgumentException("A vertex is no place on Earth in " + crs.id());
      }
      if (mode == Mode.SURVEY) {
        longitudeDeg = round(longitudeDeg * 3600, 1e6) / 3600;
        latitudeDeg = round(latitudeDeg * 3600, 1e6) / 3600;
      }
      next(StrictMath.toRadians(longitudeDeg), series.at(StrictMath.toRadians(latitudeDeg)));
    }
    inBatch = 0;
  }

  private void next(double longitudeRad, double seriesValue) {
    if (started) {
      double widthRad = (longitudeRad - referenceRad + (lastLongitudeRad - referenceRad)) / 2;
      accumulate(widthRad * (seriesValue - lastSeries));
    } else {
      referenceRad = longitudeRad;
      started = true;
    }
    lastLongitudeRad = longitudeRad;
    lastSeries = seriesValue;
  }

  /** Neumaier's compensated sum. */
  private void accumulate(double term) {
    double next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }

  private static double round(double value, double scale) {
    return Math.rint(value * scale) / scale;
  }
}
