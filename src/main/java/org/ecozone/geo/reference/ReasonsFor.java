package org.ecozone.geo.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.CrsCandidates.Candidate;
import org.ecozone.geo.Datum;
import org.ecozone.geo.reference.CrsReason.Code;

/** What speaks for and against a candidate. */
final class ReasonsFor {
  private final CrsStatement stated;
  private final WorkArea workArea;
  private final NumberFit fit;

  ReasonsFor(CrsStatement stated, WorkArea workArea, NumberFit fit) {
    this.stated = stated;
    this.workArea = workArea;
    this.fit = fit;
  }

  /** Of a candidate that the program found, among all it found. */
  List<CrsReason> found(Candidate candidate, List<Candidate> all) {
    List<CrsReason> reasons = new ArrayList<>();
    boolean complete = stated.crs() != null && stated.crs().equals(candidate.crs());
    if (complete) {
      reasons.add(CrsReason.of(Code.STATED_CRS, stated.crs().id(), stated.text()));
    } else if (stated.crs() != null) {
      reasons.add(CrsReason.of(Code.CRS_CONFLICT, stated.crs().id()));
    }
    if (complete && candidate.crs().epsg() == 0) {
      Crs own = candidate.crs();
      Object meridian = number(own.centralMeridianDeg());
      reasons.add(
          CrsReason.of(Code.CRS_UNLISTED, own.name(), meridian, number(own.falseEastingM())));
      GridZone prefix = GridZone.ofPrefix(own);
      if (prefix != null && prefix.meridianDeg() != own.centralMeridianDeg()) {
        reasons.add(CrsReason.of(Code.FALSE_EASTING_CONFLICT, prefix.number(), meridian));
      }
    }
    datum(candidate, complete, reasons);
    if (!complete) {
      zone(candidate, reasons);
    }
    headerConflicts(candidate, reasons);
    order(candidate, all, reasons);
    place(candidate, reasons);
    return reasons;
  }

  /** Of a CRS that the user named. */
  List<CrsReason> chosen(Candidate candidate, int orders) {
    List<CrsReason> reasons = new ArrayList<>();
    reasons.add(CrsReason.of(Code.CHOSEN));
    if (stated.crs() != null && !stated.crs().sameCoordinates(candidate.crs())) {
      reasons.add(CrsReason.of(Code.CHOSEN_AGAINST_STATED, stated.crs().id()));
    } else if (contradictsHeader(candidate.crs())) {
      reasons.add(CrsReason.of(Code.CHOSEN_AGAINST_STATED, stated.text()));
    }
    if (orders > 1) {
      reasons.add(CrsReason.of(Code.AXIS_UNKNOWN));
    } else if (stated.order() != null && stated.order() != candidate.axisOrder()) {
      reasons.add(CrsReason.of(Code.AXIS_CLEAR));
    }
    place(candidate, reasons);
    return reasons;
  }

  private boolean contradictsHeader(Crs crs) {
    GridZone zone = GridZone.of(stated.zone());
    boolean otherDatum = stated.datum() != null && stated.datum() != crs.datum();
    boolean otherZone = zone != null && zone.meridianDeg() != crs.centralMeridianDeg();
    return otherDatum || otherZone || isOtherMeridian(crs);
  }

  static boolean isUnusual(Crs crs) {
    return crs.kind() == Crs.Kind.UTM || crs.kind() == Crs.Kind.OTHER_PROJECTED;
  }

  private void datum(Candidate candidate, boolean complete, List<CrsReason> reasons) {
    Datum datum = candidate.crs().datum();
    if (stated.datum() != null) {
      reasons.add(
          stated.datum() == datum
              ? CrsReason.of(Code.STATED_DATUM, datum)
              : CrsReason.of(Code.DATUM_CONFLICT, stated.datum(), datum));
    } else if (!complete) {
      reasons.add(
          CrsResolver.isModern(datum)
              ? CrsReason.of(Code.DATUM_UNSTATED)
              : CrsReason.of(Code.OLD_DATUM_POSSIBLE, datum));
    }
    if (!complete && isUnusual(candidate.crs())) {
      reasons.add(CrsReason.of(Code.UNUSUAL_GRID));
    }
  }

  private void zone(Candidate candidate, List<CrsReason> reasons) {
    if (candidate.crs().isGeographic()) {
      reasons.add(CrsReason.of(Code.DEGREES));
      return;
    }
    GridZone prefix = GridZone.ofPrefix(candidate.crs());
    if (prefix != null) {
      reasons.add(
          CrsReason.of(Code.PREFIX, prefix.number(), prefix.widthDeg(), prefix.meridianDeg()));
    } else if (stated.expectedMeridianDeg() == 0) {
      reasons.add(CrsReason.of(Code.ZONE_UNSTATED));
    }
  }

