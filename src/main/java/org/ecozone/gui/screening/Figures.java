package org.ecozone.gui.screening;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.ecozone.app.preferences.AreaUnit;
import org.ecozone.gui.common.Desk;
import org.ecozone.screen.Finding;

/**
 * Figures as the workbench writes them. What is more than nothing never reads as nothing: an area
 * that would round to zero is written in square metres with as many decimals as it takes.
 */
final class Figures {
  private static final int SHARE_DECIMALS = 2;
  private static final int DISTANCE_DECIMALS = 2;
  private static final int LENGTH_DECIMALS = 1;

  private final Desk desk;

  Figures(Desk desk) {
    this.desk = desk;
  }

  /** In the unit of the settings. */
  String area(double areaM2) {
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
  String areaTwice(double areaM2) {
    AreaUnit unit = desk.settings().preferences().units().area();
    AreaUnit other = unit == AreaUnit.MU ? AreaUnit.HECTARE : AreaUnit.MU;
    return desk.texts().get("gui/screening.area.twice", area(areaM2, unit), area(areaM2, other));
  }

  private String unitText(AreaUnit unit) {
    return desk.texts().get("gui/screening.unit." + unit.name());
  }

  String lengthM(double metres) {
    return desk.texts().get("gui/screening.metres", plain(metres, LENGTH_DECIMALS));
  }

  String distanceM(double metres) {
    return desk.texts().get("gui/screening.metres", plain(metres, DISTANCE_DECIMALS));
  }

  /** Percent of a share 0..1; what is more than nothing and less than a hundredth says so. */
  String share(double share) {
    String text = plain(share * 100, SHARE_DECIMALS);
    return (share > 0 && isZero(text) ? "<0.01" : text) + "%";
  }

  /** What a finding measures, in short; empty if it measures nothing. */
  String measure(Finding finding) {
    if (finding.distanceM() != null) {
      return distanceM(finding.distanceM());
    }
    return finding.areaM2() == null || finding.areaM2() == 0 ? "" : area(finding.areaM2());
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
