package org.ecozone.app.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.app.intake.ExaminedParcel.Area;
import org.ecozone.app.intake.ExaminedParcel.Flag;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.zone.Issue;

/**
 * The area that a file states, held against the computed one: planar, in the CRS as delivered, as
 * surveyors state it.
 *
 * <p>Source: domain.md §3.3, pitfall 7: flagged beyond the larger of 0.0001 ha and 0.05 %.
 */
final class StatedArea {
  private static final double LEAST_DIFFERENCE_M2 = 1;
  private static final double LEAST_SHARE = 0.0005;

  /** Another unit is proposed where it fits as well as this. */
  private static final double UNIT_SHARE = 0.01;

  private static final double LARGE_M2 = 1e8;
  private static final double SMALL_M2 = 1;
  private static final Pattern NUMBER = Pattern.compile("\\s*([-+]?\\d[\\d,]*(?:\\.\\d+)?)\\D*");

  private StatedArea() {}

  /** NaN if the row states none that can be read. */
  static double of(Intake.Table table, ReceivedRow row) {
    int at = table.at(table.roles().statedArea());
    Object value = at < 0 || at >= row.values().size() ? null : row.values().get(at);
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value == null) {
      return Double.NaN;
    }
    Matcher matcher = NUMBER.matcher(Normalizer.normalize(value.toString(), Normalizer.Form.NFKC));
    return matcher.matches() ? Double.parseDouble(matcher.group(1).replace(",", "")) : Double.NaN;
  }

  /** Adds flags and gives what is to be said. */
  static List<Issue> check(Area area, Label label, Set<Flag> flags) {
    List<Issue> issues = new ArrayList<>();
    double computed = area.planarM2();
    if (Double.isNaN(computed)) {
      return issues;
    }
    if (computed > LARGE_M2) {
      flags.add(Flag.VERY_LARGE);
      issues.add(label.issue(IntakeIssue.VERY_LARGE, plain(computed / 10_000)));
    } else if (computed > 0 && computed < SMALL_M2) {
      flags.add(Flag.VERY_SMALL);
      issues.add(label.issue(IntakeIssue.VERY_SMALL, plain(computed)));
    }
    if (Double.isNaN(area.stated())) {
      return issues;
    }
    if (area.statedUnit().isEmpty() && computed > 0) {
      withoutUnit(area, label, flags, issues);
      return issues;
    }
    if (computed == 0) {
      if (area.stated() != 0 && !area.statedUnit().isEmpty()) {
        issues.add(
            label.issue(
                IntakeIssue.AREA_OF_NOTHING, plain(area.stated()), unit(area.statedUnit())));
      }
      return issues;
    }
    differs(area, label, flags, issues);
    return issues;
  }

  /** A number without a unit is no contradiction as long as one unit fits. */
  private static void withoutUnit(Area area, Label label, Set<Flag> flags, List<Issue> issues) {
    double computed = area.planarM2();
    for (AreaUnit unit : AreaUnit.values()) {
      if (Math.abs(area.stated() * unit.squareMetres() / computed - 1) < UNIT_SHARE) {
        return;
      }
    }
    flags.add(Flag.AREA_DIFFERS);
    issues.add(label.issue(IntakeIssue.AREA_WITHOUT_UNIT, plain(area.stated()), plain(computed)));
  }

  private static void differs(Area area, Label label, Set<Flag> flags, List<Issue> issues) {
    double computed = area.planarM2();
    double difference = area.statedM2() - computed;
    if (Math.abs(difference) <= Math.max(LEAST_DIFFERENCE_M2, LEAST_SHARE * computed)) {
      return;
    }
    AreaUnit unit = AreaUnit.valueOf(area.statedUnit());
    String inUnit = plain(computed / unit.squareMetres());
    for (AreaUnit other : AreaUnit.values()) {
      double share = Math.abs(area.stated() * other.squareMetres() / computed - 1);
      if (other != unit && share < UNIT_SHARE) {
        flags.add(Flag.AREA_UNIT);
        issues.add(
            label.issue(
                IntakeIssue.AREA_UNIT,
                plain(area.stated()),
                unit(unit.name()),
                inUnit,
                unit(other.name())));
        return;
      }
    }
    flags.add(Flag.AREA_DIFFERS);
    issues.add(
        label.issue(
            IntakeIssue.AREA_DIFFERS,
            plain(area.stated()),
            unit(unit.name()),
            inUnit,
            plain(difference)));
  }

  private static String unit(String name) {
    return CrsTexts.own("unit." + name);
  }

  static String plain(double number) {
    return String.format(Locale.ROOT, "%.4f", number);
  }
}