  private void headerConflicts(Candidate candidate, List<CrsReason> reasons) {
    Crs crs = candidate.crs();
    meridian(crs, reasons);
    int number = stated.zone();
    if (number == 0) {
      GridZone prefix = GridZone.ofPrefix(crs);
      widthConflict(prefix == null ? ofMeridian() : prefix, reasons);
      return;
    }
    GridZone zone = GridZone.of(number);
    if (zone == null) {
      reasons.add(CrsReason.of(Code.ZONE_UNKNOWN, number));
    } else if (crs.isGeographic()) {
      reasons.add(CrsReason.of(Code.ZONE_WITH_DEGREES, number));
    } else if (zone.meridianDeg() != crs.centralMeridianDeg() || isOtherPrefix(zone, crs)) {
      GridZone own = GridZone.ofPrefix(crs);
      String other = own == null ? crs.id() : String.valueOf(own.number());
      reasons.add(CrsReason.of(Code.ZONE_CONFLICT, number, other));
    } else {
      reasons.add(CrsReason.of(Code.STATED_ZONE, number, zone.widthDeg()));
    }
    widthConflict(zone, reasons);
  }

  private void meridian(Crs crs, List<CrsReason> reasons) {
    if (stated.meridianDeg() == 0) {
      return;
    }
    String statedDeg = shortDegrees(stated.meridianDeg());
    if (crs.isGeographic()) {
      reasons.add(CrsReason.of(Code.MERIDIAN_WITH_DEGREES, statedDeg));
    } else if (isOtherMeridian(crs)) {
      String ownDeg = shortDegrees(crs.centralMeridianDeg());
      reasons.add(CrsReason.of(Code.MERIDIAN_CONFLICT, statedDeg, ownDeg));
    } else {
      reasons.add(CrsReason.of(Code.STATED_MERIDIAN, statedDeg));
    }
  }

  /** The zone of 3 degrees of a stated meridian that no zone of 6 degrees has; else null. */
  private GridZone ofMeridian() {
    boolean only3 = stated.meridianDeg() % 3 == 0 && stated.meridianDeg() % 6 != 3;
    return only3 ? GridZone.of((int) stated.meridianDeg() / 3) : null;
  }

  private boolean isOtherMeridian(Crs crs) {
    return stated.meridianDeg() != 0 && stated.meridianDeg() != crs.centralMeridianDeg();
  }

  /** 105 and 104.5. */
  private static String shortDegrees(double degrees) {
    return BigDecimal.valueOf(degrees)
        .setScale(4, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static boolean isOtherPrefix(GridZone zone, Crs crs) {
    GridZone prefix = GridZone.ofPrefix(crs);
    return prefix != null && !prefix.equals(zone);
  }

  private void widthConflict(GridZone zone, List<CrsReason> reasons) {
    int width = stated.zoneWidthDeg();
    if (zone != null && width != 0 && width != zone.widthDeg()) {
      reasons.add(CrsReason.of(Code.WIDTH_CONFLICT, width, zone.number(), zone.widthDeg()));
    }
  }

  private void order(Candidate candidate, List<Candidate> all, List<CrsReason> reasons) {
    boolean either = all.stream().anyMatch(other -> other.axisOrder() != candidate.axisOrder());
    if (either) {
      reasons.add(CrsReason.of(Code.AXIS_UNKNOWN));
    } else if (stated.order() == null) {
      reasons.add(CrsReason.of(Code.AXIS_BY_NUMBERS));
    } else if (stated.order() != candidate.axisOrder()) {
      reasons.add(
          CrsReason.of(candidate.crs().isGeographic() ? Code.AXIS_AGAINST_RULE : Code.AXIS_CLEAR));
    }
  }

  /** Where it would lie. */
  private void place(Candidate candidate, List<CrsReason> reasons) {
    Crs crs = candidate.crs();
    AxisOrder order = candidate.axisOrder();
    double[] centre = fit.centre(crs, order);
    if (workArea != null) {
      reasons.add(
          fit.touches(crs, order, workArea)
              ? CrsReason.of(Code.IN_AREA, workArea.name())
              : CrsReason.of(
                  Code.OUTSIDE_AREA, workArea.name(), degrees(centre[0]), degrees(centre[1])));
    }
    double fromMeridianDeg = Math.abs(centre[0] - crs.centralMeridianDeg());
    GridZone prefix = GridZone.ofPrefix(crs);
    double halfDeg =
        prefix != null && prefix.widthDeg() == 6 || stated.zoneWidthDeg() == 6 ? 3 : 1.5;
    if (crs.kind() == Crs.Kind.GAUSS_KRUGER && fromMeridianDeg > halfDeg) {
      reasons.add(CrsReason.of(Code.EXTENDED_ZONE, degrees(fromMeridianDeg)));
    }
    if (crs.isGeographic() && stated.crs() == null && fit.mayBePacked()) {
      reasons.add(CrsReason.of(Code.PACKED_DEGREES));
    }
    if (!stated.gcj02().isEmpty()) {
      double metres = Gcj02.offsetM(centre[0], centre[1]);
      reasons.add(CrsReason.of(Code.GCJ02_SUSPECTED, stated.gcj02(), Math.round(metres)));
    } else if (isOfWebMaps(crs)) {
      reasons.add(CrsReason.of(Code.GCJ02_CONFIRM));
    }
  }

  /** Longitude and latitude of WGS 84, and Web Mercator. */
  private static boolean isOfWebMaps(Crs crs) {
    return crs.datum() == Datum.WGS84
        && (crs.isGeographic() || crs.kind() == Crs.Kind.OTHER_PROJECTED);
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : "-";
  }

  private static String degrees(double degrees) {
    return String.format(Locale.ROOT, "%.4f", degrees);
  }
}
