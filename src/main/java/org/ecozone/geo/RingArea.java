package org.ecozone.geo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ecozone.geo.projection.TrapezoidSeries;
import org.locationtech.jts.geom.CoordinateSequence;

/**
 * Sums the trapezoids of one ring to a reference meridian through its first point. Points are
 * worked on in batches, so that neither a long edge nor a big ring costs memory.
 *
 * <p>An edge that is straight in longitude and latitude is integrated exactly instead of being
 * split: the strip between it and the reference meridian is the integral of L dF(B). That is what
 * ever finer splitting tends to; 70 m parts differ from it by 6e-9 of the area.
 *
 * <p>Not thread safe: one per call.
 */
final class RingArea {
  /** Longest part of an edge, metres: 国土调查办发〔2008〕32号 software practice. */
  static final double MAX_PART_M = 70;

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
  private double lastLatitudeRad;
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

  /** Positive if the ring runs counter-clockwise with east to the right. */
  double signedM2(CoordinateSequence ring) {
    started = false;
    inBatch = 0;
    sum = 0;
    lost = 0;
    int n = ring.size();
    for (int i = 0; i < n; i++) {
      double x = ring.getX(i);
      double y = ring.getY(i);
      if (i > 0 && mode != Mode.BARE && !crs.isGeographic()) {
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
    double dx = (bx - ax) * crs.metresPerUnit();
    double dy = (by - ay) * crs.metresPerUnit();
    return StrictMath.sqrt(dx * dx + dy * dy);
  }

  private void add(double x, double y) {
    if (inBatch == BATCH_POINTS) {
      flush();
    }
    batch[2 * inBatch] = mode == Mode.SURVEY ? round(x, 4) : x;
    batch[2 * inBatch + 1] = mode == Mode.SURVEY ? round(y, 4) : y;
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
        longitudeDeg = round(longitudeDeg * 3600, 6) / 3600;
        latitudeDeg = round(latitudeDeg * 3600, 6) / 3600;
      }
      next(StrictMath.toRadians(longitudeDeg), StrictMath.toRadians(latitudeDeg));
    }
    inBatch = 0;
  }

  private void next(double longitudeRad, double latitudeRad) {
    double seriesValue = series.at(latitudeRad);
    if (started) {
      double widthRad = (longitudeRad - referenceRad + (lastLongitudeRad - referenceRad)) / 2;
      accumulate(widthRad * (seriesValue - lastSeries));
      if (mode == Mode.SPLIT && crs.isGeographic()) {
        accumulate(
            (longitudeRad - lastLongitudeRad) * series.slantTerm(lastLatitudeRad, latitudeRad));
      }
    } else {
      referenceRad = longitudeRad;
      started = true;
    }
    lastLongitudeRad = longitudeRad;
    lastLatitudeRad = latitudeRad;
    lastSeries = seriesValue;
  }

  /** Neumaier's compensated sum. */
  private void accumulate(double term) {
    double next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }

  /** 四舍五入 of the number that the double really is, so that no multiplication decides a tie. */
  private static double round(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
  }
}
