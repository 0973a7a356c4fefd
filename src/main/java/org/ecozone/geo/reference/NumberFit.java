package org.ecozone.geo.reference;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.AxisCheck;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.CrsCandidates.Candidate;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.reference.CrsReason.Code;
import org.locationtech.jts.geom.Envelope;

/** Where the numbers of a sample can lie, whatever is stated. */
final class NumberFit {
  /** No easting or northing of a survey in China is as small as both of these. */
  private static final double LOCAL_M = 100_000;

  private final CoordinateSample sample;
  private final Envelope asStored;
  private final Envelope exchanged;

  NumberFit(CoordinateSample sample) {
    this.sample = sample;
    this.asStored = sample.box();
    this.exchanged = exchanged(asStored);
  }

  private static Envelope exchanged(Envelope box) {
    return new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
  }

  /** Everything that puts the numbers into China, in either order. */
  List<Candidate> all() {
    List<Candidate> all = new ArrayList<>();
    for (Candidate candidate : CrsCandidates.list(asStored)) {
      if (candidate.axisOrder() == AxisOrder.EAST_NORTH && isOnePrefix(candidate.crs())) {
        all.add(candidate);
      }
    }
    for (Candidate candidate : CrsCandidates.list(exchanged)) {
      if (candidate.axisOrder() == AxisOrder.EAST_NORTH && isOnePrefix(candidate.crs())) {
        all.add(new Candidate(candidate.crs(), AxisOrder.NORTH_EAST));
      }
    }
    return all;
  }

  /** Eastings of several zones in one file are in no CRS. */
  private boolean isOnePrefix(Crs crs) {
    GridZone prefix = GridZone.ofPrefix(crs);
    return prefix == null || sample.prefixes().size() == 1;
  }

  boolean fits(Crs crs, AxisOrder order) {
    if (!isOnePrefix(crs)) {
      return false;
    }
    return AxisCheck.of(order == AxisOrder.EAST_NORTH ? asStored : exchanged, crs).isOk();
  }

  /** Orders in which the numbers fit a CRS. */
  List<AxisOrder> orders(Crs crs) {
    List<AxisOrder> orders = new ArrayList<>();
    for (AxisOrder order : AxisOrder.values()) {
      if (fits(crs, order)) {
        orders.add(order);
      }
    }
    return orders;
  }

  /** Longitude and latitude of the middle, degrees; NaN if it is no place. */
  double[] centre(Crs crs, AxisOrder order) {
    Envelope box = order == AxisOrder.EAST_NORTH ? asStored : exchanged;
    return lonLat(crs, new double[] {box.centre().x, box.centre().y});
  }

  /** Whether one of the points lies in the area. */
  boolean touches(Crs crs, AxisOrder order, WorkArea area) {
    double[] xy = sample.points();
    if (order == AxisOrder.NORTH_EAST) {
      for (int i = 0; i < xy.length; i += 2) {
        double first = xy[i];
        xy[i] = xy[i + 1];
        xy[i + 1] = first;
      }
    }
    double[] lonLat = lonLat(crs, xy);
    double[] middle = centre(crs, order);
    boolean holds = area.holds(middle[0], middle[1]);
    for (int i = 0; !holds && i < lonLat.length; i += 2) {
      holds = area.holds(lonLat[i], lonLat[i + 1]);
    }
    return holds;
  }

  /** Whether what stands after the points could be minutes and seconds, in all numbers. */
  boolean mayBePacked() {
    double[] xy = sample.points();
    boolean packed = xy.length > 0;
    for (double number : xy) {
      long tenThousandths = (long) Math.floor(Math.abs(number) * 1e4 + 1e-7);
      packed &= tenThousandths / 100 % 100 < 60 && tenThousandths % 100 < 60;
    }
    return packed;
  }

  private static double[] lonLat(Crs crs, double[] xy) {
    double[] moved = xy.clone();
    try {
      CrsTransform.between(crs, crs.geographic()).applyOrNaN(moved, moved.length / 2);
    } catch (CrsException e) {
      // A CRS without longitude and latitude has no place.
      java.util.Arrays.fill(moved, Double.NaN);
    }
    return moved;
  }

  /** What may be wrong with numbers that fit nowhere. */
  List<CrsReason> whyNowhere() {
    List<CrsReason> reasons = new ArrayList<>();
    reasons.add(
        CrsReason.of(
            Code.NO_FIT,
            plain(asStored.getMinX()),
            plain(asStored.getMaxX()),
            plain(asStored.getMinY()),
            plain(asStored.getMaxY())));
    if (sample.degreePoints() > 0 && sample.otherPoints() > 0) {
      reasons.add(CrsReason.of(Code.MIXED_KINDS, sample.degreePoints(), sample.otherPoints()));
    }
    long withPrefix = sample.prefixes().values().stream().mapToLong(Long::longValue).sum();
    long without = sample.degreePoints() + sample.otherPoints() - withPrefix;
    if (sample.prefixes().size() > 1 || withPrefix > 0 && without > 0) {
      List<String> found = new ArrayList<>();
      sample.prefixes().forEach((prefix, points) -> found.add(prefix + " (" + points + ")"));
      if (without > 0) {
        found.add("- (" + without + ")");
      }
      reasons.add(CrsReason.of(Code.MIXED_ZONES, String.join(", ", found)));
    }
    if (!CrsCandidates.list(thousandth(asStored)).isEmpty()) {
      reasons.add(CrsReason.of(Code.MILLIMETRES));
    } else if (largest() < LOCAL_M && !sample.isDegrees()) {
      reasons.add(CrsReason.of(Code.LOCAL_GRID));
    }
    return reasons;
  }

  private double largest() {
    return Math.max(
        Math.max(Math.abs(asStored.getMinX()), Math.abs(asStored.getMaxX())),
        Math.max(Math.abs(asStored.getMinY()), Math.abs(asStored.getMaxY())));
  }

  private static Envelope thousandth(Envelope box) {
    return new Envelope(
        box.getMinX() / 1000, box.getMaxX() / 1000, box.getMinY() / 1000, box.getMaxY() / 1000);
  }

  /** Without exponent, three digits after the point at most. */
  private static String plain(double number) {
    if (!Double.isFinite(number) || Math.abs(number) >= 1e15) {
      return String.valueOf(number);
    }
    return java.math.BigDecimal.valueOf(number)
        .setScale(3, java.math.RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
