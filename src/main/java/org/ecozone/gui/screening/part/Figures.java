package org.ecozone.gui.screening.part;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.ecozone.app.preferences.AreaUnit;
import org.ecozone.app.review.FindingLine;
import org.ecozone.gui.common.Desk;
import org.ecozone.overlay.Chainage;
import org.ecozone.screen.Finding;

/**
 * Figures as the workbench writes them. What is more than nothing never reads as nothing: an area
 * that would round to zero is written in square metres with as many decimals as it takes.
 */
public final class Figures {
  private static final int SHARE_DECIMALS = 2;
  private static final int DISTANCE_DECIMALS = 2;
  private static final int LENGTH_DECIMALS = 1;
  private static final int MOST_DECIMALS = 9;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A share that misses 1 by no more is the whole: the rest is arithmetic. */
  private static final double WHOLE = 1e-9;

  private final Desk desk;

  public Figures(Desk desk) {
    this.desk = desk;
  }

  /** In the unit of the settings. */
  public String area(double areaM2) {
    AreaUnit unit = desk.settings().preferences().units().area();
    return area(areaM2, unit);
  }

  private String area(double areaM2, AreaUnit unit) {
    String text = plain(unit.of(areaM2), unit.decimals());
    if (areaM2 > 0 && isZero(text)) {
      return significant(areaM2) + " " + unitText(AreaUnit.SQUARE_METRE);
    }
    return text + " " + unitText(unit);
  }

  /** In the unit of the settings, and in 亩 beside it where that is another one. */
  public String areaTwice(double areaM2) {
    AreaUnit unit = desk.settings().preferences().units().area();
    AreaUnit other = unit == AreaUnit.MU ? AreaUnit.HECTARE : AreaUnit.MU;
    return desk.texts().get("gui/screening.area.twice", area(areaM2, unit), area(areaM2, other));
  }

  private String unitText(AreaUnit unit) {
    return desk.texts().get("gui/screening.unit." + unit.name());
  }

  public String lengthM(double metres) {
    return desk.texts().get("gui/screening.metres", plain(metres, LENGTH_DECIMALS));
  }

  /**
   * A distance that a rule compares with a limit: with as many decimals as it takes to stay on the
   * side of the limit on which it is.
   *
   * @param limitM NaN if there is none
   */
  public String distanceM(double metres, double limitM) {
    int decimals = DISTANCE_DECIMALS;
    if (!Double.isNaN(limitM)) {
      BigDecimal limit = BigDecimal.valueOf(limitM);
      int side = BigDecimal.valueOf(metres).compareTo(limit);
      while (decimals < MOST_DECIMALS
          && new BigDecimal(plain(metres, decimals)).compareTo(limit) != side) {
        decimals++;
      }
    }
    return desk.texts().get("gui/screening.metres", plain(metres, decimals));
  }

  /** Of a finding: its distance beside the limit of its rule, if it has one. */
  public String distance(FindingLine line) {
    double limitM = limitM(line);
    String text = distanceM(line.finding().distanceM(), limitM);
    return Double.isNaN(limitM)
        ? text
        : desk.texts()
            .get(
                "gui/screening.distance.limit",
                text,
                BigDecimal.valueOf(limitM).stripTrailingZeros().toPlainString());
  }

  private static double limitM(FindingLine line) {
    return line.rule() == null ? Double.NaN : line.rule().distanceM();
  }

  /**
   * Percent of a share 0..1; what is more than nothing and less than a hundredth says so, and so
   * does what is less than the whole.
   */
  public String share(double share) {
    String text = plain(share * 100, SHARE_DECIMALS);
    if (share > 0 && isZero(text)) {
      return "<0.01%";
    }
    boolean almost = share < 1 - WHOLE && new BigDecimal(text).compareTo(HUNDRED) >= 0;
    return almost ? ">99.99%" : text + "%";
  }

  /** What a finding measures, in short; empty if it measures nothing. */
  public String measure(FindingLine line) {
    Finding finding = line.finding();
    if (finding.distanceM() != null) {
      return distanceM(finding.distanceM(), limitM(line));
    }
    if (finding.areaM2() != null && finding.areaM2() > 0) {
      return area(finding.areaM2());
    }
    return line.part().lengthM() > 0 ? lengthM(line.part().lengthM()) : "";
  }

  /** Where along a line, as K1+234.5 to K2+100.0. */
  public String chainage(Chainage stretch) {
    return desk.texts()
        .get("gui/screening.chainage", kilometre(stretch.fromM()), kilometre(stretch.toM()));
  }

  private static String kilometre(double metres) {
    long tenths = Math.round(metres * 10);
    return String.format(Locale.ROOT, "K%d+%05.1f", tenths / 10_000, (tenths % 10_000) / 10.0);
  }

  private static boolean isZero(String text) {
    return new BigDecimal(text).signum() == 0;
  }

  private static String significant(double value) {
    return new BigDecimal(value).round(new MathContext(2)).toPlainString();
  }

  private static String plain(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
