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

  public String distanceM(double metres) {
    return desk.texts().get("gui/screening.metres", plain(metres, DISTANCE_DECIMALS));
  }

  /** Percent of a share 0..1; what is more than nothing and less than a hundredth says so. */
  public String share(double share) {
    String text = plain(share * 100, SHARE_DECIMALS);
    return (share > 0 && isZero(text) ? "<0.01" : text) + "%";
  }

  /** What a finding measures, in short; empty if it measures nothing. */
  public String measure(FindingLine line) {
    Finding finding = line.finding();
    if (finding.distanceM() != null) {
      return distanceM(finding.distanceM());
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
